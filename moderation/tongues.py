"""Which language a text speaks, and which words are innocent in it though another language lists them."""

from __future__ import annotations

from collections.abc import Iterable

from moderation.ordinary import BY_LANGUAGE
from moderation.reading import Reading

_NEAR = 3
"""A word's neighbours say more about its language than the rest of the message: so many times more."""

_INSULTS_EVERYWHERE = frozenset(
    """idiot idiota idiote idioten idiots imbecil imbecile stupid stupido stupida cretin cretino culo merda merde mierda
    bastard bastardo puta puto puttana cazzo shit fuck bitch asshole arsch scheisse connard salope encule pute_fr
    porco nazi""".split()
)

_ALSO_ORDINARY: dict[str, frozenset[str]] = {
    "fr": frozenset("as butt dock cent pic slip pet bled coche fan pipe tarte balle gland noir mur joint".split()),
    "en": frozenset(
        """con cons bite bites mist sale sales cul pet pets tit sau die hell bald gift rot brat fart tot mare pine pines
        nana pan fin four chat chatte pain coin coins bras slip dents figs arse_fr pied rate tare troll sot sots
        bile lard grave connexion tante tontine tonto""".split()
    ),
    "de": frozenset(
        """dick dicke dicker dickes dicken pute puten mist ass asse butt butte sau sekt hell die hat brat fick_er tod
        after bad fahrt rat rate gift wand kind herd rock art arm mutter stier stute crap_de gras ficus loser lose
        latte latten ritze scheitel titel schwul_er tot tote hure_mhd tit cum""".split()
    ),
    "es": frozenset(
        """con sale salen salir sal bite bites ano_de cul pene_it tonto_a polla pola fica figa cum mist putas_
        once sin sex as mete meter pico concha mona mono pelo vela cola colas rabo tira bicho pendejo_ grave bata
        merce caso come hora dame mira lame""".split()
    ),
    "it": frozenset(
        """con sale sali salgo bite pene_es cul mist cum ass tonto polla polli figa_ cane cani lupa gara
        putto bocce bischero_ ano_ sega seghe pippa cesso_ sporco lesso grave rate rata sesso_ pera pere topa_
        vanta vantano lumi troia_""".split()
    ),
}


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
    declared decides when the words do not.
    """
    rivals = [rival for rival in rivals if rival != language]
    own = _evidence(reading, at, language)
    other = max((_evidence(reading, at, rival) for rival in rivals), default=0.0)
    if own != other:
        return own > other
    return reading.language not in rivals


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
    return total - sum(each[at.start:at.stop]) + (_NEAR - 1) * near


def _weight(word: str) -> float:
    """A word says the less about a language, the more languages know it."""
    return 1.0 / sum(word in vocabulary for vocabulary in BY_LANGUAGE.values()) ** 2
