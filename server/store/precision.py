"""How right an entry was: the messages that it stopped, and what people decided on them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from server.models import Act, State
from server.models.rehearsal import Precision, Sample
from server.store.messages import selection, to_message
from server.store.schema import decisions, findings, messages
from server.store.texts import approvals

# A finding of an earlier revision did not stop what was decided.
_SAME = and_(messages.c.id == findings.c.message_id, messages.c.revision == findings.c.revision)
_UPHOLDS = (Act.REJECT, Act.DELETE, Act.DELETE_CONVERSATION)
_APPROVES = (Act.PUBLISH, Act.RESTORE)


def of_keys(conn: Connection, site_id: int, keys: Sequence[str]) -> dict[str, Precision]:
    """The figures of each of these entries at a site; all zero for one that stopped nothing."""
    counts: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for rule, state, act, number in conn.execute(_counted(site_id, keys)):
        counts[rule]["hits"] += number
        counts[rule][_became(state, act)] += number
    return {key: _precision(counts[key]) for key in keys}


def _counted(site_id: int, keys: Sequence[str]) -> Select[Any]:
    joined = findings.join(messages, _SAME).outerjoin(decisions, decisions.c.id == messages.c.decision_id)
    groups = (findings.c.rule, messages.c.state, decisions.c.act)
    counted = select(*groups, func.count(messages.c.id.distinct())).select_from(joined)
    return counted.where(*_stopped(keys), messages.c.site_id == site_id).group_by(*groups)


def _became(state: str, act: str | None) -> str:
    """By the act that stands, so that what an author took back after it was approved counts as approved."""
    if state == State.HELD:
        return "waiting"
    if act in _UPHOLDS and state != State.PUBLISHED:
        return "upheld"
    return "approved" if act in _APPROVES else "nobody judged"


def _precision(counts: dict[str, int]) -> Precision:
    return Precision(counts["hits"], counts["upheld"], counts["approved"], counts["waiting"])


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
    """Findings by which these entries stopped a message; one that masks did not."""
    return findings.c.rule.in_(list(keys)), findings.c.check == "library", findings.c.outcome.in_(("hold", "reject"))
