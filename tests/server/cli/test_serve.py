"""`palabre serve` as an owner starts it: one line when ready, plain refusals, a graceful stop, several workers."""

import asyncio
import json
import os
import signal
import subprocess
import time
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
from sqlalchemy import update
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from server.store import Store
from server.store.schema import sites
from tests.server.store.people import make_site
from tests.services.palabre import run_palabre
from tests.services.process import free_port, listens

ORIGIN = Origin("http://shop.example")


def make_shop(url):
    """A site without pace checks in this database."""

    async def make():
        store = Store.open(url)
        site_id = await store.write(make_site)
        values = {"origins": [ORIGIN], "preferences": {"pace": False}}
        await store.write(
            lambda conn: conn.execute(update(sites).where(sites.c.id == site_id).values(**values)) and None
        )
        store.close()

    asyncio.run(make())


async def visitor(stack, server):
    socket = await stack.enter_async_context(connect(server.socket_url, origin=ORIGIN))
    await socket.send('{"type":"hello","site":"shop"}')
    await socket.send('{"type":"join","room":"main"}')
    await hear(socket, "mine")
    return socket


async def hear(socket, kind):
    async with asyncio.timeout(8):
        while (frame := json.loads(await socket.recv()))["type"] != kind:
            pass
    return frame


def test_it_prints_its_address_when_ready_and_ends_with_success_after_goodbye(palabre_server, sqlite_url):
    server = palabre_server()
    make_shop(sqlite_url)

    async def talk():
        async with AsyncExitStack() as stack:
            anna = await visitor(stack, server)
            await anna.send('{"type":"send","cid":"c","room":"main","text":"a secret word: xylophone"}')
            await hear(anna, "ack")
            server.process.send_signal(signal.SIGTERM)
            assert (await hear(anna, "goodbye"))["retry_after"] > 0
            with pytest.raises(ConnectionClosed) as closed:
                await anna.recv()
            assert closed.value.rcvd.code == 1012

    asyncio.run(talk())
    assert server.process.wait() == 0
    log = server.log.read_text()
    assert log.splitlines()[0] == f"Palabre listens on {server.url}"
    assert "xylophone" not in log


def test_what_was_acknowledged_is_there_after_kill_9(palabre_server, sqlite_url):
    server = palabre_server()
    make_shop(sqlite_url)

    async def send():
        async with AsyncExitStack() as stack:
            anna = await visitor(stack, server)
            for n in range(50):
                await anna.send(json.dumps({"type": "send", "cid": f"c{n}", "room": "main", "text": f"t{n}"}))
            acks = [await hear(anna, "ack") for _ in range(20)]
            server.kill9()
            return [ack["message"]["id"] for ack in acks]

    async def look():
        async with AsyncExitStack() as stack:
            anna = await stack.enter_async_context(connect(server.socket_url, origin=ORIGIN))
            await anna.send('{"type":"hello","site":"shop"}')
            await anna.send('{"type":"join","room":"main","after":0}')
            return [message["id"] for message in (await hear(anna, "joined"))["messages"]]

    acknowledged = asyncio.run(send())
    server.start()
    assert asyncio.run(look())[: len(acknowledged)] == acknowledged


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--proxies", "*"], "X-Forwarded-For"),
        (["--port", "eighty"], "--port"),
        (["--workers", "2"], "PostgreSQL"),
        (["--workers", "2", "--redis", "redis://127.0.0.1:1"], "PostgreSQL"),
        (["--workers", "2", "--database", "postgresql://127.0.0.1:1/x"], "Redis"),
        (["--database", "mysql://x/y"], "SQLite or PostgreSQL"),
        (["--database", "sqlite:////nowhere/at/all/x.db"], "folder"),
        (["--database", "postgresql://nobody@127.0.0.1:1/x"], "database"),
        (["--host", "192.0.2.1"], "192.0.2.1"),
    ],
)
def test_what_cannot_be_served_is_refused_in_one_plain_sentence(words, says, tmp_path):
    given = [] if "--database" in words else ["--database", f"sqlite:///{tmp_path}/x.db"]
    done = run_palabre("serve", "--port", "0", *given, *words)
    assert done.returncode != 0
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_port_that_is_taken_is_named(palabre_server, tmp_path):
    server = palabre_server()
    done = run_palabre("serve", "--port", str(server.port), "--database", f"sqlite:///{tmp_path}/y.db")
    assert done.returncode != 0
    assert str(server.port) in done.stderr


def test_metrics_are_served_only_when_asked_for(palabre_server, tmp_path):
    shy = palabre_server()
    open_ = palabre_server(database=f"sqlite:///{tmp_path}/m.db", env={"PALABRE_METRICS": "on"})
    assert httpx.get(f"{shy.url}/metrics").status_code == 404
    assert "palabre_connections" in httpx.get(f"{open_.url}/metrics").text


@pytest.fixture
def workers(palabre_server, postgresql_url, redis_url):
    make_shop(postgresql_url)
    server = palabre_server(database=postgresql_url, redis=redis_url, workers=2)
    # /health answers as soon as the first worker serves.
    server.process.wait_until(lambda: "Palabre listens" in server.log.read_text())
    return server


def children_of(pid):
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    # Python's own resource tracker is a child too; workers are those that listen.
    names = {int(child): Path(f"/proc/{child}/cmdline").read_text() for child in found}
    return [child for child, line in names.items() if "spawn_main" in line]


def test_workers_share_rooms_and_one_that_dies_is_replaced(workers):
    first = children_of(workers.process.pid)
    assert len(first) == 2

    async def talk():
        async with AsyncExitStack() as stack:
            crowd = [await visitor(stack, workers) for _ in range(12)]
            for n, one in enumerate(crowd):
                await one.send(json.dumps({"type": "send", "cid": "c", "room": "main", "text": f"from {n}"}))
            for one in crowd:
                seen = [await hear(one, "message") for _ in range(12)]
                assert [message["seq"] for message in seen] == list(range(1, 13))
            os.kill(first[0], signal.SIGKILL)
            lost = 0
            for one in crowd:
                try:
                    await one.send('{"type":"ping"}')
                    await hear(one, "pong")
                except ConnectionClosed:
                    lost += 1
            assert 0 < lost < 12

    asyncio.run(talk())
    give_up = time.monotonic() + 20
    while len(set(children_of(workers.process.pid)) - {first[0]}) < 2:
        assert time.monotonic() < give_up
        time.sleep(0.1)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_their_parent_however_it_ends(workers, how):
    children = children_of(workers.process.pid)
    workers.process.send_signal(how)
    status = workers.process.wait()
    assert status == (0 if how is signal.SIGTERM else -signal.SIGKILL)
    give_up = time.monotonic() + 15
    while any(Path(f"/proc/{child}").exists() and _runs(child) for child in children) or listens(workers.port):
        assert time.monotonic() < give_up
        time.sleep(0.05)


def _runs(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_worker_that_cannot_start_stops_the_start(postgresql_url):
    port = free_port()
    began = time.monotonic()
    bad = "redis://127.0.0.1:99999/0"
    done = run_palabre("serve", "--port", str(port), "--workers", "2", "--database", postgresql_url, "--redis", bad)
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode != 0
    assert time.monotonic() - began < 30
