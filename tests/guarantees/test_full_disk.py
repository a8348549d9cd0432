"""G10: full service without Redis; on a full disk sends are refused while deletions and blocks still work; the overfull
house turns new people away first.

Seen red: the disk without the reserve (`Reserve.release_for` never true), Redis without the two-second check (`Watch.keep`).
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.guarantees.house import BELIEVE_US, House
from tests.guarantees.nodes import nodes
from tests.services.palabre import PalabreServer, command_line, environment
from tests.services.postgres import PostgresServer
from tests.services.redis import RedisServer
from tests.services.talker import Talker

pytestmark = [pytest.mark.anyio, pytest.mark.services]


async def test_without_redis_everything_works_and_with_it_again_at_once(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    bus = RedisServer(tmp_path)
    with nodes(tmp_path, postgres.new_database(), bus.url) as running:
        brand = running.first.brand("Busless", "--pace", "off")
        here, there = running.at(brand)
        anna, boris = await here.join(), await there.join()
        assert await _crossing(anna, boris, "over the bus") < 2
        bus.process.kill9()
        slow = [await _crossing(anna, boris, f"without a bus {n}") for n in range(5)]
        assert max(slow) <= 10
        sent = (await anna.send("to be taken down without a bus"))["message"]["id"]
        await asyncio.to_thread(brand.desk.act, f"/messages/{sent}/delete")
        await boris.until(lambda: any(m["id"] == sent for m in boris.messages()))
        await boris.until(lambda: [m.get("state") for m in boris.messages() if m["id"] == sent][-1] == "deleted")
        bus.start()
        async with asyncio.timeout(20):
            while await _crossing(anna, boris, f"is it back, {time.monotonic()}") > 0.5:
                await asyncio.sleep(0.2)
        seqs = [m["seq"] for m in boris.messages() if "changed_seq" not in m]
        assert seqs == list(range(1, len(seqs) + 1))
        print(f"Redis down: n = {len(slow)} messages crossed in at most {max(slow):.1f} s; 0 missing")
    bus.stop()


async def _crossing(anna: Talker, boris: Talker, text: str) -> float:
    """How long a message takes from one node to the other, from the click on."""
    began = time.monotonic()
    ack = await anna.send(text)
    assert ack["type"] == "ack", ack
    assert time.monotonic() - began <= 1, "the sender waited for a bus that is away"
    await boris.hear("message", id=ack["message"]["id"], patience=12)
    return time.monotonic() - began


class SmallHouse(House):
    """A house on a disk of 24 MB of its own: only what enters its mount namespace sees the same files."""

    def inside(self, *command: str) -> str:
        """Runs a command where the server runs; what it printed."""
        ours = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
        enter = ["nsenter", "--target", str(self.server.process.pid), "--mount", *ours]
        done = subprocess.run([*enter, *command], capture_output=True, text=True, env=environment(), timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(self, *words: str) -> str:
        return self.inside(*command_line(*words), "--database", self.server.database)

    def rows(self, statement: str, **values: Any) -> Sequence[Any]:
        read = (
            "import json, sqlite3, sys; print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))"
        )
        path = self.server.database.removeprefix("sqlite:///")
        found: list[Any] = json.loads(self.inside(sys.executable, "-c", read, path, statement))
        return found


@pytest.fixture
def small(palabre_server: Callable[..., PalabreServer], tmp_path: Path) -> Iterator[tuple[SmallHouse, Path]]:
    """The house, and its disk as seen from here."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size=24m none "{disk}" && exec "$0" -m server.cli.main "$@"'
    # "unchanged": in a bare system of one folder the root is no mount of its own, whose propagation could be changed.
    apart = ["unshare", "--mount", "--propagation", "unchanged"]
    alone = apart if os.geteuid() == 0 else [*apart, "--user", "--map-root-user"]
    launch = [*alone, "sh", "-c", mount, sys.executable]
    house = SmallHouse(palabre_server(database=f"sqlite:///{disk}/palabre.sqlite3", more=BELIEVE_US, launch=launch))
    yield house, Path(f"/proc/{house.server.process.pid}/root{disk}")
    house.close()


async def test_on_a_full_disk_sends_are_refused_and_deletions_and_blocks_still_work(
    small: tuple[SmallHouse, Path],
) -> None:
    house, disk = small
    brand = house.brand("Full", "--pace", "off")
    anna, boris = await brand.join(), await brand.join(address="203.0.113.50")
    await boris.send("I shall be shown out")
    acked = [(await anna.send(f"to be deleted {n}"))["message"]["id"] for n in range(250)]
    _fill(disk / "filler")
    refused = await _until_refused(anna, acked)
    for message in acked[:200]:
        decision = await asyncio.to_thread(brand.desk.act, f"/messages/{message}/delete")
        assert decision["decision"]
    await asyncio.to_thread(brand.desk.act, "/blocks", network="203.0.113.50", hours=1)
    assert await boris.closed(5) == 4503
    assert (await anna.send("still no room"))["code"] == "unavailable"
    (disk / "filler").unlink()
    began = time.monotonic()
    while (answer := await anna.send("there is room again"))["type"] == "error":
        assert time.monotonic() - began < 10, answer
        await asyncio.sleep(0.3)
    _check(house, acked)
    print(f"disk full: {len(acked)} acked, {refused} refused, 200 deletions and a block on the full disk; sends are back"
          f" {time.monotonic() - began:.1f} s after there is room")  # fmt: skip


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(b"\0" * 4096)
        except OSError:
            return


async def _until_refused(anna: Talker, acked: list[str]) -> int:
    """Sends until the disk is full; then some more, of which none may be acked."""
    text = "a sentence that fills the disk, little by little " * 30
    for number in range(4000):
        answer = await anna.send(f"{text} {number}")
        if answer["type"] == "error":
            break
        acked.append(answer["message"]["id"])
    assert answer["code"] == "unavailable"
    answers = [await anna.send(f"{text} refused {number}") for number in range(20)]
    assert {answer.get("code") for answer in answers} == {"unavailable"}
    return 1 + len(answers)


def _check(house: House, acked: list[str]) -> None:
    stored = {row[0] for row in house.rows("SELECT id FROM messages")}
    assert set(acked) <= stored
    assert house.rows("PRAGMA integrity_check")[0][0] == "ok"
    deleted = house.rows("SELECT count(*) FROM messages WHERE state = 'deleted'")[0][0]
    assert deleted == 200
    acts = house.rows("SELECT count(*) FROM decisions WHERE act = 'delete'")[0][0]
    assert acts == 200


async def test_overload_turns_new_sockets_away_and_keeps_those_inside(
    palabre_server: Callable[..., PalabreServer],
) -> None:
    house = House(palabre_server(more=BELIEVE_US))
    brand = house.brand("Crowded")
    inside = await brand.join()
    address = "203.0.113.200"
    crowd = [await brand.enter(address=address) for _ in range(26)]
    turned_away = [talker for talker in crowd if talker.welcome["type"] == "error"]
    assert len(turned_away) == 6
    assert {(t.welcome["code"], await t.closed()) for t in turned_away} == {("rate", 4008)}
    assert (await inside.send("I am inside, and stay so"))["type"] == "ack"
    house.close()
