"""Channels in which the help desk's week is told, and partners who want no digest."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

SINCE = (("channel_settings", "board_since"), ("people", "no_digest_since"))


def upgrade() -> None:
    for table, column in SINCE:
        op.add_column(table, sa.Column(column, UtcDateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for table, column in SINCE:
        op.drop_column(table, column)
