"""Forms are read once, with a limit, and lead nowhere but to our own pages."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from backoffice import flash
from backoffice.door import check_origin
from backoffice.forms import LONGEST_FILE, LONGEST_FORM, Form, read_form
from backoffice.here import Visit
from backoffice.words import words_of

T = TypeVar("T")


def asked(body: bytes = b"", /, **headers: str) -> Request:
    """A request with these headers and this body."""
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": pairs}

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request(scope, receive)


def read(body: bytes, kind: str = "application/x-www-form-urlencoded", longest: int = 1000) -> Form:
    return asyncio.run(read_form(asked(body, content_type=kind), longest))


def test_fields_and_files_come_as_text() -> None:
    assert read(b"reason=c%27est+dit&words=") == {"reason": "c'est dit", "words": ""}
    file = (
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n{"a": "\xc3\xa9"}\r\n--x--\r\n'
    )
    assert read(file, "multipart/form-data; boundary=x") == {"file": '{"a": "é"}'}


def part(name: str, content: bytes, more: str = "") -> bytes:
    return f'--x-y\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + content + b"\r\n"


def test_a_form_of_several_parts_is_read_as_browsers_send_it() -> None:
    file = part("file", b"\xffid,entry\r\n--x\r\n\r\n1,z", '; filename="\xe9.csv"\r\nContent-Type: text/csv')
    body = part("text", "a\r\nmême".encode()) + file + part("none", b"") + b"--x-y--\r\n"
    assert read(body, 'multipart/form-data; boundary="x-y"') == {
        "text": "a\r\nmême", "file": "\udcffid,entry\r\n--x\r\n\r\n1,z", "none": ""
    }  # fmt: skip


class Threads(ThreadPoolExecutor):
    """The threads beside a loop, and how often one was asked for."""

    asked = 0

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        self.asked += 1
        return super().submit(fn, *args, **kwargs)


@pytest.mark.parametrize(
    ("body", "kind", "threads"),
    [
        (b"text=" + b"a" * 60_000, "", 0),
        (part("text", b"a" * 60_000) + b"--x-y--", "multipart/form-data; boundary=x-y", 1),
    ],
)
def test_a_form_that_can_hold_a_file_is_taken_apart_beside_the_event_loop(body: bytes, kind: str, threads: int) -> None:
    beside = Threads(1)

    async def run() -> Form:
        asyncio.get_running_loop().set_default_executor(beside)
        return await read_form(asked(body, content_type=kind))

    assert asyncio.run(run()) == {"text": "a" * 60_000}
    assert beside.asked == threads


@pytest.mark.parametrize("longest", [LONGEST_FORM, LONGEST_FILE])
def test_a_form_that_can_hold_no_file_is_never_long(longest: int) -> None:
    with pytest.raises(HTTPException) as refused:
        read(b"text=" + b"%41" * 30_000, longest=longest)
    assert refused.value.status_code == 413


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"a" * 1001, "multipart/form-data", 413), (b"\xff=1", "", 400), (b"x", "multipart/form-data", 400),
        (b"a=1&" * 220, "", 400),
        (part("a", b"1") * 201 + b"--x-y--", "multipart/form-data; boundary=x-y", 400),
        (part("a" * 2000, b"1"), "multipart/form-data; boundary=x-y", 400),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused(body: bytes, kind: str, status: int) -> None:
    with pytest.raises(HTTPException) as refused:
        read(body, kind, 1000 if status == 413 else LONGEST_FORM)
    assert refused.value.status_code == status


@pytest.mark.parametrize(
    "headers",
    [
        {"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "same-site"}, {"origin": "https://evil.example"},
        {"origin": "null"}, {"origin": "http://desk.example.evil.example"},
    ],
)  # fmt: skip
def test_another_sites_form_is_refused(headers: dict[str, str]) -> None:
    with pytest.raises(HTTPException):
        check_origin(asked(host="desk.example", **headers))


def test_our_own_form_comes_in() -> None:
    check_origin(asked(host="desk.example", origin="https://desk.example"))
    check_origin(asked(host="desk.example", origin="null", sec_fetch_site="same-origin"))


@pytest.mark.parametrize(
    "address",
    ["https://evil.example", "//evil.example", "/elsewhere", "/backoffice/\\evil", "/backoffice/a\r\nb", "", None],
)
def test_after_a_form_nobody_is_led_elsewhere(address: str | None) -> None:
    visit = Visit(asked(), "/backoffice", words_of("en"))
    assert visit.own(address, "/home") == "/home"
    assert visit.own("/backoffice/key/log?act=", "/home") == "/backoffice/key/log?act="


@pytest.mark.parametrize("cookie", ["<script>", "delete~../..", "a" * 60, "", "delete~a~b"])
def test_a_planted_flash_says_nothing(cookie: str) -> None:
    assert flash.look(asked(cookie=f"palabre_flash={cookie}")) is None
    assert flash.look(asked(cookie="palabre_flash=delete~abc_-9")) == flash.Flash("delete", "abc_-9")
