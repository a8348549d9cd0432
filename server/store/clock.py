"""The database's clock: what several processes agree on when something ends (G7)."""

from sqlalchemy import Connection, text

_SQLITE = text("SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)")
_POSTGRESQL = text("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)")


def database_now(conn: Connection) -> int:
    """Milliseconds since 1970 UTC, by the clock of the database."""
    now: int = conn.execute(_POSTGRESQL if conn.dialect.name == "postgresql" else _SQLITE).scalar_one()
    return now
