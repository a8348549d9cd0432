"""The one writer thread: what queued while the last commit ran goes into the next transaction (group commit, no linger).

A batch is one transaction: all messages first, each other write in a savepoint of its own, one commit; on PostgreSQL, where
other processes write too, each other write commits alone. Its answers are handed to the event loop in a single call. A piece
that fails alone fails alone; a commit that fails fails all, and nobody is told otherwise (G1). When the database stops
answering, everybody who waits is told so after `patience`: what became of their piece is unknown, as after any answer that
did not come.
"""

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError

from server.errors import ChatError
from server.store.engine import Engines
from server.store.reserve import Reserve
from server.store.results import SendDraft, Sent
from server.store.send import insert_batch

BATCH = 512
_LOOK_S = 0.5
_STUCK = TimeoutError("the database does not answer")
# What SQLite says when no statement of this transaction can be trusted any more.
_SPOILS_ALL = ("disk is full", "disk I/O error", "malformed", "readonly database", "No space left")


@dataclass(frozen=True, slots=True, eq=False)
class _Write:
    """A function of a connection and where its answer goes."""

    run: Callable[[Connection], Any]
    future: "asyncio.Future[Any]"


@dataclass(frozen=True, slots=True, eq=False)
class _Send:
    """A judged message and where its answer goes."""

    draft: SendDraft
    future: "asyncio.Future[Sent]"


_Piece = _Write | _Send
# A piece and its answer: a value, or the exception to raise at the caller.
_Answer = tuple["asyncio.Future[Any]", Any, BaseException | None]


class Writer:
    """Owns the writing connection and its thread. `patience`: seconds until a database counts as stuck; None: for ever."""

    def __init__(self, engines: Engines, reserve: Reserve, patience: float | None = None) -> None:
        self._engine = engines.write
        self._alone = engines.is_sqlite
        self._reserve = reserve
        self._queue: queue.SimpleQueue[_Piece | None] = queue.SimpleQueue()
        self._patience = patience
        # When the transaction under way began; written by the writer thread alone.
        self._busy_since: float | None = None
        # The loop's own: who waits, and whether somebody looks after them.
        self._waiting: set[asyncio.Future[Any]] = set()
        self._looking = False
        self._thread = threading.Thread(target=self._run, name="palabre-writer", daemon=True)
        self._thread.start()

    def write(self, run: Callable[[Connection], Any]) -> "asyncio.Future[Any]":
        """Queue a function; the future resolves after the flush, or raises what the function raised."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._put(_Write(run, future))
        return future

    def send(self, draft: SendDraft) -> "asyncio.Future[Sent]":
        """Queue a message; raises ChatError("unavailable") through the future when it cannot be kept."""
        future: asyncio.Future[Sent] = asyncio.get_running_loop().create_future()
        self._put(_Send(draft, future))
        return future

    def close(self) -> None:
        """Finish what is queued, then end the thread."""
        self._queue.put(None)
        self._thread.join(timeout=20)

    def _put(self, piece: _Piece) -> None:
        if self._stuck():
            piece.future.set_exception(_unavailable(_STUCK))
            return
        self._queue.put(piece)
        if self._patience is not None:
            self._waiting.add(piece.future)
            piece.future.add_done_callback(self._waiting.discard)
            self._look_later(self._patience)

    def _look_later(self, seconds: float) -> None:
        if not self._looking:
            self._looking = True
            asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        self._looking = False
        if self._stuck():
            for future in list(self._waiting):
                if not future.done():
                    future.set_exception(_unavailable(_STUCK))
        elif self._waiting:
            self._look_later(_LOOK_S)

    def _stuck(self) -> bool:
        since = self._busy_since
        return self._patience is not None and since is not None and time.monotonic() - since >= self._patience

    # The rest runs on the writer thread.

    def _run(self) -> None:
        closing = False
        while not closing:
            batch: list[_Piece] = []
            closing = self._take(batch)
            if batch:
                self._write_down(batch)

    def _write_down(self, batch: list[_Piece]) -> None:
        for together in self._transactions(batch):
            self._busy_since = time.monotonic()
            answers = self._commit(together)
            self._busy_since = None
            _resolve(answers)

    def _take(self, batch: list[_Piece]) -> bool:
        """Wait for the first piece, then take all that is there. True when the writer is to end."""
        piece = self._queue.get()
        while piece is not None:
            batch.append(piece)
            if len(batch) >= BATCH:
                return False
            try:
                piece = self._queue.get_nowait()
            except queue.Empty:
                return False
        return True

    def _transactions(self, batch: list[_Piece]) -> list[list[_Piece]]:
        """What is committed together. Where other processes write too, each function of its own takes its locks alone:
        in one transaction, the site's lock of a block after the room's lock of a message is a deadlock with the next node.
        """
        if self._alone:
            return [batch]
        sends: list[_Piece] = [piece for piece in batch if isinstance(piece, _Send)]
        return ([sends] if sends else []) + [[piece] for piece in batch if isinstance(piece, _Write)]

    def _commit(self, batch: list[_Piece]) -> list[_Answer]:
        try:
            with self._engine.begin() as connection:
                return self._apply(connection, batch)
        except Exception as problem:
            if self._reserve.release_for(problem):
                return self._commit([piece for piece in batch if isinstance(piece, _Write)]) + _refused(batch, problem)
            return [(piece.future, None, _unavailable(problem)) for piece in batch]

    def _apply(self, connection: Connection, batch: list[_Piece]) -> list[_Answer]:
        sends = [piece for piece in batch if isinstance(piece, _Send)]
        answers = self._apply_sends(connection, sends) if sends else []
        for piece in batch:
            if isinstance(piece, _Write):
                answers.append(_apply_write(connection, piece))
        return answers

    def _apply_sends(self, connection: Connection, sends: list[_Send]) -> list[_Answer]:
        if not self._reserve.sends_allowed():
            return _refused(sends, OSError("the disk is full"))
        try:
            with connection.begin_nested():
                results = insert_batch(connection, [piece.draft for piece in sends])
        except Exception as problem:
            if _is_fatal(problem) or len(sends) == 1:
                raise_if_fatal(problem)
                return [(sends[0].future, None, _unavailable(problem))]
            # One bad piece must not fail its neighbours: play them singly.
            return [answer for piece in sends for answer in self._apply_sends(connection, [piece])]
        return [(piece.future, result, None) for piece, result in zip(sends, results, strict=True)]


def _apply_write(connection: Connection, piece: _Write) -> _Answer:
    try:
        with connection.begin_nested():
            return (piece.future, piece.run(connection), None)
    except Exception as problem:
        raise_if_fatal(problem)
        return (piece.future, None, problem)


def raise_if_fatal(problem: Exception) -> None:
    """Re-raise what spoils the whole transaction: a lost connection, a full or failing disk."""
    if _is_fatal(problem):
        raise problem


def _is_fatal(problem: Exception) -> bool:
    if isinstance(problem, DBAPIError) and problem.connection_invalidated:
        return True
    return isinstance(problem, OperationalError) and any(word in str(problem.orig) for word in _SPOILS_ALL)


def _refused(pieces: Iterable[_Piece], problem: Exception) -> list[_Answer]:
    return [(piece.future, None, _unavailable(problem)) for piece in pieces if isinstance(piece, _Send)]


def _unavailable(problem: Exception) -> Exception:
    error = ChatError("unavailable", retry_after=2)
    error.__cause__ = problem
    return error


def _resolve(answers: list[_Answer]) -> None:
    """Hand a batch's answers to their event loop in one call (one loop a process)."""
    loop = answers[0][0].get_loop()
    try:
        loop.call_soon_threadsafe(_deliver, answers)
    except RuntimeError:
        return  # the loop has closed: nobody waits any more


def _deliver(answers: list[_Answer]) -> None:
    for future, value, problem in answers:
        if future.done():  # cancelled by a caller that went away; the commit stands
            continue
        if problem is None:
            future.set_result(value)
        else:
            future.set_exception(problem)
