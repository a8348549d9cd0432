"""A long conversation in the widget: one's place is kept, older pages come, what is new is one press away."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import expect
from websockets import Origin, Subprotocol
from websockets.sync.client import ClientConnection, connect

from tests.end_to_end.conftest import Place
from tests.end_to_end.widget_page import Widget

Visitor = Callable[..., Widget]
TOP = "(node) => node.getBoundingClientRect().top"


class Chatter:
    """Somebody who writes a lot, without a browser."""

    def __init__(self, socket: ClientConnection, key: str) -> None:
        self._socket = socket
        self._said = 0
        self._ask({"type": "hello", "site": key}, "welcome")
        self._ask({"type": "join", "room": "main"}, "joined")

    def say(self, text: str, **fields: str) -> str:
        """Sends, and returns the message's id."""
        self._said += 1
        command = {"type": "send", "room": "main", "cid": f"c{self._said}", "text": text, **fields}
        ident: str = self._ask(command, "ack")["message"]["id"]
        return ident

    def _ask(self, command: dict[str, str], answer: str) -> dict[str, Any]:
        self._socket.send(json.dumps(command))
        while True:
            frame: dict[str, Any] = json.loads(self._socket.recv(timeout=10))
            if frame["type"] == answer:
                return frame


@contextmanager
def chatter(place: Place, key: str) -> Iterator[Chatter]:
    url = place.server.socket_url
    with connect(url, origin=Origin(place.page.origin), subprotocols=[Subprotocol("palabre.v1")]) as socket:
        yield Chatter(socket, key)


@pytest.fixture
def busy(place: Place) -> str:
    """A site that lets one person say a hundred things in a row."""
    return place.server.site("Busy", "--pace", "off", origin=place.page.origin)


def test_older_messages_come_while_one_scrolls_and_ones_place_stays(place: Place, visitor: Visitor, busy: str) -> None:
    with chatter(place, busy) as leo:
        for number in range(120):
            leo.say(f"message {number}")
    ana = visitor(page={"site": busy})
    expect(ana.line("message 119")).to_be_in_viewport()
    expect(ana.lines).to_have_count(50)
    first = ana.line("message 70")
    for _ in range(20):  # on a busy machine the room may still be settling at its end when one scrolls first
        first.scroll_into_view_if_needed()
        ana.page.wait_for_timeout(250)
        if ana.lines.count() == 100:
            break
    expect(ana.lines).to_have_count(100)
    expect(first).to_be_in_viewport()
    for _ in range(3):
        ana.log.evaluate("(node) => node.scrollTo(0, 0)")
        ana.page.wait_for_timeout(200)
    expect(ana.lines).to_have_count(120)
    expect(ana.panel.get_by_text("This is where the room begins.")).to_be_visible()


def test_who_reads_further_up_is_not_moved_by_what_comes(place: Place, visitor: Visitor, busy: str) -> None:
    with chatter(place, busy) as leo:
        for number in range(40):
            leo.say(f"message {number}")
        ana = visitor(page={"site": busy})
        ana.line("message 10").evaluate("(node) => node.scrollIntoView()")
        expect(ana.panel.get_by_role("button", name="Go to the latest messages")).to_be_visible()
        before = ana.line("message 10").evaluate(TOP)
        leo.say("new below")
        expect(ana.panel.get_by_text("1 new", exact=True)).to_be_visible()
        assert abs(ana.line("message 10").evaluate(TOP) - before) < 2
        ana.panel.get_by_role("button", name="Go to the latest messages").click()
        expect(ana.line("new below")).to_be_in_viewport()
        expect(ana.panel.get_by_role("button", name="Go to the latest messages")).to_be_hidden()


def test_a_quote_leads_to_what_it_quotes_however_far_up(place: Place, visitor: Visitor, busy: str) -> None:
    with chatter(place, busy) as leo:
        asked = leo.say("The very first question")
        for number in range(90):
            leo.say(f"message {number}")
        leo.say("The late answer", reply_to=asked)
    ana = visitor(page={"site": busy})
    ana.line("The late answer").get_by_role("button", name="Answer to an earlier message").click()
    expect(ana.line("The very first question")).to_be_in_viewport()
    expect(ana.line("The very first question")).to_be_focused()
