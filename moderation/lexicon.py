"""The library of one site: shared lists and its own entries, asked in one pass for everything in a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from moderation.disguises import disguises
from moderation.entry import Entry
from moderation.fold import accents, is_foreign, speaks_foreign
from moderation.layer import Layer, Match
from moderation.links import links, within
from moderation.proof import holds_up
from moderation.reading import Reading
from moderation.suspect import BETWEEN, Stream, Suspect
from moderation.tongues import innocent_languages, speaks
from moderation.variants import variants
from moderation.verdict import Finding, Outcome

MOST_FINDINGS = 50
MOST_MATCHES = 150
"""Matches looked at in one list and stream of words; a text with more is not read to its end but held."""


class Hit(NamedTuple):
    """One entry at one place of the original text."""

    entry: Entry
    start: int
    end: int
    disguise: str = ""


@dataclass(slots=True)
class _Seen:
    """What was found so far: hits, and exceptions that excuse hits.

    `more`: more matches of the entries than are looked at; `too_dense`: whatever the entries, more than can be read.
    """

    hits: list[Hit] = field(default_factory=list)
    excused: list[Hit] = field(default_factory=list)
    more: bool = False
    too_dense: bool = False


class Lexicon:
    """Layers of entries; shared lists first, the site's own last. Immutable, safe to share between threads."""

    def __init__(self, layers: Iterable[Layer] = (), allow_domains: Iterable[str] = ()) -> None:
        self.layers = tuple(layers)
        self._allow_domains = frozenset(allow_domains)

    def find(self, text: str, language: str | None = None, room: str | None = None) -> list[Finding]:
        """Everything the library says about a text, spans in code points of it."""
        return self.find_in(Reading(text, language), room)

    def may_say(self, text: str) -> bool:
        """A quick look without disguises: False when no word or phrase of the library stands in the text."""
        spaced = Reading(text).spaced
        return any(matches for layer in self.layers for _, matches, _ in layer.matches([spaced], 1))

    def find_in(self, reading: Reading, room: str | None = None) -> list[Finding]:
        """The same for a text already read."""
        seen = self._seen(reading)
        findings, more = _findings(seen, reading, room)
        if more or seen.too_dense:
            findings.append(Finding("library", "too_dense", "check_failed", Outcome.HOLD, 0, len(reading.text)))
        return findings

    def look(self, reading: Reading, room: str | None = None) -> tuple[list[Finding], bool]:
        """The findings of its own entries alone; True when more of them stands there than is looked at."""
        return _findings(self._seen(reading), reading, room)

    def _seen(self, reading: Reading) -> _Seen:
        seen = _Seen()
        for read in (reading, *variants(reading)):
            self._words(read, seen)
            self._links(read, seen)
            seen.too_dense |= read.too_dense
        for layer in self.layers:
            seen.hits += _recognised(layer, reading)
        return seen

    def _words(self, reading: Reading, seen: _Seen) -> None:
        """Words and phrases as they are written, and behind every disguise."""
        hidden = disguises(reading)
        streams = [reading.spaced, *(stream.text for stream in hidden)]
        for layer in self.layers:
            for number, matches, more in layer.matches(streams, MOST_MATCHES):
                seen.more |= more
                found = (
                    _hidden(layer, matches, reading, hidden[number - 1]) if number else _plain(layer, matches, reading)
                )
                for hit, excuses in found:
                    (seen.excused if excuses else seen.hits).append(hit)

    def _links(self, reading: Reading, seen: _Seen) -> None:
        wanted = [layer for layer in self.layers if layer.domains or layer.any_link]
        for link in links(reading) if wanted else ():
            for layer in wanted:
                listed = within(link.host, layer.domains)
                seen.hits += [Hit(entry, link.start, link.end) for entry in (layer.domains[listed] if listed else ())]
                for entry, allowed in layer.any_link if link.sure else ():
                    if not within(link.host, allowed) and not within(link.host, self._allow_domains):
                        seen.hits.append(Hit(entry, link.start, link.end))


def _plain(layer: Layer, matches: list[Match], reading: Reading) -> Iterator[tuple[Hit, bool]]:
    """What stands in the text as it is written; True for exceptions, which excuse hits."""
    for match in matches:
        first, last = _trimmed(reading.spaced, match)
        begin, end = _whole_words(reading.spaced, first, last)
        hit = Hit(match.entry, *reading.folded_span(*_folded(reading, begin, end)))
        if match.allows or (
            _is_meant(layer, match, reading, _folded(reading, first, last)) and _speaks_its_language(match, reading)
        ):
            yield hit, match.allows


def _hidden(layer: Layer, matches: list[Match], reading: Reading, stream: Stream) -> Iterator[tuple[Hit, bool]]:
    """What stands behind a disguise, where that holds up; True for exceptions."""
    begins = _begins(stream.text)
    for match in matches:
        suspect, first, last = _suspect_at(stream, begins, match, reading)
        if suspect is None:
            continue
        stretch = (suspect.places[first], suspect.places[last - 1] + 1)
        begin, end = _whole_words(f"{suspect.text} ", first, last)
        span = reading.folded_span(suspect.places[begin], suspect.places[end - 1] + 1)
        hit = Hit(match.entry, *span, suspect.disguise)
        if match.allows or (holds_up(reading, suspect, first, last) and _is_meant(layer, match, reading, stretch)):
            yield hit, match.allows


def compile_lexicon(entries: Iterable[Entry], base: Iterable[Layer] = (), allow_domains: Iterable[str] = ()) -> Lexicon:
    """A site's own entries as one small layer over the shared ones."""
    return Lexicon((*base, Layer(entries)), allow_domains)


def _trimmed(text: str, match: Match) -> tuple[int, int]:
    """A match without the spaces at its edges."""
    return match.start + (text[match.start] == " "), match.end - (text[match.end - 1] == " ")


def _whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """The words a match lies in: what a reader would strike out."""
    return text.rfind(" ", 0, first) + 1, text.index(" ", last)


def _folded(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """A stretch of the spaced text as one of the folded text."""
    return reading.folded_place(first), reading.folded_place(last - 1) + 1


def _suspect_at(stream: Stream, begins: list[int], match: Match, reading: Reading) -> tuple[Suspect | None, int, int]:
    """The suspect a match lies in, if it still is one, and which of its characters were matched."""
    text = stream.text
    number = bisect_right(begins, match.start + 1) - 1
    first, last = _trimmed(text, match)
    return stream.suspect(number, reading), first - begins[number], last - begins[number]


def _begins(text: str) -> list[int]:
    """Where each suspect of a stream begins."""
    return list(accumulate((len(suspect) + 1 for suspect in text.split(BETWEEN)), initial=1))


def _is_meant(layer: Layer, match: Match, reading: Reading, stretch: tuple[int, int]) -> bool:
    """False when the accents make it another word, or when honest Cyrillic or Greek merely looks like the entry."""
    text = reading.text
    strict = match.entry.accents == "strict" and not match.respelled
    if text.isascii():
        return not strict or not layer.accents[match.entry]
    written = text[slice(*reading.plain_span(*stretch))]
    if strict:
        wanted, found = layer.accents[match.entry], accents(written)
        if found is not None and found != wanted:
            return False
    return not (is_foreign(written) and not is_foreign(match.entry.entry) and speaks_foreign(text))


def _speaks_its_language(match: Match, reading: Reading) -> bool:
    """A word that is innocent in another language counts only where its own language is spoken."""
    own = match.entry.language
    if own is None or match.entry.kind != "word":
        return True
    at = reading.words_at(match.start, match.end)
    rivals = innocent_languages(reading.words[at.start]) - {own}
    return not rivals or speaks(reading, at, own, rivals)


def _recognised(layer: Layer, reading: Reading) -> Iterator[Hit]:
    for entry, recogniser in layer.personal:
        for start, end in recogniser(reading):
            yield Hit(entry, start, end)
    for entry, pattern in layer.patterns:
        for start, end in pattern.spans(reading.text):
            yield Hit(entry, start, end)


def _unexcused(seen: _Seen) -> list[Hit]:
    """The hits that no exception of their own entry covers."""
    if not seen.excused:
        return seen.hits
    excuses: dict[str, list[Hit]] = {}
    for excuse in seen.excused:
        excuses.setdefault(excuse.entry.id, []).append(excuse)
    return [
        hit
        for hit in seen.hits
        if not any(
            excuse.entry is hit.entry and excuse.start <= hit.start and hit.end <= excuse.end
            for excuse in excuses.get(hit.entry.id, ())
        )
    ]


def _distinct(hits: list[Hit], language: str | None, room: str | None) -> tuple[list[Hit], bool]:
    """One hit an entry and place, of the entries that count here: the plain one rather than a disguised one.

    The worst of them; True when there are more than anybody would read: a mask over those alone would show the others.
    """
    kept: list[Hit] = []
    more = False
    for hit in sorted(hits, key=lambda hit: (-hit.entry.outcome, hit.disguise != "", hit.start, -hit.end)):
        if _applies(hit.entry, language, room) and not any(
            hit.entry is other.entry and hit.start < other.end and other.start < hit.end for other in kept
        ):
            if len(kept) == MOST_FINDINGS:
                more = True
                break
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end)), more


def _applies(entry: Entry, language: str | None, room: str | None) -> bool:
    """Whether an entry that is limited to some rooms or languages counts here."""
    return (not entry.rooms or room in entry.rooms) and (
        not entry.languages or language is None or language in entry.languages
    )


def _findings(seen: _Seen, reading: Reading, room: str | None) -> tuple[list[Finding], bool]:
    hits, more = _distinct(_unexcused(seen), reading.language, room) if seen.hits else ([], False)
    return [_finding(hit) for hit in hits], more or seen.more


def _finding(hit: Hit) -> Finding:
    entry = hit.entry
    return Finding("library", entry.id, entry.category, entry.outcome, hit.start, hit.end, entry.scope, hit.disguise)
