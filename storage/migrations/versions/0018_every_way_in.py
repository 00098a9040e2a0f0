"""Switches of channels, and messages that somebody put a 🎫 on."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "channel_settings",
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("takes_flags", sa.Boolean(), nullable=False),
        sa.Column("answers_unasked", sa.Boolean(), nullable=False),
        sa.Column("changed_by_id", BIG_ID, nullable=False),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("channel_settings", "changed_by_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_settings")),
        sa.UniqueConstraint("channel", name=op.f("uq_channel_settings_channel")),
    )
    op.create_table(
        "message_flags",
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("thread_ts", sa.String(length=32), nullable=False),
        sa.Column("author_id", BIG_ID, nullable=False),
        sa.Column("raised_by_id", BIG_ID, nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("raised_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("asked_in", sa.String(length=32), nullable=True),
        sa.Column("asked_ts", sa.String(length=32), nullable=True),
        sa.Column("ticket_id", BIG_ID, nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("message_flags", "author_id", "people"),
        _reference("message_flags", "raised_by_id", "people"),
        _reference("message_flags", "ticket_id", "tickets"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_flags")),
        sa.UniqueConstraint("channel", "ts", name=op.f("uq_message_flags_channel_ts")),
    )
    for column in ("author_id", "raised_by_id", "ticket_id"):
        op.create_index(op.f(f"ix_message_flags_{column}"), "message_flags", [column])


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))


def downgrade() -> None:
    op.drop_table("message_flags")
    op.drop_table("channel_settings")
