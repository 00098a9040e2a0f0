"""Switches of channels, flagged messages, messages that are handed over, forms that were not sent."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0021"
down_revision = "0020"
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
    _index("message_flags", "author_id", "raised_by_id", "ticket_id")
    _hand_over()
    op.create_table(
        "unsent_forms",
        sa.Column("slack_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kept_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unsent_forms")),
    )
    _index("unsent_forms", "kept_at")


def _hand_over() -> None:
    op.create_table(
        "handovers",
        sa.Column("by_id", BIG_ID, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("thread_ts", sa.String(length=32), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("files", JsonText(), nullable=False),
        sa.Column("pressed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("ticket_id", BIG_ID, nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("handovers", "by_id", "people"),
        _reference("handovers", "ticket_id", "tickets"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    _index("handovers", "by_id", "pressed_at", "ticket_id")
    op.create_table(
        "consents",
        sa.Column("handover_id", BIG_ID, nullable=False),
        sa.Column("author_id", BIG_ID, nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("asked_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("asked_in", sa.String(length=32), nullable=True),
        sa.Column("asked_ts", sa.String(length=32), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("consents", "handover_id", "handovers", ondelete="CASCADE"),
        _reference("consents", "author_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
        sa.UniqueConstraint(
            "handover_id", "author_id", name=op.f("uq_consents_handover_id_author_id")
        ),
    )
    _index("consents", "author_id", "status")
    op.create_table(
        "quotations",
        sa.Column("handover_id", BIG_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("said_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("consent_id", BIG_ID, nullable=True),
        sa.Column("shown_in", sa.String(length=32), nullable=True),
        sa.Column("shown_ts", sa.String(length=32), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("quotations", "handover_id", "handovers", ondelete="CASCADE"),
        _reference("quotations", "consent_id", "consents", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotations")),
        sa.UniqueConstraint(
            "handover_id", "position", name=op.f("uq_quotations_handover_id_position")
        ),
    )
    _index("quotations", "handover_id", "ts", "consent_id")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _reference(
    table: str, column: str, to: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    for table in ("unsent_forms", "quotations", "consents", "handovers"):
        op.drop_table(table)
    op.drop_table("message_flags")
    op.drop_table("channel_settings")
