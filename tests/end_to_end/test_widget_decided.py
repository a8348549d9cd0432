"""What a person of the team decides reaches the widget in plain words: rejected, removed, blocked."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Place
from tests.end_to_end.widget_page import Widget, assert_accessible

Visitor = Callable[..., Widget]


class Team:
    """The manager's hands, through the REST contract."""

    def __init__(self, place: Place) -> None:
        token = place.server.run("token", "create", "--role", "manager", "--site", place.key).splitlines()[-1]
        self._url = f"{place.server.url}/v1/api"
        self._headers = {"Authorization": f"Bearer {token}"}

    def waiting(self) -> str:
        """The id of the first case's message."""
        cases = httpx.get(f"{self._url}/queue", headers=self._headers).raise_for_status().json()["cases"]
        ident: str = cases[0]["message"]["id"]
        return ident

    def do(self, path: str, **body: Any) -> None:
        httpx.post(f"{self._url}{path}", headers=self._headers, json=body).raise_for_status()


@pytest.fixture
def team(place: Place) -> Team:
    return Team(place)


def message_id(widget: Widget, text: str) -> str:
    return widget.line(text).get_attribute("data-key") or ""


def test_a_rejected_text_comes_back_into_the_composer_with_the_reason(visitor: Visitor, team: Team) -> None:
    ana = visitor()
    ana.say("Good evening", name="Ana")
    ana.write("you are a fucking idiot")
    expect(ana.line("you are a fucking idiot")).to_contain_text("Waiting")
    team.do(f"/messages/{team.waiting()}/reject", reason="Please say it without the insult.")
    expect(ana.line("you are a fucking idiot")).to_contain_text("Not published")
    expect(ana.line("you are a fucking idiot")).to_contain_text("Please say it without the insult.")
    assert_accessible(ana.page)
    ana.panel.get_by_role("button", name="Put the text back").click()
    expect(ana.text).to_have_value("you are a fucking idiot")
    expect(ana.text).to_be_focused()


def test_a_message_taken_down_leaves_every_screen_and_its_author_reads_why(visitor: Visitor, team: Team) -> None:
    ana, leo = visitor(), visitor()
    ana.say("The code of the door is 1234", name="Ana")
    expect(leo.line("The code of the door is 1234")).to_be_visible()
    team.do(f"/messages/{message_id(ana, 'The code of the door is 1234')}/delete", reason="It tells a secret.")
    expect(leo.panel.get_by_text("Message removed")).to_be_visible()
    expect(leo.line("The code of the door is 1234")).to_have_count(0)
    expect(ana.line("The code of the door is 1234")).to_contain_text("It tells a secret.")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_who_is_blocked_reads_until_when_and_why_and_a_reload_changes_nothing(
    visitor: Visitor, team: Team, phone: bool
) -> None:
    ana = visitor(phone=phone)
    ana.say("Good evening", name="Ana")
    welcome = json.loads(next(frame for frame in ana.heard if '"type":"welcome"' in frame))
    team.do("/blocks", visitor=welcome["visitor"]["id"], reason="Insults after two warnings.", hours=24)
    expect(ana.panel.get_by_text("You cannot write here at the moment")).to_be_visible()
    expect(ana.panel.get_by_text("Until ")).to_be_visible()
    expect(ana.panel.locator("textarea")).to_have_count(0)
    assert_accessible(ana.page)
    ana.page.reload()
    if phone:
        ana.open()
    expect(ana.panel.get_by_text("You cannot write here at the moment")).to_be_visible()
    assert_accessible(ana.page)
