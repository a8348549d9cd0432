"""G5: a rule that cannot be evaluated means held, in a served process; the sender is answered and the others go on.

Each was seen red with its defence off: `judge` forgetting a check that raised, `compile_policy` forgetting a row that it
cannot read, `Opinion.of` silent about a failure.
"""

import asyncio
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from server.store import installations
from server.store.sites import touch
from tests.guarantees.house import BELIEVE_US, Brand, House
from tests.services.palabre import PalabreServer
from tests.services.talker import Talker

pytestmark = pytest.mark.anyio
SEED = 451
HERE = Path(__file__).parent


@pytest.fixture
def serve(palabre_server: Callable[..., PalabreServer]) -> Iterator[Callable[..., House]]:
    houses: list[House] = []

    def start(**options: object) -> House:
        houses.append(House(palabre_server(more=BELIEVE_US, **options)))
        return houses[-1]

    yield start
    for house in houses:
        house.close()


async def answered(talker: Talker, words: str) -> tuple[str, float]:
    """The state of a message, and after how many seconds its sender was told."""
    began = time.monotonic()
    ack = await talker.send(words)
    assert ack["type"] == "ack", ack
    return ack["message"]["state"], time.monotonic() - began


async def chatter(brand: Brand, stop: asyncio.Event) -> list[tuple[str, float]]:
    """Another site's talk while something is wrong at this one."""
    anna = await brand.join()
    told = []
    while not told or not stop.is_set():
        told.append(await answered(anna, f"An ordinary sentence of another house, number {len(told)}"))
        await asyncio.sleep(0.02)
    return told


CORRUPT = {
    "no JSON": "this is no JSON {",
    "JSON of another kind": "[1, 2]",
    "a kind that does not exist": '{"id":"x","entry":"zorp","kind":"martian","category":"insult","outcome":"hold"}',
    "an outcome that does not exist": '{"id":"x","entry":"zorp","kind":"word","category":"insult","outcome":"smile"}',
    "a pattern that does not compile": '{"id":"x","entry":"((","kind":"pattern","category":"insult","outcome":"hold"}',
    "nothing": '""',
}


@pytest.mark.parametrize("name", CORRUPT)
async def test_a_corrupt_row_of_the_library_holds_what_it_can_no_longer_judge(house: House, name: str) -> None:
    broken, sound = house.brand(f"Corrupt {name}"), house.brand(f"Sound {name}", "--pace", "off")
    anna, witness = await broken.join(), await broken.join()
    assert (await answered(anna, "Before the damage"))[0] == "published"
    stop = asyncio.Event()
    others = asyncio.create_task(chatter(sound, stop))
    house.change(_damage, broken.key, CORRUPT[name])
    state, took = await answered(anna, f"After the damage, {name}")
    late = await broken.join()
    again = await answered(late, f"Even after coming back, {name}")
    stop.set()
    told = await others
    assert (state, again[0]) == ("held", "held")
    assert max(took, again[1]) <= 1.0
    assert {state for state, _ in told} == {"published"}
    await witness.quiet()
    assert b"After the damage" not in b"".join(witness.bytes)


def _damage(conn: Connection, key: str, body: str) -> None:
    site = installations.site_by_key(conn, key)
    assert site is not None
    touch(conn, site.id)
    columns = "site_id, key, body, state, version, reason, at"
    values = ":site, 'damaged', :body, 'agreed', 1, 'damaged on purpose', 0"
    conn.execute(text(f"INSERT INTO entries ({columns}) VALUES ({values})"), {"site": site.id, "body": body})


async def test_a_check_that_raises_holds_the_message_and_no_other(serve: Callable[..., House]) -> None:
    house = serve(launch=[sys.executable, str(HERE / "broken_check.py")])
    brand = house.brand("Faulty", "--pace", "off")
    anna, witness = await brand.join(), await brand.join()
    chance = random.Random(SEED)
    texts = [f"{chance.choice(['wrench', 'hammer'])} number {n}, says the list of tools" for n in range(200)]
    told = [await answered(anna, words) for words in texts]
    assert [state == "held" for state, _ in told] == ["wrench" in words for words in texts]
    assert max(took for _, took in told) <= 1.0
    await witness.quiet()
    assert b"wrench" not in b"".join(witness.bytes)
    held = sum(state == "held" for state, _ in told)
    assert len(brand.desk.cases()) == held
    print(f"a check that raises: n = {len(texts)}, {held} held, seed {SEED}")


async def test_a_worker_that_loops_holds_its_message_while_other_rooms_are_answered(
    serve: Callable[..., House],
) -> None:
    house = serve(env={"PALABRE_OPINION": "tests.guarantees.second_opinion:hangs"})
    here, there = house.brand("Here", "--pace", "off"), house.brand("There", "--pace", "off")
    anna, witness = await here.join(), await here.join()
    assert (await answered(anna, "A sentence that nobody minds"))[0] == "published"
    assert (await answered(anna, "An odd sentence, says the second opinion"))[0] == "held"
    boris = await there.join()
    told = []
    for number in range(10):
        loop = asyncio.create_task(answered(anna, f"loop, for the {number}th time"))
        beside = await answered(boris, f"Meanwhile in another house, the {number}th")
        told.append((*await loop, *beside))
    assert {state for state, *_ in told} == {"held"}
    assert max(took for _, took, *_ in told) <= 1.0
    assert max(took for *_, took in told) <= 1.0
    await witness.quiet()
    assert b"loop" not in b"".join(witness.bytes)
    print(f"a worker that loops: n = {len(told)}, the slowest sender told after {max(t for _, t, *_ in told):.2f} s")


async def test_after_a_loop_the_worker_is_there_again(serve: Callable[..., House]) -> None:
    house = serve(env={"PALABRE_OPINION": "tests.guarantees.second_opinion:hangs"})
    anna = await house.brand("Again", "--pace", "off").join()
    assert (await answered(anna, "loop once"))[0] == "held"
    async with asyncio.timeout(20):
        while (await answered(anna, "Is anybody judging again?"))[0] == "held":
            await asyncio.sleep(0.2)


async def test_a_second_opinion_that_is_missing_holds_everything(serve: Callable[..., House]) -> None:
    house = serve(env={"PALABRE_OPINION": "no_such_module:nothing"})
    anna = await house.brand("Missing", "--pace", "off").join()
    assert (await answered(anna, "Nobody can say whether this is fine"))[0] == "held"
