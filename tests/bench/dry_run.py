"""What a dry run costs those who are being served; and how fast the precision of many entries is known.

    python -m tests.bench.dry_run [--messages 100000] [--rate 25]
    python -m tests.bench.dry_run precision [--messages 1000000] [--keys 100] [--each 500]

The first serves a seeded SQLite database and sends messages at a steady rate, before and during a dry run over all that is
stored; it prints send → ack and send → seen by another. The second asks for the figures of `keys` entries.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, select

from server.app import application
from server.cli.main import main as palabre
from server.cli.serve import listen, serve_application
from server.models import Actor, Role
from server.models.rehearsal import DryRunRequest
from server.settings import Settings
from server.store import precision
from server.store.bulk import BulkInsert
from server.store.engine import open_engines
from server.store.schema import decisions, findings, messages, rooms, sites, visitors
from tests.bench.judging import TALK
from tests.services.palabre import PalabreServer, ServerOptions, environment
from tests.services.process import Process
from tests.services.talker import Door, Frame, Talker

ENTRY = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "hold"}
OWNER = Actor("command", "bench", "bench", Role.OWNER, 1)
ORIGIN = "http://bench.example"
_CHUNK = 20_000
_LONGEST_S = 180
_MESSAGE = (
    "id", "site_id", "room_id", "author_id", "cid", "sent_digest", "text", "state", "at", "seq", "changed_seq",
    "published_at", "question", "thanks", "revision", "decided", "decision_id",
)  # fmt: skip


def main() -> None:
    """One of the two."""
    options = _options()
    if options.what == "node":
        serve(options.database, options.port)
        return
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{folder}/bench.sqlite3"
        key = _site(database)
        engines = open_engines(database)
        with engines.write.begin() as conn:
            seed(conn, options.messages)
            if options.what == "precision":
                found(conn, options.messages, options.keys, options.each)
        if options.what == "precision":
            _precision(engines.read.connect(), options)
        engines.dispose()
        if options.what == "serving":
            asyncio.run(_serving(database, key, options))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=["serving", "precision", "node"], default="serving")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--rate", type=float, default=25.0, help="messages sent a second")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--each", type=int, default=500, help="messages that each entry stopped")
    parser.add_argument("--database")
    parser.add_argument("--port", type=int)
    return parser.parse_args()


def _site(database: str) -> str:
    arguments = ["site", "create", "Bench", "--origin", ORIGIN, "--pace", "off", "--database", database]
    assert palabre(arguments) == 0
    engines = open_engines(database)
    with engines.write.begin() as conn:
        conn.execute(sites.update().values(lists=[]))
        key: str = conn.execute(select(sites.c.key)).scalar_one()
    engines.dispose()
    return key


def seed(conn: Connection, count: int) -> None:
    """So many published messages of ordinary talk, one in a thousand with the word of `ENTRY`."""
    chance, talk = random.Random(7), [line for lines in TALK.values() for line in lines]
    row = {"id": "author", "site_id": 1, "pseudonym": "Ana", "first_seen": 1}
    conn.execute(visitors.insert().values(row))
    insert = BulkInsert(messages, _MESSAGE)
    for start in range(0, count, _CHUNK):
        insert(conn, [_message(number, chance, talk) for number in range(start, min(start + _CHUNK, count))])
    conn.execute(rooms.update().values(seq=count, change=count))


def _message(number: int, chance: random.Random, talk: list[str]) -> tuple[object, ...]:
    text = "".join(chance.choices(talk, k=2))[:120] + f" {number}" + (" zorp" if number % 1000 == 0 else "")
    place = number + 1
    approved = number % 3 == 0
    texts = (f"m{number}", 1, 1, "author", f"c{number}", "", text, "published")
    return (*texts, place, place, place, place, False, 0, 1, approved, f"d{number}" if approved else None)


def found(conn: Connection, count: int, keys: int, each: int) -> None:
    """So many findings to hold of so many entries, on messages of which a person approved every third."""
    chance = random.Random(8)
    left = {"site_id": 1, "act": "publish", "target_kind": "message", "reason": "fine", "before": {}, "after": {}}
    who = {"actor_kind": "command", "actor_id": "b", "actor_name": "b"}
    for start in range(0, count, 3 * _CHUNK):
        numbers = range(start, min(start + 3 * _CHUNK, count), 3)
        conn.execute(
            decisions.insert(), [left | who | {"id": f"d{n}", "target": f"m{n}", "at": n + 1} for n in numbers]
        )
    insert = BulkInsert(
        findings, ("message_id", "revision", "check", "rule", "category", "outcome", "start", "end", "scope")
    )
    for key in range(keys):
        stopped = chance.sample(range(count), each)
        insert(conn, [(f"m{one}", 1, "library", f"k{key}", "insult", "hold", 0, 4, "message") for one in stopped])


def _precision(conn: Connection, options: argparse.Namespace) -> None:
    keys = [f"k{number}" for number in range(options.keys)]
    times = []
    for _ in range(5):
        began = time.perf_counter()
        figures = precision.of_keys(conn, 1, keys)
        times.append((time.perf_counter() - began) * 1000)
    assert sum(one.approved for one in figures.values()) > 0
    print(
        f"precision of {options.keys} entries, {options.each} messages each, {options.messages} stored: "
        f"first {times[0]:.0f} ms, then {statistics.median(times[1:]):.0f} ms"
    )
    conn.close()


def serve(database: str, port: int) -> None:
    """The server, with a dry run that begins when the file of the same name says so, and whose end that file tells."""
    app = application(Settings(database=database, port=port))
    sign = Path(database.removeprefix("sqlite:///")).with_suffix(".sign")

    async def work() -> None:
        while not sign.exists():
            await asyncio.sleep(0.02)
        began = time.perf_counter()
        run = await app.house.desk.dry_run(OWNER, DryRunRequest(entry=ENTRY, last=1_000_000, seconds=120))
        sign.write_text(f"{run.read} {time.perf_counter() - began} {run.hits} {run.whole}")

    app.house.add_work(work)
    serve_application(app, listen(Settings(port=port), shared=False), lambda: None, app.house.office.close)


async def _serving(database: str, key: str, options: argparse.Namespace) -> None:
    folder = Path(database.removeprefix("sqlite:///")).parent
    launch = (sys.executable, "-m", "tests.bench.dry_run", "node")
    server = _Node(ServerOptions(database, launch=launch), folder / "server.log")
    sign = folder / "bench.sign"
    try:
        door = Door(server.socket_url, ORIGIN, key)
        sender, witness = await _joined(door), await _joined(door)
        await _measure("before", sender, witness, options.rate, until=lambda took: took > 6)
        sign.touch()
        await _measure(
            "during", sender, witness, options.rate, until=lambda took: bool(sign.read_text()) or took > _LONGEST_S
        )
        read, took, hits, whole = sign.read_text().split()
        print(
            f"dry run: {read} messages in {float(took):.1f} s = {int(read) / float(took):.0f}/s, {hits} hits, {whole=}"
        )
        await _measure("after", sender, witness, options.rate, until=lambda took: took > 6)
    finally:
        await Talker.everybody_leaves()
        server.stop()


class _Node(PalabreServer):
    """The same, started by `serve` above."""

    def begin(self) -> None:
        command = [*self.options.launch, "--port", str(self.port), "--database", self.database]
        self.process = Process(command, self.log, environment(self.options.env))


async def _joined(door: Door) -> Talker:
    talker = await door.enter()
    await talker.join()
    return talker


async def _measure(name: str, sender: Talker, witness: Talker, rate: float, until: Callable[[float], bool]) -> None:
    acked: list[float] = []
    seen: dict[str, float] = {}

    def on_frame(frame: Frame) -> None:
        seen.setdefault(frame.get("text", ""), time.perf_counter())

    witness.on_frame = on_frame
    sent: dict[str, float] = {}
    began = time.perf_counter()
    while not until(time.perf_counter() - began):
        text = f"{name} {len(sent)}"
        sent[text] = time.perf_counter()
        await sender.send(text)
        acked.append(time.perf_counter() - sent[text])
        await asyncio.sleep(max(0.0, 1 / rate - acked[-1]))
    await asyncio.sleep(0.3)
    views = [seen[text] - at for text, at in sent.items() if text in seen]
    print(f"{name:7s} n {len(sent)}, seen {len(views)}; ack {_spread(acked)}; seen {_spread(views)}")


def _spread(seconds: list[float]) -> str:
    ordered = sorted(one * 1000 for one in seconds)
    middle, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    return f"p50 {middle:.1f} p99 {high:.1f} max {ordered[-1]:.1f} ms"


if __name__ == "__main__":
    main()
