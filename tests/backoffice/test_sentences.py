"""What the desk says in its own words is there in every language that the pages speak, with the same facts."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import backoffice
import moderation
import server
from backoffice.words import FALLBACK, LANGUAGES, words_of
from moderation.library_file import read_library, shown
from moderation.sentence import Sentence, together
from server.models import Act, Mode, Role, State
from server.models.reasons import LAPSED, OVER, UNDONE, too_old

HOMES = [Path(str(package.__file__)).parent for package in (moderation, server, backoffice)]
# Where sentences are put together from others that have words of their own.
JOINER = Path(str(moderation.__file__)).parent / "sentence.py"
OTHERS = [language for language in LANGUAGES if language != FALLBACK]


@cache
def calls() -> list[tuple[Path, ast.Call]]:
    """Every call in our source, with its file."""
    files = [path for home in HOMES for path in home.rglob("*.py") if path != JOINER]
    return [
        (path, node) for path in files for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)
    ]


def called(node: ast.Call) -> str:
    """The last word of what is called: `Sentence`, `tell`."""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


@cache
def said() -> dict[str, list[str]]:
    """The templates of the source, each with the facts of one call."""
    found = {}
    for path, node in calls():
        if called(node) == "Sentence":
            template = node.args[0] if node.args else None
            assert isinstance(template, ast.Constant), f"{path.name}:{node.lineno}: write the template in the call"
            found[str(template.value)] = sorted(str(fact.arg) for fact in node.keywords)
    return found


def places(template: str) -> list[str]:
    """The names of a template's places, each once."""
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name is not None})


def test_every_sentence_is_given_just_the_facts_that_it_names() -> None:
    assert len(said()) > 150
    assert {template: places(template) for template in said()} == said()


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_the_desk_is_there_in_this_language_and_no_other_is(language: str) -> None:
    assert sorted(words_of(language).sentences) == sorted(said())


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_same_facts(language: str) -> None:
    sentences = words_of(language).sentences
    assert {english: places(other) for english, other in sentences.items()} == {
        english: places(english) for english in sentences
    }


def taken_by(node: ast.AST) -> Iterator[ast.Attribute]:
    """Where the sentence of a refusal is taken."""
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and ast.unparse(part) in ("refusal.sentence", "error.sentence"):
            yield part


def test_no_page_shows_a_refusal_without_having_it_told() -> None:
    told = {id(place) for _, node in calls() if called(node) == "tell" for place in taken_by(node)}
    pages = [ast.parse(path.read_text()) for path in HOMES[2].rglob("*.py")]
    assert len(told) >= 8
    assert sum(1 for page in pages for _ in taken_by(page)) == len(told)


def test_a_french_page_tells_numbers_moments_and_words_of_closed_lists_in_french() -> None:
    french = words_of("fr")
    at = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    first = Sentence(
        "{name} came first: {act} at {at:%H:%M} UTC on {at:%d %B} ({reason}).",
        name="Ana",
        act=Act.DELETE,
        at=at,
        reason="Trop.",
    )
    second = Sentence("The message is {state}.", state=State.DELETED)
    assert (
        french.tell(together([first, second]))
        == "Ana a déjà décidé : supprimé, le 22/11 à 09\u202fh\u202f05 UTC (Trop.). Ce message est supprimé."
    )
    assert french.tell(
        Sentence("A library has at most {most} entries; this one has {n}.", most=200_000, n=200_001)
    ) == ("Une bibliothèque a 200\u202f000 entrées au plus ; celle-ci en a 200\u202f001.")
    assert (
        french.tell(Sentence("The room is {mode} already.", mode=Mode.READ_ONLY))
        == "Ce salon est déjà ainsi : lecture seule."
    )
    assert french.tell(Sentence("{name} is {role} already.", name="Zoé", role=Role.HELPER)) == "Zoé est déjà guide."


def test_an_english_page_says_what_rest_says_with_the_words_of_its_lists() -> None:
    english = words_of("en")
    assert english.tell(Sentence("Tick at least one entry.")) == "Tick at least one entry."
    assert english.tell(Sentence("{name} is {role} already.", name="Zoé", role=Role.HELPER)) == "Zoé is helper already."


@pytest.mark.parametrize("word", ["{reason}", "{", "<b>x</b>", "reserved"])
def test_what_people_wrote_stays_as_they_wrote_it(word: str) -> None:
    taken = Sentence("The short name “{slug}” is taken; choose another.", slug=word)
    assert words_of("fr").tell(taken) == f"Le nom court « {word} » est pris ; choisissez-en un autre."


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("id,entry,outcome\n1,zorp,ban\n1,zurp,hold\n1,zarp,hold\n",
         ["Ligne 2 : « outcome » vaut 'ban' ; choisissez parmi mask, hold, reject.",
          "Ligne 4 : l’identifiant « 1 » est déjà pris (ligne 3) ; donnez-en un autre."]),
        ('{"entries": [{"entry": "a" "b"}]}',
         ["Ligne 1 : ce fichier n’est pas du JSON : il manque une virgule (colonne 28)."]),
        ('entry\n"a\n',
         ["Ligne 2 : les guillemets ne vont pas par deux (le fichier s’arrête avant la fin d’une cellule) ; "
          "rien n’a été lu après cette ligne."]),
        ("entry,outcom\na,hold\n", ["Ligne 1 : la colonne « outcom » n’existe pas ; vouliez-vous dire « outcome » ?"]),
        ("entry,kind\n(a,pattern\n",
         ["Ligne 2 : Ce motif ne peut pas servir : il manque une parenthèse fermante : (a. Regarder autour (?=…) et "
          "reprendre un groupe (\\1) n’existent pas ici."]),
    ],
)  # fmt: skip
def test_the_mistakes_of_a_file_are_told_in_french_line_by_line(file: str, told: list[str]) -> None:
    assert words_of("fr").tell(shown(read_library(file).problems)).split("\n") == told


def test_the_machines_own_reasons_are_told_and_a_persons_stay() -> None:
    french = words_of("fr")
    stored = [str(reason) for reason in (OVER, LAPSED, UNDONE, too_old(1_400))]
    assert [french.because(reason) for reason in stored] == [
        "son temps était passé",
        "urgente un jour, et sans accord",
        "annulé",
        "1\u202f400 adresses avaient passé leur durée de garde",
    ]
    assert french.because("Trop {long}.") == "Trop {long}."
