"""Bringing the schema up to date, with alembic; safe when several processes start at once."""

from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from server.store.engine import StoreUrlError, open_engines

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
        with engines.write.begin() as connection:
            if not engines.is_sqlite:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            config = _config(connection)
            _refuse_newer(connection, config)
            command.upgrade(config, "head")
            return MigrationContext.configure(connection).get_current_revision() or ""
    finally:
        engines.dispose()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(str(files("server.store"))) / "migrations"))
    config.attributes["connection"] = connection
    return config


def _refuse_newer(connection: Connection, config: Config) -> None:
    current = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise NewerSchemaError(
            f"The database is at schema {current!r}, which this version of Palabre does not know; start the newer version."
        )
