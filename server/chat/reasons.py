"""Why a message waits or was refused, in the words its author reads. A visitor never reads "verdict" or "finding"."""

from moderation.verdict import Finding, Outcome, Verdict
from server.chat.marks import category
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
    if worst.outcome is Outcome.REJECT and worst.check != "danger":
        return _rejected_key(worst) if verdict.outcome is Outcome.REJECT else "held.insisted"
    return _held_key(worst)


def authors_reason(message: Message, language: str) -> str:
    """The sentence that the author reads under a held, rejected or deleted message of theirs."""
    if message.decided and message.state in (State.REJECTED, State.DELETED):
        return say(f"{message.state.value}.staff", language, reason=message.reason or "").strip()
    key = message.reason or ""
    if message.state is State.HELD:
        # A refused edit waits for a person, for the message was there before.
        key = key.replace("rejected.", "held.")
    return say(key if known(key) else "held.default", language)


def when_staff_look(preferences: Preferences, language: str) -> str:
    """When staff next look at what waits: the brand's own sentence, or a general one."""
    return preferences.staff_look.get(language) or say("look.default", language)


def _rejected_key(finding: Finding) -> str:
    key = _BY_CATEGORY.get(category(finding), "").replace("held", "rejected")
    return key if known(key) else "rejected.default"


def _held_key(finding: Finding) -> str:
    by_category = _BY_CATEGORY.get(category(finding))
    if finding.check == "danger":
        return by_category or "held.danger"
    return _BY_CHECK.get(finding.check) or by_category or "held.default"


def _weight(finding: Finding) -> tuple[bool, int]:
    return (finding.check == "danger", finding.outcome)
