"""Why a message waits or was refused, in the words its author reads. A visitor never reads "verdict" or "finding"."""

from moderation.verdict import Finding, Outcome, Verdict
from server.models import Message, Preferences, State
from server.texts import say
from server.texts.catalogue import known

# Most telling first: a person in danger reads of help, not of a word that was also in the list.
_BY_CHECK = {
    "check_failed": "held.check_failed",
    "personal": "held.personal",
    "newcomer_link": "held.link",
    "raid": "held.raid",
    "level": "held.level",
}
_BY_CATEGORY = {
    "competitor": "held.competitor",
    "personal": "held.personal",
    "link": "held.link",
    "self_harm": "held.self_harm",
    "insult": "held.insult",
    "slur": "held.insult",
    "sexual": "held.insult",
    "threat": "held.danger",
}


def reason_key(verdict: Verdict) -> str | None:
    """The sentence for what the machine did; kept with the message, and said in the author's present language."""
    if verdict.outcome < Outcome.HOLD:
        return None
    worst = max(verdict.findings, key=_weight)
    if verdict.outcome is Outcome.REJECT and worst.check != "danger":
        held = _BY_CATEGORY.get(_singular(worst.category), "")
        return "rejected.insult" if held == "held.insult" else "rejected.default"
    return _held_key(worst)


def authors_reason(message: Message, language: str) -> str:
    """The sentence that the author reads under a held, rejected or deleted message of theirs."""
    if message.decided and message.state in (State.REJECTED, State.DELETED):
        return say(f"{message.state.value}.staff", language, reason=message.reason or "").strip()
    if message.reason and known(message.reason):
        return say(message.reason, language)
    return say("held.default", language)


def when_staff_look(preferences: Preferences, language: str) -> str:
    """When staff next look at what waits: the brand's own sentence, or a general one."""
    return preferences.staff_look.get(language) or say("look.default", language)


def _held_key(finding: Finding) -> str:
    category = _singular(finding.category)
    if finding.check == "danger":
        return _BY_CATEGORY.get(category, "held.danger")
    return _BY_CHECK.get(finding.check) or _BY_CATEGORY.get(category, "held.default")


def _weight(finding: Finding) -> tuple[bool, int]:
    return (finding.check == "danger", finding.outcome)


def _singular(category: str) -> str:
    return category.removesuffix("s")
