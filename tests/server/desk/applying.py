"""What the tests of applying an entry share: one that is agreed and applied, and all that this may change."""

from typing import Any

from sqlalchemy import Connection, select

from server.models import Decision
from server.store.schema import cases
from server.store.schema import messages as messages_table
from tests.server.desk.house import House

ZORP = {"id": "z", "entry": "zorp", "kind": "word", "category": "insult", "outcome": "reject"}


async def agree(house: House, entry: dict[str, Any] = ZORP) -> None:
    await house.desk.add_entry(house.manager, entry, "agreed")


async def applied(house: House) -> Decision:
    return await house.desk.apply_entry(house.manager, "z", "it was agreed")


async def standing(house: House) -> list[tuple[Any, ...]]:
    """All that a decision may change in any message, and in its case; not the change numbers, which only rise."""
    return await house.store.read(_standing)


def _standing(conn: Connection) -> list[tuple[Any, ...]]:
    table = messages_table
    kept = (table.c.id, table.c.state, table.c.reason, table.c.decided, table.c.seq, table.c.published_at)
    more = (table.c.aside_until, table.c.decision_id, table.c.text, table.c.shown, table.c.revision)
    rows = [tuple(row) for row in conn.execute(select(*kept, *more).order_by(table.c.id))]
    waits = select(cases.c.message_id, cases.c.severity, cases.c.opened_at).where(cases.c.decided_at.is_(None))
    return rows + [tuple(row) for row in conn.execute(waits.order_by(cases.c.message_id))]
