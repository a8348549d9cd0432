"""Lines judged from a file or standard input to standard output: the options, the rate, the summary, the exit status."""

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from server.cli.lines import Judge, Judged, complain, judged_blocks, processors
from server.cli.progress import Progress

BAD_LINES = 1
_SUMMARY = 20
_WORTH_TELLING = 1.0
"""Seconds: on a terminal nobody asks how fast a shorter run was."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """How many processes, and what is told on standard error."""
    parser.add_argument(
        "--workers", "--jobs", type=_workers, default=processors(), metavar="N",
        help="processes for long inputs (default: one a core, here %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--progress", action="store_true", help="tell lines/s on standard error (a terminal is told anyway)"
    )
    parser.add_argument("--summary", action="store_true", help="at the end tell the entries hit most often")


@dataclass(slots=True)
class Tally:
    """What a run has come to so far."""

    lines: int = 0
    bad: int = 0
    started: float = field(default_factory=time.perf_counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)

    def add(self, judged: Judged) -> None:
        """One block more."""
        self.lines += judged.lines
        self.bad += len(judged.complaints)
        self.outcomes += judged.outcomes
        self.hits += judged.hits

    def rate(self) -> str:
        """How many lines, and how many a second."""
        return f"{self.lines} lines judged, {self.lines / max(self._seconds, 1e-9):.0f} lines/s"

    def tell(self, args: argparse.Namespace) -> None:
        """What was asked for at the end, on standard error."""
        if args.progress or (_watched() and self._seconds > _WORTH_TELLING):
            print(self.rate(), file=sys.stderr)
        if args.summary:
            print("\n".join(self._summary()), file=sys.stderr)

    @property
    def _seconds(self) -> float:
        return time.perf_counter() - self.started

    def _summary(self) -> list[str]:
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in self.outcomes.most_common())
        top = self.hits.most_common(_SUMMARY)
        more = len(self.hits) - len(top)
        return [
            f"{self.lines} lines: {outcomes or 'none judged'}{f', {self.bad} unreadable' if self.bad else ''}",
            *(f"{count:>9}  {rule}" for rule, count in top),
            *([f"{'…':>9}  and {more} more entries"] if more > 0 else []),
        ]


def judge_lines(source: int, judge: Judge, args: argparse.Namespace, hint: str = "") -> int:
    """Judge every line of a file descriptor. Returns the exit status: 0, or 1 when lines could not be read."""
    tally = Tally()
    progress = Progress(lambda _done, _of: tally.rate())
    blocks = judged_blocks(source, judge, args.workers)
    try:
        for judged in blocks:
            sys.stdout.buffer.write(judged.answers)
            sys.stdout.buffer.flush()
            if judged.complaints:
                progress.end()
                complain(tally.lines + 1, judged, hint)
            tally.add(judged)
            if args.progress or _watched():
                progress(tally.lines)
    finally:
        blocks.close()  # its workers end now, not when it is forgotten
    progress.end()
    tally.tell(args)
    return BAD_LINES if tally.bad else 0


def _watched() -> bool:
    """Somebody sits before standard error, and the answers do not go to the same screen."""
    return sys.stderr.isatty() and not sys.stdout.isatty()


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 1 to 256")
    return int(text)
