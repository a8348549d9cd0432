"""The library of one site: shared lists and its own entries, asked in one pass for everything in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moderation.disguises import disguises
from moderation.entry import Entry
from moderation.fold import accents, is_foreign, speaks_foreign
from moderation.layer import Layer, Match
from moderation.links import links, within
from moderation.personal import RECOGNISERS
from moderation.proof import holds_up
from moderation.reading import Reading
from moderation.suspect import BETWEEN, Stream, Suspect
from moderation.tongues import innocent_languages, speaks
from moderation.variants import variants
from moderation.verdict import Finding

MOST_FINDINGS = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry at one place of the original text."""

    entry: Entry
    start: int
    end: int
    disguise: str = ""


class Lexicon:
    """Layers of entries; shared lists first, the site's own last. Immutable, safe to share between threads."""

    def __init__(self, layers: Iterable[Layer] = (), allow_domains: Iterable[str] = ()) -> None:
        self.layers = tuple(layers)
        self._allow_domains = frozenset(allow_domains)

    def find(self, text: str, language: str | None = None, room: str | None = None) -> list[Finding]:
        """Everything the library says about a text, spans in code points of it."""
        return self.find_in(Reading(text, language), room)

    def find_in(self, reading: Reading, room: str | None = None) -> list[Finding]:
        """The same for a text already read."""
        hits = [hit for hit in self._all(reading) if _applies(hit.entry, reading.language, room)]
        return [_finding(hit) for hit in _without_repetition(hits)] if hits else []

    def _all(self, reading: Reading) -> list[Hit]:
        hits, excused = self._words(reading)
        hits += self._links(reading)
        for layer in self.layers:
            hits += _recognised(layer, reading)
        for variant in variants(reading):
            more, fewer = self._words(variant)
            hits += more + self._links(variant)
            excused += fewer
        if excused:
            return [hit for hit in hits if not any(_covers(excuse, hit) for excuse in excused)]
        return hits

    def _words(self, reading: Reading) -> tuple[list[Hit], list[Hit]]:
        """Hits of words and phrases, and the exceptions that stand in the text."""
        hits, excused = list[Hit](), list[Hit]()
        for layer in self.layers:
            for match in layer.matches(reading.spaced):
                start, end = _folded_stretch(match, reading)
                hit = Hit(match.entry, *reading.folded_span(start, end))
                if match.allows:
                    excused.append(hit)
                elif _is_meant(layer, match, reading, (start, end)) and _speaks_its_language(match, reading):
                    hits.append(hit)
        for stream in disguises(reading):
            more, fewer = self._hidden(reading, stream)
            hits += more
            excused += fewer
        return hits, excused

    def _hidden(self, reading: Reading, stream: Stream) -> tuple[list[Hit], list[Hit]]:
        hits, excused = list[Hit](), list[Hit]()
        for layer in self.layers:
            for match in layer.matches(stream.text):
                suspect, first, last = _suspect_at(stream, match)
                if suspect is None:
                    continue
                stretch = (suspect.places[first], suspect.places[last - 1] + 1)
                hit = Hit(match.entry, *reading.folded_span(*stretch), suspect.disguise)
                if match.allows:
                    excused.append(hit)
                elif holds_up(reading, suspect, first, last) and _is_meant(layer, match, reading, stretch):
                    hits.append(hit)
        return hits, excused

    def _links(self, reading: Reading) -> list[Hit]:
        wanted = [layer for layer in self.layers if layer.domains or layer.any_link]
        if not wanted:
            return []
        hits = []
        for link in links(reading):
            for layer in wanted:
                listed = within(link.host, layer.domains)
                hits += [Hit(entry, link.start, link.end) for entry in (layer.domains[listed] if listed else ())]
                for entry, allowed in layer.any_link if link.sure else ():
                    if not within(link.host, allowed) and not within(link.host, self._allow_domains):
                        hits.append(Hit(entry, link.start, link.end))
        return hits


def compile_lexicon(
    entries: Iterable[Entry], base: Iterable[Layer] = (), allow_domains: Iterable[str] = ()
) -> Lexicon:
    """A site's own entries as one small layer over the shared ones."""
    return Lexicon((*base, Layer(entries)), allow_domains)


def _folded_stretch(match: Match, reading: Reading) -> tuple[int, int]:
    """Where a match in the spaced text lies in the folded text, the spaces at its edges left out."""
    start = match.start + (reading.spaced[match.start] == " ")
    end = match.end - (reading.spaced[match.end - 1] == " ")
    return reading.folded_place(start), reading.folded_place(end - 1) + 1


def _suspect_at(stream: Stream, match: Match) -> tuple[Suspect | None, int, int]:
    """The suspect a match lies in, if it still is one, and which of its characters were matched."""
    text = stream.text
    begin = text.rfind(BETWEEN, 0, match.start) + 2 if BETWEEN in text[:match.start] else 1
    first = match.start - begin + (text[match.start] == " ")
    last = match.end - begin - (text[match.end - 1] == " ")
    return stream.suspect(text.count(BETWEEN, 0, match.start)), first, last


def _is_meant(layer: Layer, match: Match, reading: Reading, stretch: tuple[int, int]) -> bool:
    """False when the accents make it another word, or when honest Cyrillic or Greek merely looks like the entry."""
    text = reading.text
    if text.isascii():
        return match.respelled or not layer.accents.get(match.entry.id)
    written = text[slice(*reading.plain_span(*stretch))]
    if match.entry.accents == "strict" and not match.respelled:
        wanted, found = layer.accents[match.entry.id], accents(written)
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
    return not rivals or speaks(reading.words, at, own, rivals, reading.language)


def _recognised(layer: Layer, reading: Reading) -> Iterator[Hit]:
    for entry in layer.personal:
        for start, end in RECOGNISERS[entry.entry](reading):
            yield Hit(entry, start, end)
    for entry, pattern in layer.patterns:
        for start, end in pattern.spans(reading.text):
            yield Hit(entry, start, end)


def _covers(excuse: Hit, hit: Hit) -> bool:
    return excuse.entry is hit.entry and excuse.start <= hit.start and hit.end <= excuse.end


def _without_repetition(hits: list[Hit]) -> list[Hit]:
    """One hit an entry and place: the plain one rather than the same seen through a disguise."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.disguise != "", hit.start, -hit.end)):
        if len(kept) >= MOST_FINDINGS:
            break
        if not any(hit.entry is other.entry and hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end))


def _applies(entry: Entry, language: str | None, room: str | None) -> bool:
    """Whether an entry that is limited to some rooms or languages counts here."""
    return (not entry.rooms or room in entry.rooms) and (
        not entry.languages or language is None or language in entry.languages
    )


def _finding(hit: Hit) -> Finding:
    entry = hit.entry
    return Finding(
        "library", entry.id, entry.category, entry.outcome, hit.start, hit.end, entry.scope, hit.disguise
    )
