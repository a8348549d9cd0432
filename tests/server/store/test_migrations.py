"""Migrations lead to the tables that the code knows, on both databases; a newer schema is not served."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from server.store.engine import open_engines
from server.store.migrate import NewerSchemaError, upgrade
from server.store.schema import metadata
from tests.services.postgres import PostgresServer


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without even tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    postgres: PostgresServer = request.getfixturevalue("postgres")
    url = postgres.new_database()
    yield url
    postgres.drop_database(url)


def test_an_upgraded_database_has_just_the_tables_that_the_code_knows(database_url: str) -> None:
    upgrade(database_url)
    engines = open_engines(database_url)
    with engines.write.begin() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engines.dispose()

    assert differences == []


def test_upgrading_again_changes_nothing(database_url: str) -> None:
    assert upgrade(database_url) == upgrade(database_url)


def test_a_newer_schema_is_refused_with_what_to_do(database_url: str) -> None:
    upgrade(database_url)
    engines = open_engines(database_url)
    with engines.write.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engines.dispose()

    with pytest.raises(NewerSchemaError, match="start the newer version"):
        upgrade(database_url)


@pytest.mark.parametrize(
    "deed", ["UPDATE audit SET detail = 'x'", "DELETE FROM audit", "UPDATE verdicts SET outcome = 'publish'"]
)
def test_the_database_itself_refuses_to_change_history(database_url: str, deed: str) -> None:
    upgrade(database_url)
    engines = open_engines(database_url)
    with engines.write.begin() as connection:
        for row in _ROWS:
            connection.execute(text(row))

    with pytest.raises(DBAPIError, match=r"append-only|never altered"), engines.write.begin() as connection:
        connection.execute(text(deed))
    engines.dispose()


_ROWS = (
    "INSERT INTO sites (id, key, name, origins, languages, lists, identity_secret, preferences, created_at) "
    "VALUES (1, 'k', 'n', '[]', '[]', '[]', 's', '{}', 1)",
    "INSERT INTO rooms (id, site_id, slug, name, language) VALUES (1, 1, 'main', 'Main', 'en')",
    "INSERT INTO visitors (id, site_id, pseudonym, first_seen) VALUES ('v', 1, 'Ana', 1)",
    "INSERT INTO messages (id, site_id, room_id, author_id, cid, sent_digest, text, state, at) "
    "VALUES ('m', 1, 1, 'v', 'c', 'd', 'hello', 'published', 1)",
    "INSERT INTO verdicts (message_id, revision, outcome, policy_version, at) VALUES ('m', 1, 'publish', 1, 1)",
    "INSERT INTO audit (id, site_id, at, act, actor, detail) VALUES (1, 1, 1, 'delete', 'me', '{}')",
)
