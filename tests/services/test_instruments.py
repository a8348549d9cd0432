"""The instruments of the guarantees find what they are for: otherwise a silent test would mean nothing."""

import asyncio
import base64
import json
from pathlib import Path

import pytest

from tests.services.chaos import ChaosProxy
from tests.services.ledger import Ledger
from tests.services.recorder import Recorder

TOKEN = "cnry0123456789abcdef01"


@pytest.mark.parametrize(
    "bytes_",
    [
        TOKEN.encode(),
        TOKEN.upper().encode(),
        TOKEN.encode("utf-16-le"),
        TOKEN.encode("utf-16-be"),
        TOKEN.encode().hex().encode(),
        json.dumps("".join(f"\\u{ord(c):04x}" for c in TOKEN)).replace("\\\\", "\\").encode(),
        "".join(f"%{ord(c):02X}" for c in TOKEN).encode(),
        *(base64.b64encode(b"x" * lead + TOKEN.encode() + b"tail") for lead in range(5)),
    ],
)
def test_the_recorder_finds_a_token_in_every_dress(bytes_: bytes) -> None:
    recorder = Recorder()
    recorder.add("page", b"before " + bytes_ + b" after")
    assert recorder.hits([TOKEN]) == [f"{TOKEN} on page"]


def test_the_recorder_finds_nothing_where_nothing_is() -> None:
    recorder = Recorder()
    recorder.add("page", [b"cnry0123456789abcdef02", b"quite another text"])
    assert recorder.hits([TOKEN]) == []


@pytest.mark.anyio
async def test_the_ledger_keeps_what_it_was_told(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger")
    ledger.write({"type": "ack", "cid": "a", "message": {"id": "m", "state": "published", "seq": 1}})
    await asyncio.sleep(0)
    assert ledger.entries() == [{"cid": "a", "id": "m", "state": "published", "seq": 1}]


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1000):
        writer.write(data)
    writer.close()


@pytest.mark.anyio
async def test_the_proxy_passes_cuts_swallows_and_resets() -> None:
    echo = await asyncio.start_server(_echo, "127.0.0.1", 0)
    async with echo, ChaosProxy(echo.sockets[0].getsockname()[1]) as proxy:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(b"hello")
        assert await reader.readexactly(5) == b"hello"
        proxy.weather.silent_down = True
        writer.write(b"lost")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(reader.read(1), 0.1)
        proxy.weather.silent_down, proxy.weather.cut_after = False, 8
        writer.write(b"abcdef")
        assert await reader.read() == b"abc"
        proxy.weather.cut_after = None
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(b"x")
        await reader.readexactly(1)
        proxy.cut(reset=True)
        with pytest.raises(ConnectionResetError):
            await reader.readexactly(1)
