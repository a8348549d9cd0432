"""Two keys, a journal and shared lists: what counts stays in `entries`, what had counted goes to the journal."""

from importlib.resources import files

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Run the script of this database's dialect; an empty line ends a statement."""
    connection = op.get_bind()
    script = files("server.store.migrations.versions").joinpath(f"0002_two_keys.{connection.dialect.name}.sql")
    for statement in script.read_text("utf-8").strip().split("\n\n"):
        connection.exec_driver_sql(statement)
