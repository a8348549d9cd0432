"""Bringing the schema up to date, with alembic; safe when several processes start at once."""

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from server.store.engine import StoreUrlError, open_engines

if TYPE_CHECKING:
    from alembic.config import Config

# Any number that no other program uses for its advisory lock: "palabre" in ASCII, shortened.
_LOCK = 0x70616C61


class NewerSchemaError(StoreUrlError):
    """The database was brought up to date by a newer Palabre than this one."""


def upgrade(url: str) -> str:
    """Run what is missing, each step in a transaction; returns the revision reached.

    Raises NewerSchemaError rather than serve a schema that it does not know.
    """
    engines = open_engines(url)
    try:
        newest = _newest()
        if _current(engines.write) != newest:
            _run(engines.write)
        return newest
    finally:
        engines.dispose()


def _newest() -> str:
    """The revision that this code is written for, by the names of the scripts."""
    versions = files("server.store") / "migrations" / "versions"
    return max(script.name.split("_")[0] for script in versions.iterdir() if script.name.endswith(".py"))


def _current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        current: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return current


def _run(engine: Engine) -> None:
    # Loading alembic takes longer than most commands: only a database that needs it pays.
    from alembic import command

    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        config = _config(connection)
        _refuse_newer(connection, config)
        command.upgrade(config, "head")


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(str(files("server.store"))) / "migrations"))
    config.attributes["connection"] = connection
    return config


def _refuse_newer(connection: Connection, config: "Config") -> None:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    current = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise NewerSchemaError(
            f"The database is at schema {current!r}, which this version of Palabre does not know; start the newer version."
        )
