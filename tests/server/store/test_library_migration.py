"""Schema 0002: what counted before still counts, what had counted is in the journal, and old decisions can be undone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, text

from server.announce import Announce
from server.bus import MemoryBus
from server.desk import Desk
from server.models import Actor, Role
from server.store import Store
from server.store.engine import open_engines
from server.store.migrate import _config
from tests.services.postgres import PostgresServer

pytestmark = pytest.mark.anyio
OWNER = Actor("command", "root", "root", Role.OWNER, 1)


@pytest.fixture(params=["sqlite", "postgresql"])
def old_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of schema 0001 with a library that had moved: z was made harder, v retired, fr/x kept out, a undone."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'old.sqlite3'}"
        _fill(url)
        yield url
        return
    postgres: PostgresServer = request.getfixturevalue("postgres")
    url = postgres.new_database()
    _fill(url)
    yield url
    postgres.drop_database(url)


def _fill(url: str) -> None:
    engines = open_engines(url)
    with engines.write.begin() as connection:
        command.upgrade(_config(connection), "0001")
        for statement in _SITE:
            connection.execute(text(statement))
        for number, reason in enumerate(("put", "harder", "retired", "kept out", "undone"), 1):
            connection.execute(text(_DECISION), {"id": f"d{number}", "reason": reason, "at": number * 10})
        for row in _ENTRIES:
            connection.execute(text(_ENTRY), row)
    engines.dispose()


def _row(number: int, key: str, state: str, was: str | None, by: str, ended: str | None) -> dict[str, Any]:
    body = f'{{"id": "{key}", "entry": "word{number}"}}'
    at = int(by[1:]) * 10
    return {"id": number, "key": key, "body": body, "state": state, "was": was, "by": by, "ended": ended, "at": at}


_SITE = (
    "INSERT INTO sites (id, key, name, origins, languages, lists, identity_secret, preferences, created_at) "
    "VALUES (1, 'k', 'n', '[]', '[]', '[]', 's', '{}', 1)",
)
_DECISION = (
    "INSERT INTO decisions (id, site_id, act, target_kind, target, reason, actor_kind, actor_id, actor_name, at, "
    "before, after) VALUES (:id, 1, 'library', 'entry', 'x', :reason, 'account', '1', 'Mia', :at, '{}', '{}')"
)
_ENTRY = (
    "INSERT INTO entries (id, site_id, key, body, state, was, decision_id, ended_by, proposed_by, agreed_by, reason, at) "
    "VALUES (:id, 1, :key, :body, :state, :was, :by, :ended, 'Mia', 'Mia', 'why', :at)"
)
_ENTRIES = (
    _row(1, "z", "replaced", "agreed", "d1", "d2"),
    _row(2, "v", "retired", "agreed", "d1", "d3"),
    _row(3, "z", "agreed", None, "d2", None),
    _row(4, "fr/x", "retired", None, "d4", None),
    _row(5, "a", "replaced", None, "d5", "d5"),
)


async def test_the_library_is_brought_along_with_its_history(old_database: str) -> None:
    store = Store.open(old_database)
    desk = Desk(store, Announce(MemoryBus()))
    try:
        library = await desk.library(OWNER)
        assert {(entry.key, entry.state, entry.body["entry"]) for entry in library.entries} == {
            ("z", "agreed", "word3"),
            ("v", "retired", "word2"),
            ("fr/x", "retired", "word4"),
        }
        versions = await desk.versions(OWNER, None, 50)
        assert [(one.decision_id, one.added, one.changed, one.retired) for one in versions] == [
            ("d4", 0, 0, 1), ("d3", 0, 0, 1), ("d2", 0, 1, 0), ("d1", 2, 0, 0),
        ]  # fmt: skip
        history = await desk.entry_history(OWNER, "z")
        assert [(one.before, one.after) for one in history] == [
            ({"id": "z", "entry": "word1"}, {"id": "z", "entry": "word3"}),
            (None, {"id": "z", "entry": "word1"}),
        ]
    finally:
        store.close()


async def test_a_decision_from_before_can_still_be_undone(old_database: str) -> None:
    store = Store.open(old_database)
    desk = Desk(store, Announce(MemoryBus()))
    try:
        await desk.undo(OWNER, "d2")
        await desk.undo(OWNER, "d3")

        entries = {entry.key: (entry.state, entry.body["entry"]) for entry in (await desk.library(OWNER)).entries}
        assert entries == {"z": ("agreed", "word1"), "v": ("agreed", "word2"), "fr/x": ("retired", "word4")}
    finally:
        store.close()


def test_a_row_that_stood_twice_is_kept_once(old_database: str) -> None:
    engines = open_engines(old_database)
    with engines.write.begin() as connection:
        connection.execute(text(_ENTRY), _row(6, "v", "agreed", None, "d5", None))
    engines.dispose()

    Store.open(old_database).close()

    assert _states(old_database) == [("fr/x", "retired"), ("v", "agreed"), ("z", "agreed")]


def _states(url: str) -> list[tuple[str, str]]:
    engines = open_engines(url)
    try:
        with engines.read.begin() as connection:
            return _all(connection)
    finally:
        engines.dispose()


def _all(connection: Connection) -> list[tuple[str, str]]:
    return [(row.key, row.state) for row in connection.execute(text("SELECT key, state FROM entries ORDER BY key"))]
