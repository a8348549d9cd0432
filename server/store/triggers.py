"""The database's own refusal to change history: an audit row may be sealed once, and nothing else ever happens to it."""

from sqlalchemy import Connection

_MESSAGE = "the audit is append-only"
_VERDICT = "a verdict is never altered"
_CHANGED = " OR ".join(
    f"NEW.{column} IS DISTINCT FROM OLD.{column}"
    for column in ("id", "site_id", "decision_id", "at", "act", "actor", "detail")
)
_NOT_SEALING = f"OLD.hash IS NOT NULL OR {_CHANGED}"


def create_triggers(connection: Connection) -> None:
    """Install the triggers in the dialect of this database."""
    for statement in _postgresql() if connection.dialect.name == "postgresql" else _sqlite():
        connection.exec_driver_sql(statement)


def _sqlite() -> list[str]:
    # "IS NOT" is SQLite's null-safe comparison; IS DISTINCT FROM came with 3.39 only.
    changed = _NOT_SEALING.replace("IS DISTINCT FROM", "IS NOT")
    return [
        f"CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit WHEN {changed} BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END",
        f"CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END",
        f"CREATE TRIGGER verdicts_no_update BEFORE UPDATE ON verdicts BEGIN SELECT RAISE(ABORT, '{_VERDICT}'); END",
    ]


def _postgresql() -> list[str]:
    return [
        f"CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_MESSAGE}, and {_VERDICT}'; END $$",
        f"CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW WHEN ({_NOT_SEALING}) "
        "EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER audit_no_delete BEFORE DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
        "CREATE TRIGGER verdicts_no_update BEFORE UPDATE ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    ]
