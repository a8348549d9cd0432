"""The policy, as it runs: read `CHECKS` from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from moderation.danger import dangers
from moderation.fingerprint import fingerprint
from moderation.links import links, within
from moderation.personal import recognised
from moderation.policy import STAFF, Policy
from moderation.reading import Reading
from moderation.sends import across_sends
from moderation.verdict import Finding, Outcome, Verdict, verdict_of


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that somebody wants others to see."""

    text: str
    room: str = ""
    language: str | None = None
    kind: str = "message"
    reply: bool = False


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """What is known about the author; `first_seen` in milliseconds since 1970, the rest are counts."""

    id: str = ""
    role: str = "visitor"
    first_seen: int = 0
    published: int = 0
    held: int = 0
    rejected: int = 0
    upheld: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """An earlier send of the same author in this room, whatever became of it."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Context:
    """What was fetched before judging: the moment, the author, and what goes on in the room.

    `newcomers` counts the newcomers who spoke in this room in the last minute, `same_text` those other than the
    author who said the same (by `fingerprint`).
    """

    now: int
    author: AuthorRecord = AuthorRecord()
    last_sends: tuple[Sent, ...] = ()
    newcomers: int = 0
    same_text: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """One draft under judgement: what every check is given."""

    draft: Draft
    context: Context
    policy: Policy
    reading: Reading

    @property
    def by_staff(self) -> bool:
        """True when a manager, owner or agent writes."""
        return self.context.author.role in STAFF

    @property
    def by_newcomer(self) -> bool:
        """True for a visitor who is new by the site's rule; nobody is where the pace is off."""
        author, rule = self.context.author, self.policy.newcomer
        return (
            self.policy.pace
            and author.role == "visitor"
            and self.context.now - author.first_seen < rule.age
            and author.published < rule.published
        )


def judge(draft: Draft, context: Context, policy: Policy) -> Verdict:
    """Run every check, keep every finding, let the most severe win. Never raises: what cannot be judged is held."""
    findings: list[Finding] = []
    try:
        case = Case(draft, context, policy, Reading(draft.text, draft.language))
    except Exception as error:
        return verdict_of([_failed("reading", error, draft)], policy.version)
    for name, check in CHECKS:
        try:
            findings += check(case)
        except Exception as error:
            findings.append(_failed(name, error, draft))
    return _second_try(verdict_of(findings, policy.version), case) if findings else verdict_of((), policy.version)


def the_rules_are_whole(case: Case) -> Iterable[Finding]:
    """A rule that cannot be evaluated means held, never published."""
    return [_on_all(case, "check_failed", problem, "broken_rule") for problem in case.policy.broken]


def somebody_may_be_in_danger(case: Case) -> Iterable[Finding]:
    """Self-harm, threats, children: held, and first in the queue."""
    return dangers(case.reading) if case.policy.danger else ()


def the_library(case: Case) -> Iterable[Finding]:
    """Words, phrases, links and patterns that the brand and the vendor agreed on."""
    draft = case.draft
    found = case.policy.lexicon.find_in(case.reading, draft.room)
    if case.context.last_sends and draft.kind == "message":
        found += across_sends(case.policy.lexicon, draft, list(case.context.last_sends), case.context.now)
    return found


def personal_data(case: Case) -> Iterable[Finding]:
    """A visitor's phone number, e-mail, IBAN or card number is not for everybody to read."""
    if case.by_staff or not case.policy.pace:
        return ()
    return [Finding("personal", name, "personal_data", Outcome.HOLD, *span) for name, span in recognised(case.reading)]


def newcomers_links(case: Case) -> Iterable[Finding]:
    """A newcomer's link waits for a person, unless it leads to the site itself."""
    if not case.by_newcomer:
        return ()
    return [
        Finding("newcomer_link", link.host, "link", Outcome.HOLD, link.start, link.end)
        for link in links(case.reading)
        if link.sure and not within(link.host, case.policy.allow_domains)
    ]


def a_raid(case: Case) -> Iterable[Finding]:
    """Many newcomers at once, or several with the same words: theirs wait."""
    rule, context = case.policy.raid, case.context
    if not case.by_newcomer:
        return ()
    if context.same_text >= rule.same_text:
        return (_on_all(case, "raid", "same_text", "raid"),)
    if context.newcomers >= rule.newcomers:
        return (_on_all(case, "raid", "many_newcomers", "raid"),)
    return ()


def the_authors_record(case: Case) -> Iterable[Finding]:
    """Whoever was rejected or rightly flagged again and again is read first."""
    author, rule = case.context.author, case.policy.record
    against = author.rejected + author.upheld
    if case.by_staff or against < rule.against or against < rule.share * author.published:
        return ()
    return (_on_all(case, "record", "often_rejected", "record"),)


def the_level(case: Case) -> Iterable[Finding]:
    """In a crisis: at *watch* newcomers wait, from *guard* on everybody but staff."""
    level = case.policy.level
    if level == "normal" or case.by_staff or (level == "watch" and not _is_new(case)):
        return ()
    return (_on_all(case, "level", level, "level"),)


CHECKS: tuple[tuple[str, Callable[[Case], Iterable[Finding]]], ...] = (
    ("check_failed", the_rules_are_whole),
    ("danger", somebody_may_be_in_danger),
    ("library", the_library),
    ("personal", personal_data),
    ("newcomer_link", newcomers_links),
    ("raid", a_raid),
    ("record", the_authors_record),
    ("level", the_level),
)


def _is_new(case: Case) -> bool:
    author, rule = case.context.author, case.policy.newcomer
    return (
        author.role == "visitor"
        and case.context.now - author.first_seen < rule.age
        and author.published < rule.published
    )


def _second_try(verdict: Verdict, case: Case) -> Verdict:
    """Who insists on a rejected text gets a person to read it: the same words again are held instead."""
    if verdict.outcome is not Outcome.REJECT:
        return verdict
    said = fingerprint(case.draft.text)
    if not any(fingerprint(sent.text) == said for sent in case.context.last_sends):
        return verdict
    return Verdict(Outcome.HOLD, verdict.findings, verdict.policy_version)


def _on_all(case: Case, check: str, rule: str, category: str) -> Finding:
    return Finding(check, rule, category, Outcome.HOLD, 0, len(case.draft.text))


def _failed(name: str, error: Exception, draft: Draft) -> Finding:
    length = len(draft.text) if isinstance(draft.text, str) else 0
    return Finding("check_failed", name, type(error).__name__, Outcome.HOLD, 0, length)
