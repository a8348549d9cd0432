"""Patterns that people type: RE2 only, so that no pattern can be slow, and refused with a reason when useless."""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from moderation.sentence import Sentence

LONGEST_PATTERN = 200
MOST_MEMORY = 1 << 20
"""Bytes RE2 may use for one compiled pattern; what needs more is refused at the door."""


_SAID = {
    str(one): one
    for one in (
        Sentence("missing )"),
        Sentence("unexpected )"),
        Sentence("missing ]"),
        Sentence("no argument for repetition operator"),
        Sentence("bad repetition operator"),
        Sentence("invalid repetition size"),
        Sentence("invalid perl operator"),
        Sentence("invalid escape sequence"),
        Sentence("invalid character class range"),
        Sentence("invalid character class"),
        Sentence("invalid named capture group"),
        Sentence("trailing \\"),
        Sentence("pattern too large - compile failed"),
        Sentence("expression nests too deeply"),
    )
}
"""What RE2 says of a pattern that it cannot use."""
_HALF = re.compile("[\ud800-\udfff]")
"""Half characters, which RE2 cannot be given."""


class Pattern:
    """One compiled pattern. Matching takes time linear in the text, whatever the pattern."""

    __slots__ = ("_compiled",)

    def __init__(self, source: str) -> None:
        if problem := refusal(source):
            raise ValueError(problem)
        self._compiled = re2.compile(source, options=_options())

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it matches: code points of the text, empty matches left out."""
        for match in self._compiled.finditer(_HALF.sub("\ufffd", text)):
            if match.end() > match.start():
                yield match.span()


def refusal(source: str) -> Sentence | None:
    """Why a pattern cannot be used, as a sentence, or None when it can."""
    if len(source) > LONGEST_PATTERN:
        return Sentence("The pattern has {n} characters; {most} is the most.", n=len(source), most=LONGEST_PATTERN)
    try:
        compiled = re2.compile(source, options=_options())
    except re2.error as error:
        return Sentence(
            "The pattern cannot be used: {why}. Look-around and back-references do not exist here.", why=_why(error)
        )
    except UnicodeEncodeError:
        return Sentence("The pattern holds half a character; type it again.")
    if compiled.search("") is not None:
        return Sentence(
            "The pattern matches an empty text, so it would hold every message; ask for at least one character."
        )
    return None


def _why(error: re2.error) -> Sentence:
    """RE2 says what is wrong, and mostly behind a colon where."""
    said = error.args[0] if error.args else ""
    what, _, where = (said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)).partition(": ")
    why = _SAID.get(what, Sentence("it cannot be read"))
    return Sentence("{why}: {where}", why=why, where=where) if where else why


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = MOST_MEMORY
    options.case_sensitive = False
    options.log_errors = False
    return options
