"""Edits, deletions, files and reactions follow to the other side."""

import sqlalchemy as sa
from alembic import op

from storage.base import BigId
from storage.columns import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edited_at", UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("deleted_at", UtcDateTime(timezone=True), nullable=True))
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edited_at", UtcDateTime(timezone=True), nullable=True))
    with op.batch_alter_table("message_copies", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("shows", sa.String(length=16), nullable=False, server_default="text")
        )
    with op.batch_alter_table("message_copies", schema=None) as batch_op:
        batch_op.alter_column("shows", server_default=None)
    _create_files()
    _create_reactions()


def _create_files() -> None:
    op.create_table(
        "message_files",
        sa.Column("message_id", BigId, nullable=True),
        sa.Column("author_id", BigId, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("thread_ts", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("slack_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mimetype", sa.String(length=200), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("problem", sa.String(length=16), nullable=True),
        sa.Column("copy_id", sa.String(length=32), nullable=True),
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["people.id"], name=op.f("fk_message_files_author_id")
        ),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.id"],
            name=op.f("fk_message_files_message_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_files")),
        sa.UniqueConstraint(
            "channel", "ts", "position", name=op.f("uq_message_files_channel_ts_position")
        ),
    )
    for column in ("author_id", "message_id"):
        name = op.f(f"ix_message_files_{column}")
        op.create_index(name, "message_files", [column], unique=False)


def _create_reactions() -> None:
    op.create_table(
        "reactions",
        sa.Column("message_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("emoji", sa.String(length=32), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("changed_ts", sa.String(length=32), nullable=False),
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.id"],
            name=op.f("fk_reactions_message_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reactions_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reactions")),
        sa.UniqueConstraint(
            "message_id", "person_id", "emoji", name=op.f("uq_reactions_message_id_person_id_emoji")
        ),
    )
    op.create_index(op.f("ix_reactions_person_id"), "reactions", ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("reactions")
    op.drop_table("message_files")
    # What was withdrawn has no text, and an earlier version would offer it to the help desk.
    op.execute("UPDATE questions SET status = 'solved' WHERE status = 'withdrawn'")
    with op.batch_alter_table("message_copies", schema=None) as batch_op:
        batch_op.drop_column("shows")
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.drop_column("edited_at")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_column("deleted_at")
        batch_op.drop_column("edited_at")
