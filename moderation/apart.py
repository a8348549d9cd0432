"""Many entries asked in one pass, each answered as if it stood alone: for dry runs, never for judging.

A library stops looking where a text has more matches than anybody would read, and names the nearest of several domains. Both
are right for a verdict and wrong for the figures of one entry, so here domains that lie within others stand in layers of their
own, and what is too much for all entries together is asked of half of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from moderation.entry import Entry
from moderation.layer import Layer
from moderation.lexicon import Lexicon
from moderation.links import canonical_host, within
from moderation.reading import Reading

Spans = tuple[tuple[int, int, str], ...]


class Apart:
    """Entries with ids of their own. `allow_domains`: the site's, as canonical hosts."""

    def __init__(self, entries: Sequence[Entry], allow_domains: Iterable[str] = ()) -> None:
        self._entries = entries
        self._allow_domains = frozenset(allow_domains)

    def find(self, reading: Reading, room: str | None = None) -> dict[str, Spans]:
        """Start, end and disguise of the hits of each entry that has some, by its id."""
        if not self._entries:
            return {}
        findings, more = self._lexicon.look(reading, room)
        if more and len(self._entries) > 1:
            return {key: spans for half in self._halves for key, spans in half.find(reading, room).items()}
        found: dict[str, Spans] = {}
        for one in findings:
            found[one.rule] = (*found.get(one.rule, ()), (one.start, one.end, one.disguise))
        if more and not findings:
            # Nobody looks through all the places of this entry: it holds the text, whatever they are.
            return {self._entries[0].id: ((0, len(reading.text), ""),)}
        return found

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(map(Layer, _unnested(self._entries)), self._allow_domains)

    @cached_property
    def _halves(self) -> tuple[Apart, Apart]:
        middle = len(self._entries) // 2
        parts = (self._entries[:middle], self._entries[middle:])
        return Apart(parts[0], self._allow_domains), Apart(parts[1], self._allow_domains)


def _unnested(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The entries in layers: of domains that lie within one another each in another one."""
    hosts = {host for entry in entries if (host := _host(entry))}
    layers: dict[int, list[Entry]] = {}
    for entry in entries:
        layers.setdefault(_depth(_host(entry), hosts), []).append(entry)
    return list(layers.values())


def _host(entry: Entry) -> str:
    return (canonical_host(entry.entry) or "") if entry.kind == "domain" else ""


def _depth(host: str, hosts: set[str]) -> int:
    """In how many of the other hosts this one lies."""
    above = within(host.partition(".")[2], hosts) if host else None
    return 1 + _depth(above, hosts) if above else 0
