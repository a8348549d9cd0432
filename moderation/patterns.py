"""Patterns that people type: RE2 only, so that no pattern can be slow, and refused with a reason when useless."""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

LONGEST_PATTERN = 200
MOST_MEMORY = 1 << 20
"""Bytes RE2 may use for one compiled pattern; what needs more is refused at the door."""


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


def refusal(source: str) -> str | None:
    """Why a pattern cannot be used, as a sentence, or None when it can."""
    if len(source) > LONGEST_PATTERN:
        return f"The pattern has {len(source)} characters; {LONGEST_PATTERN} is the most."
    try:
        compiled = re2.compile(source, options=_options())
    except re2.error as error:
        reason = error.args[0] if error.args else "it cannot be read"
        reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        return f"The pattern cannot be used: {reason}. Look-around and back-references do not exist here."
    except UnicodeEncodeError:
        return "The pattern holds half a character; type it again."
    if compiled.search("") is not None:
        return "The pattern matches an empty text, so it would hold every message; ask for at least one character."
    return None


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = MOST_MEMORY
    options.case_sensitive = False
    options.log_errors = False
    return options
