"""The first schema, and the triggers that keep the audit append-only: frozen as SQL, whatever the tables become later."""

from importlib.resources import files

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Run the script of this database's dialect; an empty line ends a statement."""
    connection = op.get_bind()
    script = files("server.store.migrations.versions").joinpath(f"0001_house.{connection.dialect.name}.sql")
    for statement in script.read_text("utf-8").strip().split("\n\n"):
        connection.exec_driver_sql(statement)
