"""The first schema, and the triggers that keep the audit append-only."""

from alembic import op

from server.store.schema import metadata
from server.store.triggers import create_triggers

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table."""
    metadata.create_all(op.get_bind())
    create_triggers(op.get_bind())
