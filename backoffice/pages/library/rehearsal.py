"""A dry run as the pages show it: how much an entry would have stopped, and ten examples with the hit marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from backoffice.marks import Piece, pieces
from backoffice.words import Words
from server.models.rehearsal import DryRun, Sample


@dataclass(frozen=True, slots=True)
class Example:
    """One message that the entry hits. `approved`: a person had let it pass."""

    id: str
    pieces: list[Piece]
    pseudonym: str
    room: str
    at: int
    state: str
    approved: bool


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The figures of a dry run, ready to be said. `held`: how many messages applying the entry would hold."""

    read: int
    hits: int
    would_stop: int
    approved: int
    no_longer: int | None
    asked: int
    held: int
    spared: int
    whole: bool
    share: str
    limit: str
    over: bool
    lines: list[Example]


def rehearsal(words: Words, run: DryRun) -> Rehearsal:
    """In the words of the page."""
    return Rehearsal(
        read=run.read,
        hits=run.hits,
        would_stop=run.would_stop,
        approved=run.approved,
        no_longer=run.no_longer,
        asked=run.asked,
        held=run.held,
        spared=run.spared,
        whole=run.whole,
        share=percent(words, run.share),
        limit=limit(words, run.warn_above),
        over=run.share > run.warn_above,
        lines=lines(run.samples),
    )


def lines(samples: Iterable[Sample]) -> list[Example]:
    """Examples, with the hit marked where it stands."""
    return [
        Example(
            id=sample.message.id,
            pieces=pieces(sample.message.text, sample.spans),
            pseudonym=sample.message.pseudonym,
            room=sample.message.room,
            at=sample.message.at,
            state=sample.message.state.value,
            approved=sample.approved,
        )
        for sample in samples
    ]


def percent(words: Words, share: float) -> str:
    """A share as people read it: two figures, never a rounded nought where there is something."""
    shown = share * 100
    text = f"{shown:.0f}" if shown >= 10 else f"{max(shown, 0.1):.1f}".removesuffix(".0") if shown else "0"
    sign = "< " if 0 < shown < 0.1 else ""
    return _signed(words, f"{sign}{text}")


def limit(words: Words, share: float) -> str:
    """The share above which a dry run warns, exactly as it was set."""
    return _signed(words, tenths(share))


def tenths(share: float) -> str:
    """A share as a percentage without its sign: *0.5*, *12*."""
    return f"{share * 100:.1f}".removesuffix(".0")


def _signed(words: Words, figure: str) -> str:
    return f"{words.decimal(figure)}\u202f%" if words.language == "fr" else f"{figure}%"
