"""Whole WebSocket text frames as a server sends them (RFC 6455 §5.2: unmasked, final), made once for everybody."""

from collections.abc import Iterator


def text_frame(payload: bytes) -> bytes:
    """The frame that carries this UTF-8 payload."""
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65536:
        return b"\x81\x7e" + size.to_bytes(2, "big") + payload
    return b"\x81\x7f" + size.to_bytes(8, "big") + payload


def payloads(frames: bytes) -> Iterator[bytes]:
    """The payloads of frames made by `text_frame`, back to back. For servers that let us write messages only."""
    at = 0
    while at < len(frames):
        size, at = frames[at + 1], at + 2
        if size == 126:
            size, at = int.from_bytes(frames[at : at + 2], "big"), at + 2
        elif size == 127:
            size, at = int.from_bytes(frames[at : at + 8], "big"), at + 8
        yield frames[at : at + size]
        at += size
