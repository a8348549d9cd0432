"""Lists, compiled: one layer for all sites that follow a list, and one beside it where a site overrides some of it."""

import threading
from collections.abc import Iterable
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from moderation.entry import parse_entry
from moderation.layer import Layer
from server.models.library import STARTER
from server.starter import starter_entries

_MOST_PARTS = 100

_lock = threading.Lock()
# What sites override, by the whole layer: the parts go when nobody holds the whole any more.
_parts: WeakKeyDictionary[Layer, dict[frozenset[str], Layer]] = WeakKeyDictionary()


@cache
def starter_layer(name: str) -> Layer:
    """A starter list, as every site has it. Raises ValueError when there is none of this name."""
    return Layer(starter_entries(name.removeprefix(STARTER)))


def layer_of(bodies: Iterable[Any]) -> Layer:
    """The entries of a shared list, compiled. Raises EntryError for one that cannot be read."""
    return Layer(parse_entry(body) for body in bodies)


def without(layer: Layer, overridden: frozenset[str]) -> Layer:
    """A layer without the entries that a site overrides; the layer itself where it overrides none of them."""
    mine = overridden & {entry.id for entry in layer.entries}
    if not mine:
        return layer
    with _lock:
        held = _parts.get(layer, {}).get(mine)
    if held is not None:
        return held
    part = Layer(entry for entry in layer.entries if entry.id not in mine)
    with _lock:
        parts = _parts.setdefault(layer, {})
        if len(parts) >= _MOST_PARTS:
            del parts[next(iter(parts))]
        parts[mine] = part
    return part
