"""What the help desk says of a ticket among itself."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "internal_threads",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("gone_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_internal_threads_ticket_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_internal_threads")),
        sa.UniqueConstraint("channel", "ts", name=op.f("uq_internal_threads_channel_ts")),
    )
    op.create_index(op.f("ix_internal_threads_ticket_id"), "internal_threads", ["ticket_id"])
    op.create_table(
        "internal_notes",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("author_id", BIG_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("files", JsonText(), nullable=False),
        sa.Column("said_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("ts", sa.String(length=32), nullable=True),
        sa.Column("thread_ts", sa.String(length=32), nullable=True),
        sa.Column("edited_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["people.id"], name=op.f("fk_internal_notes_author_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_internal_notes_ticket_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_internal_notes")),
        sa.UniqueConstraint("channel", "ts", name=op.f("uq_internal_notes_channel_ts")),
    )
    op.create_index(op.f("ix_internal_notes_author_id"), "internal_notes", ["author_id"])
    op.create_index(op.f("ix_internal_notes_ticket_id"), "internal_notes", ["ticket_id"])


def downgrade() -> None:
    op.drop_table("internal_notes")
    op.drop_table("internal_threads")
