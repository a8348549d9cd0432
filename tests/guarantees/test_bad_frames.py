"""Bad input to the socket and to REST: every type of frame and every operation; an answer that says so, and nothing changed.

The frames' fields and the operations are the server's own. Seen red before it was mended: a lone surrogate in a key, or where
a number was expected, ended the socket without a word (1006, with a traceback in the log).
"""

import asyncio
import contextlib
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from websockets.exceptions import ConnectionClosed

from server.api.operation import Operation
from server.api.operations import OPERATIONS
from server.protocol.commands import COMMANDS, Command
from tests.guarantees.house import House
from tests.guarantees.surfaces import Furnished, Written, changes, furnish, tables
from tests.services.talker import Frame, Talker

pytestmark = pytest.mark.anyio
# Spelled as JSON, so that what no decoder of ours would write can be said too.
JUNK = [
    "null", "true", "0", "-1", "1.5", "9007199254740993", "1e999", "NaN", "9" * 5000, '""', '" "', '"\\u0000"',
    '"\\ud800"', '"\\u001b[31m"', "[]", "{}", "[[[[[[[[[[[]]]]]]]]]]]", '{"a": {"b": {}}}', '"' + "x" * 3000 + '"',
    '"' + "🌳" * 2001 + '"', '"../../etc"', '"__proto__"',
]  # fmt: skip
CODES = {"malformed", "not_in_room", "not_found", "not_allowed", "too_long", "cid_conflict", "rate"}
RIGHT = {"room": '"main"', "text": '"hello"', "pseudonym": '"Zoe"', "reason": '"other"', "before": "9", "site": '"x"'}


@pytest.fixture
async def own(house: House, tmp_path: Path) -> Furnished:
    return await furnish(house, "badframes", tmp_path)


def frames(command: type[Command], message: str) -> list[str]:
    """Each field of a command with each piece of junk, everything else being right; and each field left out or doubled."""
    kind = command.__struct_config__.tag
    known = {**RIGHT, "message": f'"{message}"'}
    fields = {field.name: known.get(field.name) for field in msgspec.structs.fields(command) if field.name != "cid"}
    right = {"type": f'"{kind}"', "cid": '"a-cid"', **{name: value for name, value in fields.items() if value}}
    found = []
    for name, junk in itertools.product([*fields, "cid", "type"], JUNK):
        found.append({**right, name: junk})
    found.append({**right, '"\\ud800"'[1:-1]: "1"})
    found += [{n: v for n, v in right.items() if n != left_out} for left_out in right]
    spelled = ["{" + ", ".join(f'"{name}": {value}' for name, value in one.items()) + "}" for one in found]
    doubled = "{" + ", ".join(f'"{name}": {value}' for name, value in [*right.items(), *right.items()]) + "}"
    return [*spelled, doubled, spelled[0][:-1], spelled[0] + "}", f"[{spelled[0]}]"]


async def say(talker: Talker, frame: str) -> list[Frame] | None:
    """What is answered to a raw frame, if anything; None: the one before has ended the socket."""
    start = len(talker.frames)

    def answers() -> list[Frame]:
        return [one for one in talker.frames[start:] if one["type"] in ("ack", "error", "history")]

    try:
        await talker.connection.send(frame)
    except ConnectionClosed:
        await talker.closed()
        return None
    with contextlib.suppress(TimeoutError):
        await talker.until(lambda: answers() or talker.code is not None, 0.3)
    return answers() if answers() or talker.code is None else None


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__struct_config__.tag)
async def test_no_frame_breaks_the_socket_and_a_refusal_changes_nothing(
    house: House, own: Furnished, command: type[Command]
) -> None:
    talker, tried, acked = await own.brand.join(), 0, 0
    before, written = tables(house), Written(house)
    for number, frame in enumerate(frames(command, own.ids["message"][0])):
        said = frame.replace("a-cid", f"cid-{number}")
        if (answers := await say(talker, said)) is None:
            assert talker.code == 4500, (frame[:200], talker.code)
            talker = await own.brand.join()
            answers = await say(talker, said) or []
        errors = [answer for answer in answers if answer["type"] == "error"]
        tried, acked = tried + 1, acked + len(answers) - len(errors)
        assert len(answers) <= 1, (frame[:200], answers)
        assert all(error["code"] in CODES and error["message"] for error in errors), (frame[:200], errors)
        if errors and written.anything():
            assert changes(before, tables(house)) == [], (frame[:200], errors)
        elif not errors:
            before = tables(house)  # it was in order after all
            written.anything()
    written.close()
    assert house.server.healthy()
    print(f"bad frames: n = {tried} of {command.__struct_config__.tag}, {acked} of them in order after all")


@pytest.mark.parametrize(
    "frame, code", [(b"binary", 4500), ("x" * 17_000, 1009), ('{"type": "ping", "pad": "' + "x" * 17_000 + '"}', 1009)]
)
async def test_what_is_no_text_frame_of_ours_ends_the_socket(own: Furnished, frame: str | bytes, code: int) -> None:
    talker = await own.brand.join()
    await talker.connection.send(frame)
    assert await talker.closed() == code


BODIES = [
    b"", b"null", b"[]", b'"text"', b"{", b"{}", b"\xff\xfe", b"[" * 10_000, b'{"reason": null}', b'{"reason": 7}',
    b'{"reason": ""}', b'{"reason": "  "}', b'{"reason": "\\u0000"}', b'{"reason": "\\ud800"}',
    b'{"reason": "ok", "version": -1}', b'{"reason": "ok", "version": "1"}', b'{"reason": "ok", "version": 1e999}',
    b'{"reason": "ok", "hours": NaN, "network": "203.0.113.1"}', b'{"reason": "ok", "hours": -1, "network": "203.0.113.1"}',
    b'{"reason": "ok", "hours": 1e300, "network": "203.0.113.1"}', b'{"reason": "ok", "hours": 1, "network": "0.0.0.0/0"}',
    b'{"reason": "ok", "hours": 1, "network": "127.0.0.1"}', b'{"reason": "ok", "hours": 1, "network": "nonsense"}',
    b'{"reason": "ok", "hours": 1}', b'{"entries": [{"id": "a"}]}', b'{"entries": {}}', b'{"entries": [7]}',
    b'{"reason": "ok", "mode": "shut"}', b'{"reason": "ok", "seconds": -1}', b'{"reason": "ok", "seconds": 99999999999}',
    b'{"reason": "ok", "level": "panic"}', b'{"reason": "ok", "level": "watch", "until": 1}',
    b'{"reason": "ok", "level": "watch", "until": 99999999999999999}', b'{"reason": "ok", "role": "owner"}',
]  # fmt: skip
IDS = ["none", "x" * 41, "%2e%2e", "%00", "%ff", "a%2Fb", "'; DROP TABLE messages; --"]


def path_of(operation: Operation, own: Furnished) -> str:
    """Its path with a thing that there is."""
    kinds = {"/messages": "message", "/conversations": "message", "/decisions": "decision", "/blocks": "block"}
    kinds |= {"/rooms": "room", "/visitors": "visitor"}
    kind = kinds.get("/" + operation.path.split("/")[1], "message")
    return f"/v1/api{operation.path.replace('{id}', own.ids[kind][0])}"


def in_order(operation: Operation, body: bytes) -> bool:
    """Whether this operation reads nothing of the body but a good reason: then it does what was asked."""
    if not body or body == b"{}":
        return operation.path.endswith("/undo")
    try:
        read = msgspec.json.decode(body, type=operation.body)
        names = msgspec.json.decode(body, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return {name: getattr(read, name) for name in names if hasattr(read, name)} in ({"reason": "ok"}, {})


async def refused(own: Furnished, method: str, path: str, **options: Any) -> int:
    """The status of a call, which must be a refusal with a problem document that says something."""
    answer = await asyncio.to_thread(own.brand.desk.client.request, method, path, **options)
    what = f"{method} {path[:100]} {str(options)[:200]}: {answer.status_code} {answer.text[:300]}"
    assert 400 <= answer.status_code < 500, what
    assert answer.headers["content-type"] == "application/problem+json", what
    assert len(answer.json()["detail"]) > 15, what
    return answer.status_code


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: f"{one.method} {one.path}")
async def test_no_operation_breaks_on_bad_input_and_a_refusal_changes_nothing(
    house: House, own: Furnished, operation: Operation
) -> None:
    before, path, json_ = tables(house), path_of(operation, own), {"Content-Type": "application/json"}
    method = operation.method
    if operation.body is not None:
        for body in BODIES:
            if not in_order(operation, body):
                await refused(own, method, path, content=body, headers=json_)
        await refused(own, method, path, content=b'{"reason": "ok"}', headers={"Content-Type": "text/plain"})
        await refused(own, method, path, content=b"x" * (operation.largest + 1), headers=json_)
    if "{id}" in operation.path:
        for one in IDS:
            wrong = f"/v1/api{operation.path.replace('{id}', one)}"
            await refused(own, method, wrong, content=b'{"reason": "ok"}', headers=json_)
    for name, value in itertools.product(operation.query, ("\0", "x" * 300)):
        await refused(own, method, path, params={name: value})
    for limit in ("0", "-1", "201", "ten", "١") if "limit" in operation.query else ():
        assert await refused(own, method, path, params={"limit": limit}) == 422
    assert changes(before, tables(house)) == []


@pytest.mark.parametrize("examples", [8, pytest.param(200, marks=pytest.mark.long)])
@pytest.mark.timeout(900)
def test_nothing_that_the_description_allows_or_forbids_breaks_the_server(
    house: House, examples: int, tmp_path: Path
) -> None:
    """Schemathesis, on a site of its own: it may do there whatever it finds."""
    key = house.site("Schema")
    token = house.run("token", "create", "--role", "manager", "--site", key).splitlines()[-1]
    program = Path(sys.executable).with_name("schemathesis")
    words = [
        str(program),
        "run",
        f"{house.server.url}/v1/api/openapi.json",
        "--header",
        f"Authorization: Bearer {token}",
    ]
    words += ["--checks", "not_a_server_error", "--phases", "fuzzing", "--max-examples", str(examples), "--seed", "7"]
    words += ["--url", f"{house.server.url}/v1/api", "--generation-database", ":memory:", "--no-color"]
    done = subprocess.run(words, capture_output=True, text=True, cwd=tmp_path, env={**os.environ}, timeout=800)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-500:]
    assert house.server.healthy()
    print(json.dumps(done.stdout.strip().splitlines()[-8:], ensure_ascii=False))
