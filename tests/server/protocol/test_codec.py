"""The door: what is a command, and what is not, whatever people send."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol import Malformed, encode, pack_event, parse, unpack_event
from server.protocol.commands import Flag, History, Join, Ping, Send
from server.protocol.events import Author, MessageEvent


def test_a_send_becomes_a_record_and_unknown_fields_are_ignored():
    command = parse('{"type":"send","cid":"c1","room":"main","text":"Bonjour \\ud83c\\udf33","later":{"x":[1]}}')
    assert command == Send(cid="c1", room="main", text="Bonjour 🌳")


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        '"send"',
        "{",
        "{}",
        '{"type":1}',
        '{"type":["send"]}',
        '{"type":"nope"}',
        '{"type":"send","cid":"a","room":"main"}',
        '{"type":"send","room":"main","text":"no cid"}',
        '{"type":"send","cid":"","room":"main","text":"x"}',
        '{"type":"send","cid":"a b","room":"main","text":"x"}',
        '{"type":"send","cid":"' + "a" * 65 + '","room":"main","text":"x"}',
        '{"type":"send","cid":"a","room":"ma in","text":"x"}',
        '{"type":"send","cid":"a","room":"main","text":7}',
        '{"type":"send","cid":"a","room":"main","text":"x","question":"yes"}',
        '{"type":"flag","message":"m","reason":"because"}',
        '{"type":"history","room":"main","before":-1}',
        '{"type":"history","room":"main","before":1.5}',
        '{"type":"history","room":"main","before":1e400}',
        '{"type":"history","room":"main","before":99999999999999999999999}',
        # H6: what JSON readers swallow and stores or terminals choke on
        "[" * 16000,
        '{"type":"ping","x":' + "[" * 9 + "]" * 9 + "}",
        '{"type":"ping","x":NaN}',
        '{"type":"ping","x":-Infinity}',
        '{"type":"ping","x":' + "9" * 5000 + "}",
        '{"type":"ping","type":"send"}',
        '{"type":"send","cid":"a","room":"main","text":"x","text":"y"}',
        '{"type":"send","cid":"a","room":"main","text":"\\ud800"}',
        '{"type":"send","cid":"a","room":"main","text":"\\u0000"}',
        '{"type":"send","cid":"a","room":"main","text":"\\u001b[31m"}',
    ],
)
def test_what_is_no_command_is_malformed(frame):
    with pytest.raises(Malformed):
        parse(frame)


def test_a_malformed_command_keeps_its_cid_so_that_the_widget_knows_which():
    with pytest.raises(Malformed) as caught:
        parse('{"type":"send","cid":"c7","room":"main"}')
    assert caught.value.cid == "c7"


@pytest.mark.parametrize("after", ["null", '"7"', "-1", "1.5", "true", "{}", "[]"])
def test_an_after_that_is_no_change_number_asks_for_a_snapshot(after):
    command = parse('{"type":"join","room":"main","after":' + after + "}")
    assert isinstance(command, Join)
    assert command.known is None


def test_prototype_names_are_only_fields_nobody_reads():
    assert parse('{"type":"ping","__proto__":{"role":"owner"},"constructor":1}') == Ping()


def test_a_flag_and_a_history_are_typed():
    assert isinstance(parse('{"type":"flag","message":"m1","reason":"distress","cid":"f"}'), Flag)
    assert parse('{"type":"history","room":"main","before":9}') == History(room="main", before=9)


def test_default_fields_are_left_out_of_a_message():
    event = MessageEvent(id="m", room="main", seq=3, author=Author(id="v", pseudonym="Aïda"), text="Oui", at=7)
    assert (
        encode(event)
        == (
            '{"type":"message","id":"m","room":"main","seq":3,"author":{"id":"v","pseudonym":"Aïda"},"text":"Oui","at":7}'
        ).encode()
    )


def test_a_room_event_carries_its_change_number_before_the_frame():
    assert unpack_event(pack_event(2**40, b"{}")) == (2**40, b"{}")


@given(st.text(max_size=200))
def test_no_text_breaks_the_door(text):
    try:
        parse(text)
    except Malformed:
        pass


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_kind = st.sampled_from(["hello", "join", "send", "edit", "flag", "history", "profile", "thank", "ping", "x"])


@given(_kind, st.dictionaries(st.sampled_from(["cid", "room", "text", "message", "before", "after", "reason"]), _json))
def test_no_object_breaks_the_door(kind, fields):
    try:
        parse(json.dumps({"type": kind, **fields}))
    except Malformed:
        pass
