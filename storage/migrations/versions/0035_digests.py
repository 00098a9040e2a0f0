"""Digests: which was told to whom of which day."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "digests",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sections", sa.Text(), nullable=False),
        sa.Column("mentioned", sa.Text(), nullable=False),
        sa.Column("chart", sa.Text(), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("kind", "day", "channel", name=op.f("uq_digests_kind_day_channel")),
    )


def downgrade() -> None:
    op.drop_table("digests")
