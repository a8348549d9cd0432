"""Verifying the audit chain of a site: five kinds of tampering, each told apart and located."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from server.store.audit import START, chained, head_of, sealed_lines, unsealed
from server.store.schema import audit, decisions


@dataclass(frozen=True, slots=True)
class Verified:
    """What a look at a chain found. `problems` are sentences; none: the chain is whole."""

    sealed: int
    unsealed: int
    head: str
    problems: tuple[str, ...]


def verify(conn: Connection, site_id: int, anchors: dict[int, str] | None = None) -> Verified:
    """Walk the chain of a site. `anchors`: hashes by position that were written down outside the database."""
    problems: list[str] = []
    position, previous, expected = 0, START, dict(anchors or {})
    for row in sealed_lines(conn, site_id):
        if row.position != position + 1:
            problems.append(_gap(position, row.position))
        elif row.previous != previous:
            problems.append(
                f"Line {row.position} does not follow line {position}: lines were swapped, or one was altered."
            )
        if chained(row.previous or "", row, row.position) != row.hash:
            problems.append(f"Line {row.position} ({row.act}) was altered.")
        position, previous = row.position, row.hash or ""
        if expected.pop(position, previous) != previous:
            problems.append(f"Line {position} is not the one that was written down outside.")
    problems += _ends(conn, site_id, position, previous)
    problems += [f"Line {missing}, written down outside, is missing." for missing in sorted(expected)]
    problems += _without_line(conn, site_id)
    return Verified(position, unsealed(conn, site_id), previous, tuple(problems))


def _gap(before: int, found: int) -> str:
    if found <= before:
        return f"There are two lines {found}: one was put in."
    missing = f"line {before + 1} is" if found == before + 2 else f"lines {before + 1} to {found - 1} are"
    return f"Before line {found}, {missing} missing."


def _ends(conn: Connection, site_id: int, position: int, last: str) -> list[str]:
    head, known = head_of(conn, site_id)
    if position < head:
        return [f"The chain was cut off after line {position}; it had {head}."]
    if position > head:
        return [f"Line {position} was put in at the end; the sealer's last was {head}."]
    return [] if last == known else [f"Line {position} is not the sealer's last."]


def _without_line(conn: Connection, site_id: int) -> list[str]:
    """Decisions whose line is not there at all: it was removed before it was sealed."""
    statement = (
        select(func.count())
        .select_from(decisions.outerjoin(audit, audit.c.decision_id == decisions.c.id))
        .where(decisions.c.site_id == site_id, audit.c.id.is_(None))
    )
    count = conn.scalar(statement) or 0
    return [f"{count} decisions have no line in the audit."] if count else []
