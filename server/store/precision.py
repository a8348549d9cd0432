"""How right an entry was: the messages that it stopped, and what people decided on them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, select

from server.models import Act, State
from server.models.rehearsal import DECISIONS_READ, MOST_COUNTED, Precision, Sample
from server.store.messages import selection, to_message
from server.store.schema import cases, decisions, findings, messages
from server.store.texts import approvals, chunks

# A finding of an earlier revision did not stop what was decided.
_SAME = and_(messages.c.id == findings.c.message_id, messages.c.revision == findings.c.revision)
# One that masks did not stop anything.
_STOPS = (findings.c.check == "library", findings.c.outcome.in_(("hold", "reject")))
_UPHOLDS = (Act.REJECT, Act.DELETE, Act.DELETE_CONVERSATION)
_APPROVES = (Act.PUBLISH, Act.RESTORE)


class _Became(NamedTuple):
    """What became of a message of this revision."""

    revision: int
    what: str


def of_keys(conn: Connection, site_id: int, keys: Sequence[str]) -> dict[str, Precision]:
    """The figures of each of these entries at a site; all zero for one on which nobody decided lately.

    Read from the decisions to the findings and not the other way, so that it takes as long for an entry that stopped ten
    messages as for one that stopped a million.
    """
    became = {**_decided(conn, site_id), **_waiting(conn, site_id)}
    counts = {key: Counter[str]() for key in keys}
    for message_id, rules in _rules_of(conn, became).items():
        for rule in rules & counts.keys():
            counts[rule][became[message_id].what] += 1
    return {key: Precision(one["upheld"], one["approved"], one["waiting"]) for key, one in counts.items()}


def _decided(conn: Connection, site_id: int) -> dict[str, _Became]:
    """What the last decisions left as it is now, by message."""
    newest = (decisions.c.at.desc(), decisions.c.id.desc())
    read = select(decisions.c.id, decisions.c.act, decisions.c.target).where(decisions.c.site_id == site_id)
    last = read.order_by(*newest).limit(DECISIONS_READ).subquery()
    found = (messages.c.id, messages.c.revision, messages.c.state, last.c.act)
    named = select(*found).join(last, and_(messages.c.id == last.c.target, messages.c.decision_id == last.c.id))
    beneath = and_(messages.c.root_id == last.c.target, messages.c.decision_id == last.c.id)
    replies = select(*found).join(last, beneath).where(last.c.act == Act.DELETE_CONVERSATION)
    rows = [*conn.execute(named), *conn.execute(replies)]
    return {row.id: _Became(row.revision, _judged(row.state, row.act)) for row in rows}


def _waiting(conn: Connection, site_id: int) -> dict[str, _Became]:
    joined = cases.join(messages, messages.c.id == cases.c.message_id)
    there = (cases.c.site_id == site_id, cases.c.decided_at.is_(None), messages.c.state == State.HELD)
    first = (cases.c.severity.desc(), cases.c.opened_at, cases.c.message_id)
    found = select(messages.c.id, messages.c.revision).select_from(joined).where(*there)
    rows = conn.execute(found.order_by(*first).limit(DECISIONS_READ))
    return {row.id: _Became(row.revision, "waiting") for row in rows}


def _judged(state: str, act: str) -> str:
    """By the act that stands, so that what an author took back after it was approved counts as approved."""
    if act in _UPHOLDS and state != State.PUBLISHED:
        return "upheld"
    return "approved" if act in _APPROVES else "nobody judged"


def _rules_of(conn: Connection, became: Mapping[str, _Became]) -> dict[str, set[str]]:
    """The entries that stopped each of these messages."""
    found: dict[str, set[str]] = {}
    for some in chunks(list(became)):
        # Not narrowed to the keys here: a database might then begin with the findings of a key, however many there are.
        chosen = select(findings.c.message_id, findings.c.revision, findings.c.rule)
        for message_id, revision, rule in conn.execute(chosen.where(findings.c.message_id.in_(some), *_STOPS)):
            if revision == became[message_id].revision:
                found.setdefault(message_id, set()).add(rule)
    return found


def stopped(conn: Connection, site_id: int, key: str) -> int:
    """How many messages this entry stopped, counted to `MOST_COUNTED` and no further."""
    theirs = select(messages.c.id).select_from(findings.join(messages, _SAME))
    some = theirs.where(*_stopped([key]), messages.c.site_id == site_id).distinct().limit(MOST_COUNTED)
    return conn.scalar(select(func.count()).select_from(some.subquery())) or 0


def stopped_by(conn: Connection, site_id: int, key: str, limit: int) -> list[Sample]:
    """The last messages that this entry stopped, newest first, with its hits in them."""
    theirs = select(findings.c.message_id).select_from(findings.join(messages, _SAME)).where(*_stopped([key]))
    which = (messages.c.site_id == site_id, messages.c.text != "", messages.c.id.in_(theirs))
    newest = selection().where(*which).order_by(messages.c.at.desc()).limit(limit)
    found = [to_message(row) for row in conn.execute(newest)]
    spans, approved = _spans(conn, key, [one.id for one in found]), approvals(conn, site_id, found)
    return [Sample(one, tuple(spans[one.id]), one.id in approved) for one in found]


def _spans(conn: Connection, key: str, ids: list[str]) -> defaultdict[str, list[tuple[int, int]]]:
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    place = select(findings.c.message_id, findings.c.start, findings.c.end)
    theirs = (*_stopped([key]), findings.c.message_id.in_(ids))
    for message_id, start, end in conn.execute(place.select_from(findings.join(messages, _SAME)).where(*theirs)):
        spans[message_id].append((start, end))
    return spans


def _stopped(keys: Sequence[str]) -> tuple[ColumnElement[bool], ...]:
    """Findings by which these entries stopped a message."""
    return findings.c.rule.in_(list(keys)), *_STOPS
