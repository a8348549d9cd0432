"""What ends by itself, one function each: read what is over at `now`, end it, record the machine's decision.

Each may run again at any time: what has ended is no longer found. While it waits for a lock, a person may end, agree to or
prolong what it has read: so each reads again under the lock, and what is over no longer is left alone.
"""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from moderation.sentence import Sentence
from server.ids import new_id
from server.models import Act, Actor, Level, Message, NewDecision, Role
from server.models.reasons import LAPSED, OVER, too_old
from server.store import (
    accounts,
    blocks,
    decisions,
    installations,
    library,
    lists,
    places,
    proposals,
    retention,
    sites,
)  # fmt: skip
from server.store.library import Mark, Shelf, Standing, Step
from server.store.proposals import Answer

IDLE_SESSION_MS = 30 * 60_000
# Blocks keep their network for a month after their end: long enough to answer for them, then it is nobody's business.
_KEEP_NETWORK_MS = 30 * 86_400_000


@dataclass(frozen=True, slots=True)
class Ended:
    """What ended at one site: `rules` when the processes must read it again, `message` when everyone's view changed."""

    site_id: int
    rules: bool = True
    message: Message | None = None


def blocks_over(conn: Connection, now: int) -> list[Ended]:
    """Blocks whose end has come."""
    seen = blocks.run_out(conn, now)
    concerned = sorted({block.site_id for block in seen})
    for site_id in concerned:
        sites.touch(conn, site_id)
    for block in blocks.run_out(conn, now, [block.id for block in seen]):
        blocks.end(conn, block.id, now)
        _record(conn, block.site_id, ("block", block.id), now)
    return [Ended(site_id) for site_id in concerned]


def levels_over(conn: Connection, now: int) -> list[Ended]:
    """Crisis levels whose end has come: back to normal."""
    concerned = [site.id for site in installations.levels_over(conn, now)]
    for site_id in concerned:
        sites.touch(conn, site_id)
    for site in installations.levels_over(conn, now, concerned):
        installations.set_level(conn, site.id, Level.NORMAL, None, None)
        _record(conn, site.id, ("site", site.key), now)
    return [Ended(site_id) for site_id in concerned]


def entries_over(conn: Connection, now: int) -> list[Ended]:
    """Library entries whose end has come."""
    seen = library.run_out(conn, now)
    concerned = _touched(conn, {Shelf(entry.site_id, entry.list_id) for entry in seen})
    for entry in library.run_out(conn, now, [entry.id for entry in seen]):
        decision_id = _record(conn, entry.site_id, ("entry", entry.key), now)
        held = Standing(entry.state, entry.body, entry.version, entry.id)
        step = Step(entry.key, held, None, entry.proposed_by, entry.agreed_by, entry.reason)
        mark = Mark(decision_id, "Palabre", now)
        library.write(conn, library.turned(Shelf(entry.site_id, entry.list_id), mark, [step]))
    return [Ended(site_id) for site_id in concerned]


def urgency_over(conn: Connection, now: int) -> list[Ended]:
    """Urgent proposals that the other side did not agree to within their day."""
    seen = proposals.run_out(conn, now)
    concerned = _touched(conn, {Shelf(row.site_id, row.list_id) for row in seen})
    for row in proposals.run_out(conn, now, [row.id for row in seen]):
        decision_id = _record(conn, row.site_id, ("entry", row.key), now, LAPSED)
        given = Answer("lapsed", "Palabre", str(LAPSED), now, decision_id)
        proposals.answer(conn, [row.id], given)
    return [Ended(site_id) for site_id in concerned]


def asides_over(conn: Connection, now: int) -> list[Ended]:
    """Messages that were set aside come back into sight."""
    back = []
    for found in places.asides_over(conn, now):
        message = places.lock_room(conn, found.site_id, found.id)
        if message is None or message.aside_until is None or message.aside_until > now:
            continue
        standing = places.standings_of(conn, [message])[message.id]
        message = places.move(conn, message, replace(standing, aside_until=None), now)
        _record(conn, message.site_id, ("message", message.id), now)
        back.append(Ended(message.site_id, rules=False, message=message))
    return back


def sessions_over(conn: Connection, now: int) -> list[Ended]:
    """Sessions that ran out are forgotten: no decision, nobody is concerned."""
    accounts.purge_sessions(conn, now, IDLE_SESSION_MS)
    return []


def addresses_over(conn: Connection, now: int) -> list[Ended]:
    """Addresses older than their site's retention are forgotten, and the networks of blocks long ended."""
    for site in installations.all_sites(conn):
        oldest = now - site.preferences.retention_days * 86_400_000
        gone = retention.forget_addresses(conn, site.id, oldest)
        gone += retention.forget_networks(conn, site.id, now - _KEEP_NETWORK_MS)
        if gone:
            _record(conn, site.id, ("site", site.key), now, too_old(gone))
    return []


def _record(conn: Connection, site_id: int, target: tuple[str, str], now: int, reason: Sentence = OVER) -> str:
    """The machine's decision; returns its id."""
    machine = Actor("machine", "clockwork", "Palabre", Role.OWNER, site_id)
    decision_id = new_id()
    decisions.record(conn, machine, NewDecision(decision_id, Act.EXPIRE, *target, str(reason)), now)
    return decision_id


def _touched(conn: Connection, shelves: set[Shelf]) -> list[int]:
    """Raise the version of every site that these shelves judge for: lists first, then sites, each in its order."""
    concerned: set[int] = set()
    for list_id in sorted({shelf.list_id for shelf in shelves if shelf.list_id is not None}):
        concerned |= set(lists.touch(conn, lists.by_id(conn, list_id)))
    own = {shelf.site_id for shelf in shelves if shelf.list_id is None} - concerned
    for site_id in sorted(own):
        sites.touch(conn, site_id)
    return sorted(concerned | own)
