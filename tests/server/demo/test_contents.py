"""What the demo's people say: whole, believable in its order, and judged as the story needs."""

import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from moderation.entry import parse_library
from moderation.pipeline import AuthorRecord, Context, Draft, judge
from moderation.policy import Policy, PolicySource, compile_policy
from moderation.verdict import Outcome, Verdict
from server.demo.brand import SITE
from server.models import FlagReason, Level
from server.starter import starter_entries

DEMO = SITE.parent
LANGUAGES = ("fr", "en")
NOW = 1_800_000_000_000


@cache
def told(name: str) -> Any:
    return json.loads((DEMO / name).read_text("utf-8"))


def conversation(language: str) -> Any:
    return told(f"conversations/{language}.json")


def evening(language: str) -> Iterator[dict[str, Any]]:
    for exchange in told("conversations/lively.json")[language]:
        yield from exchange


@cache
def policy() -> Policy:
    entries = [*parse_library(told("library.json"))]
    for language in LANGUAGES:
        entries += starter_entries(language)
    return compile_policy(PolicySource(rows=tuple(entries), allow_domains=("baraban.example",)))


def verdict(text: str, language: str) -> Verdict:
    """As for somebody who has been around for a while."""
    return judge(Draft(text, language=language), Context(NOW, AuthorRecord("a", published=20)), policy())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_conversation_answers_what_was_said_before_it(language: str) -> None:
    messages = conversation(language)["messages"]
    roots = {message["id"] for message in messages if "reply_to" not in message}
    told_so_far: set[str] = set()
    assert 25 <= len(messages) <= 35
    for message in messages:
        assert message.get("reply_to") in {None} | (roots & told_so_far)
        told_so_far.add(message["id"])
    assert len(told_so_far) == len(messages)
    assert all(earlier["minutes_ago"] > later["minutes_ago"] for earlier, later in pairwise(messages))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_who_speaks_or_thanks_is_introduced(language: str) -> None:
    room = conversation(language)
    known = {person["pseudonym"] for person in room["people"]}
    assert {message["author"] for message in room["messages"]} | {room["held"]["author"]} == known
    for message in room["messages"]:
        assert set(message["thanks"]) <= known - {message["author"]}
    assert [person["pseudonym"] for person in room["people"] if person["role"] == "moderator"] == ["Nadia"]
    assert sum(person["role"] == "helper" for person in room["people"]) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_question_still_waits_for_an_answer(language: str) -> None:
    messages = conversation(language)["messages"]
    answered = {message.get("reply_to") for message in messages}
    questions = [message["id"] for message in messages if message.get("question")]
    assert len([question for question in questions if question not in answered]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_flag_is_a_helpers_so_that_the_tours_own_flag_comes_first(language: str) -> None:
    room = conversation(language)
    flag = room["flag"]
    assert flag["message"] in {message["id"] for message in room["messages"] if message["author"] != flag["by"]}
    assert FlagReason(flag["reason"]) is FlagReason.WRONG_OR_DANGEROUS_ADVICE
    assert {"helper"} == {person["role"] for person in room["people"] if person["pseudonym"] == flag["by"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_library_lets_the_conversation_through_and_holds_the_advertisement(language: str) -> None:
    room = conversation(language)
    stopped = [line["text"] for line in room["messages"] if verdict(line["text"], language).outcome != Outcome.PUBLISH]
    assert stopped == []
    assert verdict(room["held"]["text"], language).outcome is Outcome.HOLD


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_an_evening_exactly_the_marked_lines_are_stopped(language: str) -> None:
    lines = list(evening(language))
    stopped = [line["text"] for line in lines if verdict(line["text"], language).outcome >= Outcome.HOLD]
    assert len(lines) >= 115
    assert stopped == [line["text"] for line in lines if line.get("stopped")]
    assert len(stopped) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_order_number_is_masked_and_the_rest_published(language: str) -> None:
    masked = [line["text"] for line in evening(language) if verdict(line["text"], language).outcome is Outcome.MASK]
    assert len(masked) == 1
    assert "BAR-" not in verdict(masked[0], language).masked(masked[0])


HELD = ["brevalques", "BRÉVALQUE !", "skarvelto-outlet.example/x", "shop.skarvelto.example", "voir autre.example/page"]
PASSED = [
    "https://baraban.example/le-cuchon",
    "fr.wikipedia.org/wiki/Pissenlit",
    "le code promo Baraban",
    "149 €, c'est cher",
]


@pytest.mark.parametrize("text", HELD)
def test_a_competitor_or_a_foreign_link_is_held(text: str) -> None:
    assert verdict(text, "fr").outcome is Outcome.HOLD


@pytest.mark.parametrize("text", PASSED)
def test_the_house_and_its_critics_pass(text: str) -> None:
    assert verdict(text, "fr").outcome is Outcome.PUBLISH


def test_each_crisis_level_has_a_banner_in_both_languages() -> None:
    levels = told("levels.json")
    assert set(levels) == {level.value for level in Level} - {"normal"}
    for banner in levels.values():
        assert all(40 < len(banner[language]) < 200 for language in LANGUAGES)
        assert 1 <= banner["hours"] <= 24
