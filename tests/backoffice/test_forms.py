"""Forms are read once, with a limit, and lead nowhere but to our own pages."""

import asyncio

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from backoffice import flash
from backoffice.door import check_origin
from backoffice.forms import Form, read_form
from backoffice.here import Visit
from backoffice.words import words_of


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


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [(b"a" * 1001, "", 413), (b"\xff=1", "", 400), (b"x", "multipart/form-data", 400), (b"a=1&" * 220, "", 400)],
)
def test_what_is_no_form_is_refused(body: bytes, kind: str, status: int) -> None:
    with pytest.raises(HTTPException) as refused:
        read(body, kind)
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
