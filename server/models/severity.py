"""How harmful a case may be: one number from 0 to 99, the order of the queue. The table is the policy.

A person in danger stands before everything; then what a volunteer moderator alerts to. Visitors' flags weigh a little
more than the same harm found by the machine: a flagged message stands published while it waits.
"""

from moderation.verdict import Verdict
from server.models.case import FlagReason
from server.models.person import Role

DANGER = 95
MODERATOR_FLAG = 85
UNKNOWN = 20

_BY_CHECK = {
    "danger": DANGER,
    "raid": 60,
    "check_failed": 40,
    "opinion": 35,
    "link": 25,
    "record": 20,
    "newcomer": 15,
    "level": 10,
}

_BY_CATEGORY = {
    "self_harm": DANGER,
    "minor": DANGER,
    "threat": DANGER,
    "slur": 70,
    "hate": 70,
    "illegal": 70,
    "sexual": 60,
    "scam": 55,
    "insult": 50,
    "personal": 45,
    "vulgarity": 35,
    "spam": 32,
    "competitor": 30,
    "link": 25,
}

_BY_FLAG = {
    FlagReason.DISTRESS: 82,
    FlagReason.ILLEGAL: 75,
    FlagReason.PERSONAL_DATA: 65,
    FlagReason.WRONG_OR_DANGEROUS_ADVICE: 62,
    FlagReason.INSULT: 55,
    FlagReason.ADVERTISING: 35,
    FlagReason.OTHER: 30,
}


def severity_of(verdict: Verdict) -> int:
    """The severity of a judged message: that of its gravest finding."""
    return max((_finding(found.check, found.category) for found in verdict.findings), default=UNKNOWN)


def severity_of_flag(reason: FlagReason, role: Role) -> int:
    """The severity of an alert. A moderator's stands above all that visitors raise and below danger alone."""
    asked = _BY_FLAG[reason]
    if role is Role.MODERATOR:
        return MODERATOR_FLAG + (asked - min(_BY_FLAG.values())) // 6
    return asked


def _finding(check: str, category: str) -> int:
    known = (_named(_BY_CHECK, check), _named(_BY_CATEGORY, category))
    return max((weight for weight in known if weight is not None), default=UNKNOWN)


def _named(table: dict[str, int], name: str) -> int | None:
    """The weight of a name, forgiving its number and its spelling: `links`, `personal data`, `self-harm`."""
    plain = name.lower().replace("-", "_").replace(" ", "_")
    for known, weight in table.items():
        if plain == known or plain == known + "s" or plain.startswith(known + "_"):
            return weight
    return None
