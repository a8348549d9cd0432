"""A short name for what a text says, the same for texts that differ in case, accents, gaps or signs only."""

from __future__ import annotations

import hashlib
import re

from moderation.fold import fold, words

_REPEATED = re.compile(r"(.)(?=\1)")


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits: for repeats and raids. Texts of signs alone are told apart by the signs."""
    said = "".join(words(fold(text))) or text.strip()
    return hashlib.blake2b(_REPEATED.sub("", said).encode("utf-8", "replace"), digest_size=8).hexdigest()
