"""What the server says to visitors, in their language: short, plain, kind; what happened, why, what comes next."""

from server.texts.catalogue import LANGUAGES, best_language, say

__all__ = ["LANGUAGES", "best_language", "say"]
