"""Bytes to records and back: a strict reader for what people send, a plain writer for what we say.

Stricter than JSON (H6 of the test matrix): no key twice, no NaN, no lone surrogate, no control character, no deep
nesting, no endless integer. What breaks these is one kind of mistake, `Malformed`, whatever the decoder made of it.
"""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from server.protocol.commands import COMMANDS, Command

_DEPTH = 8
_KINDS: dict[Any, type[Command]] = {kind.__struct_config__.tag: kind for kind in COMMANDS}


class Malformed(Exception):
    """A frame that is no command of ours. `cid` is the sender's own number for it, when it could be read."""

    def __init__(self, why: str, cid: str | None = None) -> None:
        super().__init__(why)
        self.cid = cid


def parse(text: str) -> Command:
    """One text frame as a command. Unknown fields are ignored, unknown types are not. Raises `Malformed`."""
    found = _load(text)
    kind = found.get("type")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise Malformed("no such type of frame", _cid(found))
    try:
        # By the one class: converting to the union costs seven times as much.
        return msgspec.convert(found, _KINDS[kind])
    except (msgspec.ValidationError, OverflowError, UnicodeEncodeError) as error:
        # The last: a lone surrogate in a key, or where no text is expected.
        raise Malformed(str(error), _cid(found)) from None


def encode(event: msgspec.Struct | Mapping[str, Any]) -> bytes:
    """An event, or a ready view of a message, as JSON."""
    return msgspec.json.encode(event)


def pack_event(change: int, frame: bytes) -> bytes:
    """A room event for the bus: the change number it carries (0: none, as `typing`), then the JSON of the frame."""
    return change.to_bytes(8, "big") + frame


def unpack_event(payload: bytes) -> tuple[int, bytes]:
    """The change number and the JSON again."""
    return int.from_bytes(payload[:8], "big"), payload[8:]


def _load(text: str) -> dict[str, Any]:
    try:
        found = _read(text)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"not JSON as we read it: {error}") from None
    if not isinstance(found, dict):
        raise Malformed("a frame is one JSON object")
    nested = [value for value in found.values() if isinstance(value, (dict, list))]
    if any(_too_deep(value, _DEPTH - 1) for value in nested):
        raise Malformed("nested too deep", _cid(found))
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


_read = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_constant).decode


def _too_deep(value: Any, left: int) -> bool:
    if not isinstance(value, (dict, list)):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return left == 0 or any(_too_deep(one, left - 1) for one in inner)


def _cid(found: Mapping[str, Any]) -> str | None:
    cid = found.get("cid")
    return cid if isinstance(cid, str) and 0 < len(cid) <= 64 and cid.isascii() and cid.isprintable() else None
