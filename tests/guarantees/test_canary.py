"""G5: what is held, rejected or masked reaches nobody but its author and that site's staff, by any surface.

More than a thousand random tokens come in by every cause; all bytes that all the others ever got are searched for them, in
every dress. Seen red by letting `everyones_view` show held messages that had a place, by leaving `shown` out of it, and by a
writer that prints texts to its log.
"""

import asyncio
import random
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest
import redis

from server.models import Level, Role
from tests.guarantees.canaries import HELD, LIBRARY, PACED, REJECTED, Canaries
from tests.guarantees.house import BELIEVE_US, Brand, House
from tests.guarantees.test_contract_people import _set_level
from tests.guarantees.test_fail_closed import _damage
from tests.services.palabre import PalabreServer
from tests.services.recorder import Recorder
from tests.services.talker import Talker

pytestmark = [pytest.mark.anyio, pytest.mark.services]
SEED = 271828
ROUNDS = 44
PAGES = ["/", "/sign-in", "/health", "/metrics", "/widget.js", "/v1/api/openapi.json", "/static/base.css", "/nowhere"]


@pytest.fixture
def house(palabre_server: Callable[..., PalabreServer], redis_url: str) -> Iterator[House]:
    """One process with everything switched on: Redis, figures, a second opinion, the most talkative log."""
    env = {"PALABRE_LOG_LEVEL": "debug", "PALABRE_OPINION": "tests.guarantees.second_opinion:hangs"}
    server = palabre_server(redis=redis_url, more=(*BELIEVE_US, "--metrics"), env=env)
    house = House(server)
    yield house
    house.close()


class Tapped:
    """Everything that is said to a Redis, through its MONITOR."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._client = redis.Redis.from_url(url, socket_timeout=None)
        self.said: list[bytes] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        with self._client.monitor() as monitor:
            try:
                for command in monitor.listen():
                    self.said.append(command["command"].encode(errors="replace"))
            except (redis.RedisError, ValueError, OSError):
                return

    def close(self) -> None:
        """No more listening."""
        with redis.Redis.from_url(self._url) as killer:
            killer.execute_command("CLIENT", "KILL", "SKIPME", "yes")
        self._thread.join(5)

    def kept(self) -> Iterator[bytes]:
        """Every key and value that stays in it."""
        with redis.Redis.from_url(self._url) as keys:
            for key in keys.scan_iter():
                yield key
                yield keys.dump(key) or b""


async def test_a_thousand_canaries_reach_nobody(house: House, redis_url: str) -> None:
    tap, recorder, canaries = Tapped(redis_url), Recorder(), Canaries(random.Random(SEED))
    brand, paced, other = _brands(house)
    witnesses = await _witnesses(house, brand, other)
    witnesses["visitor of the paced site"] = await paced.join()
    opening = await (await brand.join()).send("the sentence that everybody may answer")
    root = opening["message"]["id"]
    assert (await witnesses["visitor"].send("for everybody to see: bluebellwood"))["message"]["state"] == "published"
    await _let_in(house, (brand, paced), canaries, root)
    await _decide(brand, canaries)
    await _sweep(house, brand, other, recorder)
    for talker in witnesses.values():
        await talker.quiet()
    await asyncio.to_thread(house.server.restart)
    await _sweep(house, brand, other, recorder)
    for name, talker in witnesses.items():
        recorder.add(f"socket of a {name}", talker.bytes)
    recorder.add("server log", house.server.log.read_bytes())
    recorder.add("Redis traffic", tap.said)
    recorder.add("Redis keys", tap.kept())
    tap.close()
    n, size = len(canaries.ways), recorder.size
    print(f"canaries: n = {n} tokens by {len(set(canaries.ways.values()))} ways, {size} bytes searched, seed {SEED}")
    assert n >= 1000
    told = recorder.hits(canaries.ways)
    assert told == [], {canaries.ways[hit.split(" ")[0]] for hit in told}
    _control(recorder, (brand, paced), canaries)


def _brands(house: House) -> tuple[Brand, Brand, Brand]:
    brand, paced = house.brand("Canary", "--pace", "off"), house.brand("Paced")
    for one in (brand, paced):
        assert one.desk.client.put("/v1/api/library", json={"entries": LIBRARY}).is_success
    return brand, paced, house.brand("Elsewhere")


async def _witnesses(house: House, brand: Brand, other: Brand) -> dict[str, Talker]:
    moderator = await brand.join()
    await moderator.send("I am here as a volunteer")
    house.give_role(moderator, Role.MODERATOR)
    await moderator.hear("welcome", visitor={**moderator.welcome["visitor"], "role": "moderator"})
    return {"visitor": await brand.join(), "moderator": moderator, "visitor of the other site": await other.join()}


async def _let_in(house: House, brands: tuple[Brand, Brand], canaries: Canaries, root: str) -> None:
    """Every way in, round after round; then the two that change the whole site."""
    brand, paced = brands
    for _ in range(ROUNDS):
        await canaries.sends(paced, "held", PACED)
        await canaries.sends(brand, "held", HELD)
        await canaries.sends(brand, "rejected", REJECTED)
        await canaries.replies(brand, root, "a zorpface's answer {}")
        await canaries.edits(brand, "no longer clean, zorpface {}")
        await canaries.pseudonyms(brand)
        await canaries.masked(brand)
        await canaries.split(brand)
        await canaries.bad_record(brand)
        await canaries.notes(brand, root)
        while len(canaries.authors) > 4:
            await _leave(canaries)
    for change in (lambda: house.change(_set_level, brand.key, Level.GUARD), lambda: _break(house, brand)):
        change()
        for _ in range(20):
            await canaries.sends(brand, "held", {"the level, or a broken rule": "nothing wrong with {}"})
        house.change(_set_level, brand.key, Level.NORMAL)


def _break(house: House, brand: Brand) -> None:
    house.change(_damage, brand.key, "no JSON {")


async def _leave(canaries: Canaries) -> None:
    """An author goes; that they saw their own is kept for the control."""
    author = canaries.authors.pop(0)
    await author.quiet()
    canaries.own.add("author", author.bytes)
    await author.close()


async def _decide(brand: Brand, canaries: Canaries) -> None:
    """The desk rejects some, deletes some, publishes none: nothing of that may tell the others more."""
    ids = [held for held in canaries.held.values() if held not in ("rejected", "flag")]
    for act, chosen in (("reject", ids[::7]), ("delete", ids[1::7])):
        for message in chosen:
            answer = await asyncio.to_thread(brand.desk.post, f"/messages/{message}/{act}", reason="not here")
            assert answer.status_code in (200, 404, 409), answer.text


async def _sweep(house: House, brand: Brand, other: Brand, recorder: Recorder) -> None:
    """Everything that somebody without rights can read now."""
    for name, after in (("snapshot", None), ("resume", 1)):
        talker = await brand.enter()
        await talker.join(after=after)
        before = 10**6
        while page := (await talker.ask("history", room="main", before=before))["messages"]:
            before = page[0]["seq"]
        recorder.add(f"{name} and history", talker.bytes)
        await talker.close()
    nobody = house.client()
    for path in [*PAGES, f"/{brand.key}/queue", f"/{brand.key}/log", "/v1/api/queue", "/v1/api/log"]:
        recorder.add(f"page {path}", _all_of(nobody.get(path)))
    recorder.add("another site's desk", await asyncio.to_thread(_foreign_desk, other, brand, house))


def _foreign_desk(other: Brand, brand: Brand, house: House) -> bytes:
    ids = [row[0] for row in house.rows("SELECT id FROM messages WHERE state <> 'published' LIMIT 40")]
    found = [_all_of(other.desk.get(path)) for path in ("/queue", "/log", "/library", "/blocks")]
    found += [_all_of(other.desk.post(f"/messages/{one}/publish", reason="mine?")) for one in ids]
    found += [_all_of(other.desk.client.get(f"/{brand.key}/queue/{one}")) for one in ids]
    return b"\n".join(found)


def _all_of(answer: httpx.Response) -> bytes:
    return str(answer.headers).encode() + answer.content


def _control(recorder: Recorder, brands: tuple[Brand, Brand], canaries: Canaries) -> None:
    """The search could have failed: the same recorder finds what was for everybody, authors and staff saw theirs."""
    assert len(recorder.hits(["bluebellwood"])) >= 3
    for author in canaries.authors:
        canaries.own.add("author", author.bytes)
    said = {hit.split(" ")[0] for hit in canaries.own.hits(canaries.held)}
    unread = {token for token, what in canaries.held.items() if token not in said and what != "flag"}
    assert unread == set(), {canaries.ways[token] for token in unread}
    staff = Recorder([("queue", str([brand.desk.cases() for brand in brands]).encode())])
    seen = {hit.split(" ")[0] for hit in staff.hits(canaries.held)}
    decided = set(_decided_tokens(canaries))
    waiting = {token for token, what in canaries.held.items() if what not in ("rejected",)} - decided
    assert waiting <= seen, {canaries.ways[token] for token in waiting - seen}


def _decided_tokens(canaries: Canaries) -> Iterator[str]:
    ids = [held for held in canaries.held.values() if held not in ("rejected", "flag")]
    gone = {*ids[::7], *ids[1::7]}
    return (token for token, what in canaries.held.items() if what in gone)
