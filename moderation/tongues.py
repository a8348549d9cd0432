"""Which language a text speaks, and which words are innocent in it though another language lists them."""

from __future__ import annotations

from collections.abc import Iterable

from moderation.ordinary import BY_LANGUAGE
from moderation.reading import Reading

_NEAR = 3
"""A word's neighbours say more about its language than the rest of the message: so many times more."""

_INSULTS_EVERYWHERE = frozenset(
    """idiot idiota idiote idiots idioten imbecil imbecile imbecille stupid stupido stupida cretin cretino cretina culo merda
    merde mierda bastard bastardo puta puto puttana cazzo cazzi coglione stronzo shit fuck bitch asshole arsch scheisse
    connard salope encule idioti vaffanculo fuckin fucking damn""".split()
)
"""Insults that one language took from another, or that everybody knows: no language makes them innocent."""

_ALSO_ORDINARY: dict[str, frozenset[str]] = {
    "fr": frozenset("as butt dock slip pet coche fan tarte gland joint cent bled die mist rate gift tit hure".split()),
    "en": frozenset(
        """con cons bite bites biting mist misty sale sales cul pet pets slip coin coins bras chat chatte pain sot bile lard
        grave tante rate tare pine pines gift rot brat tot hell bald die fart mare fin tonto pico concha mono cola vela
        troll fan pipe tart nana fetter arse lumi""".split()
    ),
    "de": frozenset(
        """dick dicke dicker dickes dicken pute puten mist ass asse butt hat die hell art rock arm after bad rate gift wand
        kind herd mutter stier stute gras tod tot tote latte ritze bitte bite con sale loser lose losen lame titel tit sau
        sekt fan""".split()
    ),
    "es": frozenset(
        """con sale salen sales salir bite mist cul cum once sin as mete pico concha mono mona pelo vela cola tira caso come
        hora dame mira lame tit die rate tare pipe coche sol ass polla""".split()
    ),
    "it": frozenset(
        """con sale sali salgo saliamo bite mist cul cum ass polla polli cane gara putto sega pera pere lesso grave rata
        tit die rate tare pipe fan tonno bocce lame debile debili""".split()
    ),
}
"""Ordinary words, too rare for the vocabularies, that another language has as an insult or a coarse word."""


def innocent_languages(word: str) -> frozenset[str]:
    """The languages in which this folded word is an everyday word and no insult."""
    if word in _INSULTS_EVERYWHERE:
        return frozenset()
    return frozenset(
        language for language, ordinary in BY_LANGUAGE.items() if word in ordinary or word in _ALSO_ORDINARY[language]
    )


def speaks(reading: Reading, at: range, language: str, rivals: Iterable[str]) -> bool:
    """True when the words around a doubtful one speak its own language rather than a rival's.

    `at` are the indexes of the doubtful words, which say nothing themselves. The language that the room or the visitor
    declared weighs like a word of it, and so decides when the words do not.
    """
    own = _evidence(reading, at, language)
    other = max((_evidence(reading, at, rival) for rival in rivals), default=0.0)
    return own >= other


def _evidence(reading: Reading, at: range, language: str) -> float:
    """How much the text speaks a language, the doubtful words left out and their neighbours counted more."""
    weights: dict[str, list[float]] = reading.memo.setdefault("weights", {})
    if language not in weights:
        known = BY_LANGUAGE.get(language, frozenset())
        weights[language] = [_weight(word) if word in known else 0.0 for word in reading.words]
        reading.memo[f"evidence {language}"] = sum(weights[language])
    each = weights[language]
    near = sum(each[index] for index in (at.start - 1, at.stop) if 0 <= index < len(each))
    total: float = reading.memo[f"evidence {language}"]
    declared = 1.0 if language == reading.language else 0.0
    return total - sum(each[at.start : at.stop]) + (_NEAR - 1) * near + declared


def _weight(word: str) -> float:
    """A word says the less about a language, the more languages know it."""
    return 1.0 / sum(word in vocabulary for vocabulary in BY_LANGUAGE.values()) ** 2
