"""The reasons that the machine itself writes down, and finding them again in what is stored: a page says them in its language."""

import re

from moderation.sentence import Sentence

OVER = Sentence("its time was over")
LAPSED = Sentence("urgent for a day, and not agreed")
UNDONE = Sentence("undone")

_PLAIN = {str(one): one for one in (OVER, LAPSED, UNDONE)}
_TOO_OLD = re.compile(r"(\d{1,18}) addresses are older than they may be kept")


def too_old(n: int) -> Sentence:
    """Why so many addresses were forgotten."""
    return Sentence("{n} addresses are older than they may be kept", n=n)


def read_back(reason: str) -> str:
    """A stored reason: the machine's as the sentence it was, a person's as it stands."""
    if found := _TOO_OLD.fullmatch(reason):
        return too_old(int(found[1]))
    return _PLAIN.get(reason, reason)
