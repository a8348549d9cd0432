"""The audit: no decision without its line, chained; five kinds of tampering found, each seen by its own words."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from server.models import Mode
from server.models.desk import BlockRequest, LogFilter
from server.store import Store, audit
from server.store.chain import Verified, verify
from server.store.schema import audit as lines
from server.store.schema import decisions
from tests.server.desk.house import NOW, House, make_house

pytestmark = pytest.mark.anyio


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    """A house with ten decisions in its log, all sealed."""
    store = Store.open(database_url)
    made = await make_house(store)
    for number in range(5):
        mode = Mode.RESTRICTED if number % 2 == 0 else Mode.OPEN
        await made.desk.set_mode(made.manager, "main", mode, f"turn {number}")
        await made.desk.set_slow(made.manager, "main", number + 1, f"turn {number}")
    await store.write(audit.seal, NOW)
    yield made
    await made.bus.close()
    store.close()


async def seen(house: House, anchors: dict[int, str] | None = None) -> Verified:
    return await house.store.read(verify, house.site_id, anchors)


async def tamper(house: House, deed: Callable[[Connection], object]) -> None:
    """As somebody with the database's own rights would: past the triggers."""

    def past_the_triggers(conn: Connection) -> None:
        if conn.dialect.name == "postgresql":
            conn.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            conn.execute(text("DROP TRIGGER IF EXISTS audit_no_update"))
            conn.execute(text("DROP TRIGGER IF EXISTS audit_no_delete"))
        deed(conn)

    await house.store.write(past_the_triggers)


def at(position: int):
    return lines.c.position == position


async def test_a_whole_chain_is_whole_and_what_waits_is_counted(house: House):
    await house.desk.set_mode(house.manager, "main", Mode.READ_ONLY, "late")

    found = await seen(house)

    assert (found.sealed, found.unsealed, found.problems) == (10, 1, ())


async def test_every_decision_has_its_line_and_no_line_holds_a_message(house: House):
    author = await house.person()
    message = await house.says(author, "canary-7f3a in a message")
    await house.desk.delete(house.manager, message.id, "house rules")
    await house.desk.block(house.manager, BlockRequest("raid", 1, message=message.id))

    def read(conn: Connection) -> list[tuple[str, str]]:
        joined = decisions.join(lines, lines.c.decision_id == decisions.c.id)
        return [
            (row.id, row.detail) for row in conn.execute(select(decisions.c.id, lines.c.detail).select_from(joined))
        ]

    found = await house.store.read(read)
    logged = await house.desk.log(house.manager, LogFilter(), limit=100)

    assert {line.decision.id for line in logged} == {decision for decision, _ in found}
    assert len(found) == 12
    assert not any("canary-7f3a" in detail or "203.0.113.7" in detail for _, detail in found)


async def test_an_altered_line_is_found(house: House):
    await tamper(house, lambda conn: conn.execute(update(lines).where(at(4)).values(actor="account:999")))

    assert (await seen(house)).problems == ("Line 4 (slow) was altered.",)


async def test_an_altered_line_with_a_new_hash_is_found(house: House):
    def alter(conn: Connection) -> None:
        conn.execute(update(lines).where(at(4)).values(actor="account:999"))
        row = conn.execute(select(lines).where(at(4))).one()
        conn.execute(update(lines).where(at(4)).values(hash=audit.chained(row.previous, row, 4)))

    await tamper(house, alter)

    assert (await seen(house)).problems == ("Line 5 does not follow line 4: lines were swapped, or one was altered.",)


async def test_a_missing_line_is_found(house: House):
    await tamper(house, lambda conn: conn.execute(delete(lines).where(at(4))))

    assert "Before line 5, line 4 is missing." in (await seen(house)).problems


async def test_swapped_lines_are_found(house: House):
    def swap(conn: Connection) -> None:
        for old, new in ((4, 99), (6, 4), (99, 6)):
            conn.execute(update(lines).where(at(old)).values(position=new))

    await tamper(house, swap)

    assert any("swapped" in problem for problem in (await seen(house)).problems)


async def test_an_inserted_line_is_found(house: House):
    def put_in(conn: Connection) -> None:
        row = conn.execute(select(lines).where(at(4))).one()._asdict()
        conn.execute(insert(lines).values({**row, "id": 10_000, "decision_id": "invented"}))

    await tamper(house, put_in)

    assert any("was put in" in problem for problem in (await seen(house)).problems)


async def test_a_cut_off_end_is_found(house: House):
    await tamper(house, lambda conn: conn.execute(delete(lines).where(lines.c.position > 7)))

    assert "The chain was cut off after line 7; it had 10." in (await seen(house)).problems


async def test_an_end_cut_off_with_its_head_is_found_by_what_was_written_down_outside(house: House):
    _, position, digest = (await house.store.read(audit.heads))[0]

    def cut(conn: Connection) -> None:
        conn.execute(delete(lines).where(lines.c.position > 7))
        conn.execute(text("DELETE FROM decisions WHERE at >= (SELECT max(at) FROM decisions)"))
        row = conn.execute(select(lines).where(at(7))).one()
        conn.execute(text("UPDATE audit_heads SET position = 7, hash = :hash"), {"hash": row.hash})

    await tamper(house, cut)

    assert "Line 10, written down outside, is missing." in (await seen(house, {position: digest})).problems


async def test_a_decision_whose_line_was_removed_before_sealing_is_found(house: House):
    await house.desk.set_mode(house.manager, "main", Mode.READ_ONLY, "late")
    await tamper(house, lambda conn: conn.execute(delete(lines).where(lines.c.position.is_(None))))

    assert (await seen(house)).problems == ("1 decisions have no line in the audit.",)


@pytest.mark.parametrize(
    "deed",
    [
        lambda: update(lines).values(actor="somebody else"),
        lambda: update(lines).values(hash=None),
        lambda: delete(lines),
    ],
)
async def test_the_database_itself_refuses_to_change_history(house: House, deed):
    with pytest.raises(DBAPIError, match="append-only"):
        await house.store.write(lambda conn: conn.execute(deed()))


async def test_several_sealers_make_one_chain(house: House):
    for number in range(5):
        await house.desk.set_slow(house.manager, "main", 60 + number, "more")

    await asyncio.gather(*(house.store.write(audit.seal, NOW) for _ in range(5)))

    found = await seen(house)
    assert (found.sealed, found.unsealed, found.problems) == (15, 0, ())


async def test_each_site_has_a_chain_of_its_own(house: House):
    neighbour = await make_house(house.store, "neighbour")
    await neighbour.desk.set_mode(neighbour.manager, "main", Mode.READ_ONLY, "theirs")
    await house.store.write(audit.seal, NOW)

    assert [position for _, position, _ in await house.store.read(audit.heads)] == [10, 1]
    assert (await house.store.read(verify, neighbour.site_id)).problems == ()
