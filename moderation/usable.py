"""Whether what an entry says can be looked for, by its kind."""

from __future__ import annotations

from collections.abc import Callable

from moderation.patterns import refusal
from moderation.personal import RECOGNISERS
from moderation.sentence import Sentence


def problem_of(kind: str, text: str) -> Sentence | None:
    """Why an entry of this kind with this text cannot be used; None when it can. Of any link the text does not matter."""
    check = _PROBLEMS.get(kind)
    return check(text) if check else None


def _personal(text: str) -> Sentence | None:
    if text in RECOGNISERS:
        return None
    return Sentence("“{entry}” is no recogniser; use one of {words}.", entry=text, words=", ".join(RECOGNISERS))


def _matter(text: str) -> Sentence | None:
    from moderation.fold import has_matter

    if has_matter(text):
        return None
    return Sentence("“{entry}” holds no letter, digit or symbol that could be looked for.", entry=text)


def _domain(text: str) -> Sentence | None:
    from moderation.links import canonical_host

    if canonical_host(text) is not None:
        return None
    return Sentence("“{entry}” is no domain; write it without scheme or path, such as shop.example.", entry=text)


_PROBLEMS: dict[str, Callable[[str], Sentence | None]] = {
    "word": _matter,
    "phrase": _matter,
    "domain": _domain,
    "personal": _personal,
    "pattern": refusal,
}
