"""A list of entries, compiled: one automaton, shared by every site that subscribes to the list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick_rs

from moderation.entry import Entry
from moderation.fold import accents, fold, words
from moderation.links import canonical_host
from moderation.ordinary import ORDINARY
from moderation.patterns import Pattern
from moderation.personal import RECOGNISERS, Recogniser
from moderation.respell import unleeted
from moderation.suspect import BETWEEN

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue"})
_AND = ("and", "et", "und", "y", "e")
_SHORTEST_RUN_TOGETHER = 6
_MOST_AT_ONCE = 20_000
_ALLOWS, _RESPELLED, _BITS = 1, 2, 2
_CONTINUES = re.compile(rb"[\x80-\xbf]")


class Match(NamedTuple):
    """One place where an entry, or an exception of it, stands in a stream of words."""

    entry: Entry
    start: int
    end: int
    allows: bool
    respelled: bool


class Layer:
    """Entries compiled together. Immutable; safe to share between sites and threads."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.domains: dict[str, list[Entry]] = {}
        self.any_link: list[tuple[Entry, frozenset[str]]] = []
        self.personal: list[tuple[Entry, Recogniser]] = []
        self.patterns: list[tuple[Entry, Pattern]] = []
        # By the entry, not by its id: what one side urges stands beside what both agreed under the same id.
        self.accents: dict[Entry, tuple[tuple[str, str], ...] | None] = {}
        self._rules: list[tuple[int, ...] | int] = []
        spellings: dict[str, int] = {}
        for number, entry in enumerate(self.entries):
            self._add(entry, number, spellings)
        self._automata = list(_automata(list(spellings)))

    def matches(self, streams: Sequence[str], most: int) -> Iterator[tuple[int, list[Match], bool]]:
        """The entries and exceptions in streams of spaced, folded words, overlaps included, each with its stream's number.

        At most `most` places of entries are read a stream; the last part is True when there were more. All streams are
        searched in one go.
        """
        together = BETWEEN.join(streams)
        # Bytes, because a search of a string gives up the interpreter's lock, which a busy server waits for to have back.
        raw = together.encode()
        for first, automaton in self._automata:
            if hits := automaton.find_matches_as_indexes(raw, overlapping=True):
                if len(raw) > len(together):
                    hits = _in_characters(hits, raw)
                for number, own in _by_stream(streams, hits):
                    matches, more = self._read([(first + hit[0], hit[1], hit[2]) for hit in own[: 2 * most]], most)
                    yield number, matches, more or len(own) > 2 * most

    def _read(self, hits: list[tuple[int, int, int]], most: int) -> tuple[list[Match], bool]:
        found: list[Match] = []
        entries = exceptions = 0
        for spelling, start, end in hits:
            rules = self._rules[spelling]
            listed = (rules,) if isinstance(rules, int) else rules
            allows = all(rule & _ALLOWS for rule in listed)
            entries, exceptions = entries + (not allows), exceptions + allows
            if entries > most:
                return found, True
            # Exceptions beyond the bound excuse nothing: strict, and never a reason of its own to hold.
            if not allows or exceptions <= most:
                found += [
                    Match(self.entries[rule >> _BITS], start, end, bool(rule & _ALLOWS), bool(rule & _RESPELLED))
                    for rule in listed
                ]
        return found, False

    def _add(self, entry: Entry, number: int, spellings: dict[str, int]) -> None:
        if entry.kind in ("word", "phrase"):
            if entry.accents == "strict":
                self.accents[entry] = accents(entry.entry)
            for spelling, respelled in _spellings(entry):
                self._spell(spellings, spelling, number << _BITS | (_RESPELLED if respelled else 0))
        elif entry.kind == "domain":
            self.domains.setdefault(canonical_host(entry.entry) or "", []).append(entry)
        elif entry.kind == "any_link":
            self.any_link.append((entry, frozenset(filter(None, map(canonical_host, entry.allow)))))
        elif entry.kind == "personal":
            self.personal.append((entry, RECOGNISERS[entry.entry]))
        else:
            self.patterns.append((entry, Pattern(entry.entry)))
        if entry.kind != "any_link":
            for exception in entry.allow:
                if allowed := " ".join(words(fold(exception))):
                    self._spell(spellings, f" {allowed} ", number << _BITS | _ALLOWS)

    def _spell(self, spellings: dict[str, int], spelling: str, rule: int) -> None:
        place = spellings.setdefault(spelling, len(self._rules))
        if place == len(self._rules):
            self._rules.append(rule)
            return
        known = self._rules[place]
        if known != rule:
            self._rules[place] = (*known, rule) if isinstance(known, tuple) else (known, rule)


def _in_characters(hits: list[tuple[int, int, int]], raw: bytes) -> list[tuple[int, int, int]]:
    """Places in the encoded text as places in the text: each byte that continues a character is one too many."""
    more = [match.start() for match in _CONTINUES.finditer(raw)]
    return [(number, start - bisect_left(more, start), end - bisect_left(more, end)) for number, start, end in hits]


def _by_stream(
    streams: Sequence[str], hits: Sequence[tuple[int, int, int]]
) -> Iterator[tuple[int, list[tuple[int, int, int]]]]:
    """The hits of each stream that has some, at their places in it. Hits come in the order of their ends."""
    begin, at = 0, 0
    for number, stream in enumerate(streams):
        end, own = begin + len(stream), []
        while at < len(hits) and hits[at][2] <= end:
            spelling, first, last = hits[at]
            own.append((spelling, first - begin, last - begin))
            at += 1
        if own:
            yield number, own
        begin = end + len(BETWEEN)


def _automata(spellings: list[str]) -> Iterator[tuple[int, ahocorasick_rs.BytesAhoCorasick]]:
    """The spellings as automata, each with the number of its first one.

    Building one holds the interpreter's lock, so a long list is built in parts: a server that compiles it in a thread
    then goes on serving, and a message waits for one part at most.
    """
    for first in range(0, len(spellings), _MOST_AT_ONCE):
        yield (
            first,
            ahocorasick_rs.BytesAhoCorasick(
                [spelling.encode() for spelling in spellings[first : first + _MOST_AT_ONCE]],
                implementation=ahocorasick_rs.Implementation.ContiguousNFA,
            ),
        )


def _spellings(entry: Entry) -> Iterator[tuple[str, bool]]:
    """Every way the entry is written in folded, spaced words; True for those that replace accents by letters."""
    plain = words(fold(entry.entry))
    if not plain:
        return
    yield _edged(" ".join(plain), entry), False
    if entry.language in (None, "de") and (respelled := entry.entry.translate(_UMLAUTS)) != entry.entry:
        yield _edged(" ".join(words(fold(respelled))), entry), True
    if "&" in entry.entry:
        for word in _AND:
            yield _edged(" ".join(words(fold(entry.entry.replace("&", f" {word} ")))), entry), False
    if any(map(_mixes_digits, plain)):
        yield _edged(" ".join(unleeted(word)[0] if _mixes_digits(word) else word for word in plain), entry), False
    together = "".join(plain)
    if len(plain) > 1 and len(together) >= _SHORTEST_RUN_TOGETHER and together not in ORDINARY:
        yield f" {together} ", False


def _mixes_digits(word: str) -> bool:
    return not word.isalpha() and not word.isdigit() and word.isalnum()


def _edged(spelling: str, entry: Entry) -> str:
    """Spaces where the entry asks for the edge of a word."""
    if entry.kind == "phrase" or entry.match == "whole":
        return f" {spelling} "
    return f" {spelling}" if entry.match == "prefix" else spelling
