"""Frames made by hand are read by a real WebSocket client, and our own splitter gives back what went in."""

import pytest
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.uri import parse_uri

from server.protocol import payloads, text_frame

SIZES = [0, 1, 125, 126, 127, 65535, 65536, 70000]


@pytest.mark.parametrize("size", SIZES)
def test_a_client_reads_the_frame_as_it_was_meant(size):
    client = ClientProtocol(parse_uri("ws://chat.example/"), state=State.OPEN)
    client.receive_data(text_frame(b"a" * size))
    (frame,) = client.events_received()
    assert isinstance(frame, Frame)
    assert (frame.opcode, frame.fin, frame.data) == (Opcode.TEXT, True, b"a" * size)


def test_frames_back_to_back_come_apart_again():
    parts = [b"b" * size for size in SIZES]
    assert list(payloads(b"".join(map(text_frame, parts)))) == parts
