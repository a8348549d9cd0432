"""The database's clock, and who may wind it: what several processes agree on when something ends (G7)."""

from sqlalchemy import Connection, text

_SQLITE = text("SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)")
_POSTGRESQL = text("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)")


def database_now(conn: Connection) -> int:
    """Milliseconds since 1970 UTC, by the clock of the database."""
    now: int = conn.execute(_POSTGRESQL if conn.dialect.name == "postgresql" else _SQLITE).scalar_one()
    return now


# Any number that no other program uses for its advisory lock, beside those of the migrations and the sealer.
_ALONE = text("SELECT pg_try_advisory_xact_lock(1885434979)")


def hold_alone(conn: Connection) -> bool:
    """Whether this transaction is the one that may end things now; False while another process is at it."""
    return conn.dialect.name != "postgresql" or bool(conn.execute(_ALONE).scalar_one())
