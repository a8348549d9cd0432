"""How right an entry was: what people decided on the messages that it stopped."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from server.models import Act, State
from server.models.rehearsal import Precision
from server.store.schema import decisions, findings, messages

# A finding that masks, or one of an earlier revision, did not stop what was decided.
_STOPS = ("hold", "reject")
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
    same = and_(messages.c.id == findings.c.message_id, messages.c.revision == findings.c.revision)
    joined = findings.join(messages, same).outerjoin(decisions, decisions.c.id == messages.c.decision_id)
    theirs = (findings.c.rule.in_(list(keys)), findings.c.check == "library", findings.c.outcome.in_(_STOPS))
    groups = (findings.c.rule, messages.c.state, decisions.c.act)
    counted = select(*groups, func.count(messages.c.id.distinct())).select_from(joined)
    return counted.where(*theirs, messages.c.site_id == site_id).group_by(*groups)


def _became(state: str, act: str | None) -> str:
    """By the act that stands, so that what an author took back after it was approved counts as approved."""
    if state == State.HELD:
        return "waiting"
    if act in _UPHOLDS and state != State.PUBLISHED:
        return "upheld"
    return "approved" if act in _APPROVES else "nobody judged"


def _precision(counts: dict[str, int]) -> Precision:
    return Precision(counts["hits"], counts["upheld"], counts["approved"], counts["waiting"])
