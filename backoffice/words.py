"""The words of the pages, in the languages that the desk speaks (`locales/<language>.json`).

What the desk itself says, its refusals above all, is written in English where it is raised, with its facts apart
(`moderation/sentence.py`); `locales/sentences.<language>.json` has it in another language, by its English.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from moderation.sentence import Part, Sentence
from server.models import Act, Mode, Role, State
from server.models.reasons import read_back

LANGUAGES = ("fr", "en")
FALLBACK = "en"
_FAMILIES: dict[type, str] = {Act: "acted", Mode: "mode", Role: "role", State: "state"}


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words. `say` fills the places of a sentence; `count` chooses it by number.

    `sentences` are the desk's own, by their English.
    """

    language: str
    catalogue: Mapping[str, str]
    sentences: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The sentence of this key. KeyError for a key that is not there: a test looks for those."""
        return self.catalogue[key].format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """`key.one` or `key.many`, as the language counts: French says *0 message*, English *0 messages*."""
        one = n < 2 if self.language == "fr" else n == 1
        return self.say(f"{key}.{'one' if one else 'many'}", n=self.figure(n), **values)

    def name(self, family: str, value: object) -> str:
        """The word for a value of a closed list, or the value itself where the list has grown since."""
        return self.catalogue.get(f"{family}.{value}", str(value))

    def tell(self, sentence: Sentence) -> str:
        """What the desk says, with the same facts: numbers, acts, roles and the like as this language writes them."""
        facts = {name: self._fact(fact) for name, fact in sentence.facts.items()}
        return self.sentences.get(sentence.template, sentence.template).format(**facts)

    def because(self, reason: str) -> str:
        """A reason as it was stored: the machine's in this language, a person's as it stands."""
        found = read_back(reason)
        return self.tell(found) if isinstance(found, Sentence) else found

    def _fact(self, fact: object) -> object:
        if isinstance(fact, Sentence):
            return Part(self.tell(fact))
        if family := _FAMILIES.get(type(fact)):
            return f"{Part(self.name(family, fact)):small}"
        return self.figure(fact) if type(fact) is int else fact

    def quoted(self, texts: Iterable[str]) -> str:
        """Texts of people on one line; each may have commas of its own."""
        return ", ".join(self.say("quoted", text=text) for text in texts)

    def figure(self, n: int) -> str:
        """A number with its thousands set apart."""
        return f"{n:,}".replace(",", "\u202f" if self.language == "fr" else ",")

    def decimal(self, figure: str) -> str:
        """A figure with a decimal point, as the language writes it: French has a comma."""
        return figure.replace(".", ",") if self.language == "fr" else figure

    def family(self, prefix: str) -> dict[str, str]:
        """Every sentence whose key begins so, by the rest of the key, in the order of the catalogue."""
        start = f"{prefix}."
        return {key.removeprefix(start): text for key, text in self.catalogue.items() if key.startswith(start)}


@cache
def words_of(language: str) -> Words:
    """The words of this language; the fallback's for one that the desk does not speak."""
    language = language if language in LANGUAGES else FALLBACK
    sentences = {} if language == FALLBACK else _read(f"sentences.{language}")
    return Words(language, _read(language), sentences)


def _read(name: str) -> dict[str, str]:
    words: dict[str, str] = json.loads(Path(__file__).parent.joinpath("locales", f"{name}.json").read_text("utf-8"))
    return words


def language_for(chosen: str | None, wishes: str) -> str:
    """What the person chose on a page, or else the first of the browser's wishes that the desk speaks."""
    if chosen in LANGUAGES:
        return str(chosen)
    tags = (wish.partition(";")[0].strip().lower()[:2] for wish in wishes.split(","))
    return next((tag for tag in tags if tag in LANGUAGES), FALLBACK)
