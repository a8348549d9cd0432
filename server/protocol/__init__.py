"""The words of the WebSocket contract, and those the processes use among themselves."""

from server.protocol.codec import Malformed, encode, pack_event, parse, unpack_event
from server.protocol.frames import payloads, text_frame

__all__ = ["Malformed", "encode", "pack_event", "parse", "payloads", "text_frame", "unpack_event"]
