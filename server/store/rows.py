"""The rows that a judged draft becomes."""

from dataclasses import fields
from operator import attrgetter
from typing import Any

from moderation.verdict import Finding
from server.models import Message
from server.store.results import SendDraft

# The room's slug and the author's name and role live in their own tables.
_MESSAGE = tuple(field.name for field in fields(Message) if field.name not in ("room", "pseudonym", "role"))
_message_values = attrgetter(*_MESSAGE)
_FINDING = tuple(field.name for field in fields(Finding))
_finding_values = attrgetter(*_FINDING)


def message_row(message: Message, sent_digest: str) -> dict[str, Any]:
    """The row of `messages`. Not `asdict`, which copies deeply: it was the largest single cost of a batch."""
    row = dict(zip(_MESSAGE, _message_values(message), strict=True))
    row["sent_digest"] = sent_digest
    return row


def verdict_row(draft: SendDraft) -> dict[str, Any]:
    """The machine's opinion of this revision."""
    return {
        "message_id": draft.message.id,
        "revision": draft.message.revision,
        "outcome": draft.verdict.outcome.word,
        "policy_version": draft.verdict.policy_version,
        "at": draft.message.at,
    }


def finding_rows(draft: SendDraft) -> list[dict[str, Any]]:
    """The findings of this revision, for the person who will look."""
    own = {"message_id": draft.message.id, "revision": draft.message.revision}
    return [
        dict(zip(_FINDING, _finding_values(finding), strict=True)) | own | {"outcome": finding.outcome.word}
        for finding in draft.verdict.findings
    ]


def address_row(draft: SendDraft) -> dict[str, Any]:
    """Where the message came from."""
    message = draft.message
    return {"message_id": message.id, "site_id": message.site_id, "address": draft.address, "at": message.at}


def case_row(draft: SendDraft) -> dict[str, Any]:
    """A held message waits for a person."""
    message = draft.message
    return {
        "message_id": message.id,
        "site_id": message.site_id,
        "severity": draft.severity,
        "opened_at": message.at,
        "version": 1,
    }
