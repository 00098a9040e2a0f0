"""Rankers that were trained from labels, and nightly measures."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "trained_rankers",
        sa.Column("trained_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("encoder", sa.Text(), nullable=False),
        sa.Column("judge", sa.Text(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("gain_before", sa.Double(), nullable=False),
        sa.Column("gain_after", sa.Double(), nullable=False),
        sa.Column("success_before", sa.Double(), nullable=False),
        sa.Column("success_after", sa.Double(), nullable=False),
        sa.Column("certainty", sa.Double(), nullable=False),
        sa.Column("is_better", sa.Boolean(), nullable=False),
        sa.Column("taken_back_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trained_rankers")),
    )
    op.create_table(
        "nightly_measures",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("figures", JsonText(), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nightly_measures")),
        sa.UniqueConstraint("day", name=op.f("uq_nightly_measures_day")),
    )


def downgrade() -> None:
    op.drop_table("nightly_measures")
    op.drop_table("trained_rankers")
