"""The rows that judged drafts become, written a table at a time."""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, select

from moderation.verdict import Finding
from server.models import Message, State
from server.store.bulk import BulkInsert
from server.store.results import SendDraft
from server.store.schema import cases, findings, message_addresses, messages, verdicts

# The room's slug and the author's name and role live in their own tables.
_MESSAGE = tuple(field.name for field in fields(Message) if field.name not in ("room", "pseudonym", "role"))
_message_values = attrgetter(*_MESSAGE)
_FINDING = tuple(field.name for field in fields(Finding) if field.name != "outcome")
_finding_values = attrgetter(*_FINDING)

_insert_messages = BulkInsert(messages, (*_MESSAGE, "sent_digest"))
_insert_verdicts = BulkInsert(verdicts, ("message_id", "revision", "outcome", "policy_version", "at"))
_insert_findings = BulkInsert(findings, ("message_id", "revision", "outcome", *_FINDING))
_insert_addresses = BulkInsert(message_addresses, ("message_id", "site_id", "address", "at"))
_insert_cases = BulkInsert(cases, ("message_id", "site_id", "severity", "opened_at", "version"))


def insert_sent(conn: Connection, placed: Sequence[Message], drafts: Sequence[SendDraft]) -> None:
    """Write new messages (`placed`: with their numbers) and everything that was found out about them."""
    _insert_messages(conn, [(*_message_values(m), d.sent_digest) for m, d in zip(placed, drafts, strict=True)])
    insert_opinions(conn, drafts)
    _insert_addresses(conn, [_address(draft) for draft in drafts if draft.address])
    _insert_cases(conn, [_case(draft) for draft in drafts if draft.message.state is State.HELD])


def insert_opinions(conn: Connection, drafts: Sequence[SendDraft]) -> None:
    """Write the verdict and the findings of each draft, for this revision of its message."""
    _insert_verdicts(conn, [_verdict(draft) for draft in drafts])
    _insert_findings(conn, [row for draft in drafts for row in _findings(draft)])


def insert_found_later(conn: Connection, rule: str, found: Sequence[tuple[str, int, Finding]]) -> None:
    """Write what one rule found in stored messages (id, revision): beside their verdicts, which stay as they are.

    What is known of the same rule at the same place is not written again.
    """
    ids = [message_id for message_id, _, _ in found]
    place = (findings.c.message_id, findings.c.revision, findings.c.outcome, findings.c.start, findings.c.end)
    known = select(*place).where(findings.c.rule == rule, findings.c.message_id.in_(ids))
    there = {tuple(row) for row in conn.execute(known)}
    new = [one for one in found if (*one[:2], one[2].outcome.word, one[2].start, one[2].end) not in there]
    _insert_findings(conn, [(*one[:2], one[2].outcome.word, *_finding_values(one[2])) for one in new])


def _verdict(draft: SendDraft) -> tuple[Any, ...]:
    message, verdict = draft.message, draft.verdict
    return (message.id, message.revision, verdict.outcome.word, verdict.policy_version, message.at)


def _findings(draft: SendDraft) -> list[tuple[Any, ...]]:
    message = draft.message
    return [
        (message.id, message.revision, finding.outcome.word, *_finding_values(finding))
        for finding in draft.verdict.findings
    ]


def _address(draft: SendDraft) -> tuple[Any, ...]:
    message = draft.message
    return (message.id, message.site_id, draft.address, message.at)


def _case(draft: SendDraft) -> tuple[Any, ...]:
    message = draft.message
    return (message.id, message.site_id, draft.severity, message.at, 1)
