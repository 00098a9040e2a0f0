"""Reminders that nobody holds are found without looking through those that somebody holds."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

NAME = "ix_reminders_unsettled"
UNSETTLED = sa.text("settled_at IS NULL")


def upgrade() -> None:
    _index("held_until", "due_at", "id")


def downgrade() -> None:
    _index("due_at")


def _index(*columns: str) -> None:
    op.drop_index(NAME, "reminders")
    op.create_index(
        NAME,
        "reminders",
        list(columns),
        sqlite_where=UNSETTLED,
        postgresql_where=UNSETTLED,
    )
