"""What the lists stop and what they let pass, through the real engine, with the lists of all five languages in force."""

from functools import cache
from pathlib import Path

import pytest

from moderation.layer import Layer
from moderation.lexicon import Lexicon
from moderation.verdict import verdict_of
from server.starter import EVERY_LANGUAGE, languages, starter_entries

CASES = Path(__file__).parent / "cases"
ALL = (*languages(), EVERY_LANGUAGE)


@cache
def layer(name: str) -> Layer:
    return Layer(starter_entries(name))


@cache
def everything() -> Lexicon:
    return Lexicon(layer(name) for name in ALL)


def outcome(text: str, language: str) -> str:
    return verdict_of(everything().find(text, language), 0).outcome.word


def caught(texts: list[str], language: str) -> dict[str, list[str]]:
    found = {text: [finding.rule for finding in everything().find(text, language)] for text in texts}
    return {text: rules for text, rules in found.items() if rules}


def lines(name: str) -> list[str]:
    return (CASES / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ALL)
def test_every_entry_catches_itself(name):
    lexicon = Lexicon([layer(name)])
    room = None if name == EVERY_LANGUAGE else name
    entries = starter_entries(name)
    missed = [entry.id for entry in entries if entry.id not in {f.rule for f in lexicon.find(entry.entry, room)}]
    assert missed == []


@pytest.mark.parametrize("language", languages())
def test_abuse_gets_the_outcome_of_its_category(language):
    rows = [line.split(" | ", 1) for line in lines(f"{language}_stop.txt")]
    assert len(rows) >= 60
    wrong = [(wanted, text, outcome(text, language)) for wanted, text in rows if outcome(text, language) != wanted]
    assert wrong == []


@pytest.mark.parametrize("language", languages())
def test_ordinary_talk_passes_and_so_does_criticism(language):
    sentences = lines(f"{language}_pass.txt")
    assert len(sentences) >= 40
    assert caught(sentences, language) == {}


@pytest.mark.parametrize("language", languages())
def test_words_that_look_like_listed_ones_pass(language):
    words = lines(f"{language}_innocent_words.txt")
    assert len(words) >= 300
    assert caught(words, language) == {}


@pytest.mark.parametrize("language", languages())
def test_an_insult_in_another_language_than_the_rooms_is_still_held(language):
    for text in (
        "this guy is a connard",
        "quel asshole",
        "so ein stronzo",
        "che hijo de puta",
        "este tío es un Arschloch",
    ):
        assert outcome(text, language) == "hold", text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Schmuck aus Silber", "de"), ("un peu de retard", "fr"), ("che bel bimbo", "it"), ("jugamos a los bolos", "es"),
        ("pros and cons", "en"), ("il est assis là", "fr"), ("en transe", "fr"), ("vino negro", "es"),
        ("sale con su perro", "es"),
    ],
)  # fmt: skip
def test_a_word_is_innocent_where_another_language_uses_it(text, language):
    assert outcome(text, language) == "publish"


def test_a_shortened_link_is_held_in_any_spelling():
    for text in ("voir bit.ly/3xYz", "https://BIT.LY/abc", "bit[.]ly/abc", "tinyurl.com/abc"):
        assert outcome(text, "fr") == "hold", text


def test_a_coarse_word_about_a_product_is_only_covered():
    findings = everything().find("C'est de la merde, votre mixeur.", "fr")
    assert verdict_of(findings, 0).masked("C'est de la merde, votre mixeur.") == "C'est de la •••, votre mixeur."
