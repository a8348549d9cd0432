"""Short names for the words of a packed script that nothing outside it can know.

A word that is declared in the script, and that is nowhere a property, a key, a method or a part of a template, may get
another name, the same wherever it stands: which scope it belongs to does not matter then. In doubt a word stays as it
is, so that this needs no grammar of the language.
"""

import re
from collections import Counter

_TOKEN = re.compile(
    r"(?P<text>\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"
    r"|(?<=[(,=:?!&|{};\n])/(?![/* ])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/[a-z]*)"
    r"|(?P<word>[A-Za-z_$][\w$]*)|(?P<hidden>#\w+)|(?P<sign>=>|\S)|\s+"
)
_DECLARING = {"const", "let", "function", "class"}
# One parameter needs no parentheses; not after a word, from which it must stay apart.
_LONE = re.compile(r"(?<=[(,=:?])\((\w+)\)=>")
_WORDY = re.compile(r"[\w$#]")
_ASKING = {"if", "for", "while", "switch"}
_LANGUAGE = frozenset(
    "as async await break case catch class const continue default delete do else export extends false finally for from"
    " function get if import in instanceof let new null of return set static super switch this throw true try typeof undefined"
    " var void while yield".split()
)
_SHORTEST = 3


def shorten(script: str) -> str:
    """The same script with short names, and without signs that only people want. It is squeezed already: no comments."""
    tokens = [(found.lastgroup or "", found[0]) for found in _TOKEN.finditer(script)]
    short = {"const": "let", **_short_names(_Words(tokens))}
    texts = [short.get(text, text) if kind == "word" else text for kind, text in tokens]
    around = zip(["", *texts], texts, [*texts[1:], ""], strict=False)
    return _LONE.sub(r"\1=>", "".join(text for before, text, after in around if not _is_idle(before, text, after)))


def _is_idle(before: str, text: str, after: str) -> bool:
    """Whether the script means the same without this sign or space. Every statement of ours ends in `;` or a block."""
    if text == ";":
        return after == "}"
    if not text.isspace() or not before or not after:
        return False
    apart = (_WORDY.match(before[-1]) and _WORDY.match(after[0])) or "/" in (before[-1], after[0])
    return not apart and before[-1] + after[0] not in ("++", "--")


class _Words:
    """The words of a script: how often each stands in it, which are its own, which others may know."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        signs = [("sign", ";"), *(token for token in tokens if token[0]), ("sign", ";")]
        self.count = Counter(text for kind, text in signs if kind == "word")
        self.declared: set[str] = set()
        self.known = set(_LANGUAGE)
        self._signs = [text if kind != "text" else "" for kind, text in signs]
        for kind, text in signs:
            if kind == "text" and text[0] == "`":
                self.known.update(re.findall(r"[\w$]+", text))
        self._walk([kind for kind, _ in signs])

    def _walk(self, kinds: list[str]) -> None:
        """Looks at each word with the innermost bracket that is open there."""
        opened = [0]
        for place, kind in enumerate(kinds):
            sign = self._signs[place]
            if kind == "word":
                self._look(place, opened[-1])
            elif kind == "sign" and sign in "([{":
                opened.append(place)
            elif kind == "sign" and sign in ")]}":
                opened.pop()

    def _look(self, place: int, opened: int) -> None:
        signs = self._signs
        word, before, after, bracket = signs[place], signs[place - 1], signs[place + 1], signs[opened]
        taken = bracket == "(" and before in "(,." and self._takes(opened)
        unpacked = bracket == "[" and before in "[,." and signs[opened - 1] in _DECLARING
        if before in _DECLARING or after == "=>" or taken or unpacked:
            self.declared.add(word)
        # Three dots in a row spread a value; one stands before a property.
        part = before == "." and signs[place - 2] != "."
        key = bracket == "{" and before in "{," and after in ",}=:"
        method = bracket == "{" and after == "(" and before != "function" and self._takes(place + 1)
        if part or key or method:
            self.known.add(word)

    def _takes(self, opened: int) -> bool:
        """Whether a function's parameters stand between this parenthesis and the one that closes it."""
        depth = 0
        for at in range(opened, len(self._signs)):
            depth += {"(": 1, ")": -1}.get(self._signs[at], 0)
            if depth == 0:
                return self._signs[at + 1] in ("{", "=>") and self._signs[opened - 1] not in _ASKING
        return False


def _short_names(words: _Words) -> dict[str, str]:
    taken = set(words.count) | words.known
    mine = [word for word, _ in words.count.most_common() if word in words.declared - words.known]
    free = (name for number in range(10_000) if (name := letters(number)) not in taken)
    return {word: next(free) for word in mine if len(word) >= _SHORTEST}


def letters(number: int) -> str:
    """a, b … z, aa, ab …"""
    return (letters(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)
