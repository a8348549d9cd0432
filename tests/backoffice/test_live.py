"""Live hints: they say that something is to be read again, and never what."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.backoffice.office import Office, Staff
from tests.services.palabre import PalabreServer


@contextmanager
def hints(staff: Staff, query: str = "") -> Iterator[list[str]]:
    """The lines that a stream brings, while one looks."""
    heard: list[str] = []
    open_now = threading.Event()
    left = threading.Event()

    def listen() -> None:
        try:
            with staff.browser.stream("GET", f"/backoffice/{staff.office.key}/live{query}", timeout=20) as stream:
                for line in stream.iter_lines():
                    heard.append(line)
                    open_now.set()
                    if left.is_set():
                        return
        except httpx.TransportError:
            pass  # the server closed, or had nothing to say: what was heard is what is asserted
        finally:
            open_now.set()

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    open_now.wait(10)
    try:
        yield heard
    finally:
        left.set()


def until(true: Callable[[], object], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)


def test_a_held_message_is_hinted_at_and_nothing_of_it_is_told(office: Office, camille: Staff) -> None:
    with hints(camille) as heard:
        office.held("a secret c0nnard")
        until(lambda: "event: stale" in heard)
        assert set(heard) <= {"retry: 1500", "", "event: stale", "data: again"}


def test_a_rooms_own_messages_are_hinted_at_where_that_room_is_watched(office: Office, camille: Staff) -> None:
    with hints(camille) as desk, hints(camille, "?room=main") as room:
        office.visitor("Bernard").write("good morning")
        until(lambda: "event: stale" in room)
        assert "event: stale" not in desk


def test_an_open_stream_does_not_hold_up_the_end_of_the_server(
    palabre_server: Callable[..., PalabreServer], tmp_path: Path
) -> None:
    server = palabre_server()
    camille = Staff(Office(server, tmp_path))
    with hints(camille):
        begun = time.monotonic()
        server.process.stop(signal.SIGTERM)
    assert time.monotonic() - begun < 5
