"""Many lines through one function: read as they come, judged by several processes when there are many, answered in order."""

import multiprocessing
import os
import select
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.connection import wait

from server.cli.options import CommandError

STANDARD_INPUT = 0
FIRST_BLOCK = 1 << 16
BLOCK = 1 << 18
"""Bytes of input judged at a time."""
ALONE = 1 << 20
"""Bytes that one process judges before others are started."""
LONGEST_LINE = 1 << 20
"""Bytes. A longer line is cut one byte behind that, so that input without an end of line cannot fill the memory."""


class LineError(ValueError):
    """A line that cannot be read; the message says why, `answer` is what is written in its place."""

    def __init__(self, why: str, answer: bytes) -> None:
        super().__init__(why)
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What one line is answered: a line of output, the outcome in a word, the rules that were hit."""

    line: bytes
    outcome: str
    rules: tuple[str, ...] = ()


Judge = Callable[[bytes], Answer | None]
"""One line's answer; None for a line that gets none. Raises LineError."""


@dataclass(slots=True)
class Judged:
    """The answers to a block of lines, and what could not be read, by its number within the block."""

    answers: bytes = b""
    lines: int = 0
    complaints: list[tuple[int, str]] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    """How many lines each rule was found in."""


def processors() -> int:
    """How many processes can run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judged_blocks(source: int, judge: Judge, workers: int) -> Generator[Judged, None, None]:
    """The lines of a file descriptor, judged in order; by other processes too as soon as there is much to read.

    What is there is judged at once and never waits for more input. Memory holds a few blocks a worker.
    """
    blocks = _blocks(source)
    read = 0
    for block in blocks:
        yield judged(judge, block)
        read += sum(map(len, block))
        if workers > 1 and read > ALONE and _is_ready(source) and "fork" in multiprocessing.get_all_start_methods():
            break
    else:
        return
    yield from _by_workers(source, blocks, judge, workers)


def judged(judge: Judge, block: list[bytes]) -> Judged:
    """One block's answers."""
    result = Judged(lines=len(block))
    answers: list[bytes] = []
    for number, line in enumerate(block, start=1):
        try:
            answer = judge(line)
        except LineError as error:
            result.complaints.append((number, str(error)))
            answers.append(error.answer)
            continue
        if answer is None:
            continue
        answers.append(answer.line)
        result.outcomes[answer.outcome] += 1
        if answer.rules:
            result.hits.update(set(answer.rules))
    result.answers = b"".join(answer + b"\n" for answer in answers)
    return result


_judge: Judge | None = None
"""What the workers ask: set before they are forked, so that a compiled library is shared and not compiled again."""


def _by_workers(source: int, blocks: Iterator[list[bytes]], judge: Judge, workers: int) -> Iterator[Judged]:
    global _judge
    _judge = judge
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _begin)
    waiting: deque[Future[Judged]] = deque()
    try:
        while True:
            # Nobody waits for answers that are ready while more input is not.
            while len(waiting) < 2 * workers and (not waiting or _is_ready(source)):
                if not (block := next(blocks, [])):
                    break
                waiting.append(pool.submit(_judged, block))
            if not waiting:
                return
            yield waiting.popleft().result()
    except BaseException:
        # Whoever has had enough does not wait for answers that nobody will read.
        for worker in multiprocessing.active_children():
            worker.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """A worker begins: the terminal's Ctrl-C is the first process's affair, and nobody works for one that has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _judged(block: list[bytes]) -> Judged:
    assert _judge is not None
    return judged(_judge, block)


def _blocks(source: int) -> Iterator[list[bytes]]:
    """Whole lines as they come: what is there is not kept waiting for what is not."""
    rest, size = b"", FIRST_BLOCK
    while piece := _read(source, size):
        size = BLOCK
        begun, newline, more = piece.partition(b"\n")
        rest = (rest + begun)[: LONGEST_LINE + 1]
        if newline:
            whole, newline, last = more.rpartition(b"\n")
            yield [rest, *whole.split(b"\n")] if newline else [rest]
            rest = last
    if rest:
        yield [rest]


def _read(source: int, size: int) -> bytes:
    try:
        return os.read(source, size)
    except OSError as problem:  # a folder, a closed descriptor, a disk that fails
        raise CommandError(f"The input cannot be read: {problem.strerror}.") from None


def _is_ready(source: int) -> bool:
    return bool(select.select([source], [], [], 0)[0])


def complain(first: int, judged: Judged, hint: str = "") -> None:
    """Name the lines that could not be read, the first of the block being line `first`."""
    for number, complaint in judged.complaints:
        print(f"Line {first + number - 1}: {complaint}.{hint}", file=sys.stderr)
