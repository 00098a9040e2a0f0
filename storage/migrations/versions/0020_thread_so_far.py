"""What people had said in a thread before a ticket came of it."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "earlier_posts",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("edited_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_earlier_posts_ticket_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_earlier_posts")),
        sa.UniqueConstraint(
            "ticket_id", "channel", "ts", name=op.f("uq_earlier_posts_ticket_id_channel_ts")
        ),
    )
    op.create_index("ix_earlier_posts_channel_ts", "earlier_posts", ["channel", "ts"])


def downgrade() -> None:
    op.drop_table("earlier_posts")
