"""What the processes tell each other: what to read again, never what changed, so that a lost one is healed."""

import msgspec
from msgspec import Struct


class SiteChanged(Struct, frozen=True, tag=True, tag_field="type"):
    """Rules, rooms or blocks of a site changed: drop the snapshot, look at the sockets again."""

    site_id: int


class VisitorChanged(Struct, frozen=True, tag=True, tag_field="type"):
    """What this visitor alone may see changed: send them their `mine`."""

    site_id: int
    visitor_id: str


class Cut(Struct, frozen=True, tag=True, tag_field="type"):
    """Look at the sockets of a site again, against its blocks."""

    site_id: int


class DeskChanged(Struct, frozen=True, tag=True, tag_field="type"):
    """Something at the desk of a site changed: pages read again."""

    site_id: int
    case_id: str | None = None
    kind: str = "case"


Control = SiteChanged | VisitorChanged | Cut | DeskChanged

_decoder = msgspec.json.Decoder(Control)


def pack_control(control: Control) -> bytes:
    """A control record as bytes for the bus."""
    return msgspec.json.encode(control)


def unpack_control(payload: bytes) -> Control:
    """The record again. Raises `msgspec.ValidationError` or `msgspec.DecodeError` on anything else."""
    control: Control = _decoder.decode(payload)
    return control
