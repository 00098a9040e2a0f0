"""Who entered a ticket and for whom, when its answer is due, and who has opened Home."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PERSON = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(_no("answers"))
        batch_op.add_column(sa.Column("home_opened_at", UtcDateTime(timezone=True), nullable=True))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column("answers", server_default=None)
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.add_column(_no("of_opener"))
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.alter_column("of_opener", server_default=None)
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.alter_column("ts", existing_type=sa.String(length=32), nullable=True)
    _upgrade_tickets()


def _upgrade_tickets() -> None:
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("opened_by_id", PERSON, nullable=True))
        batch_op.add_column(sa.Column("caller", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("expected_by", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_at", UtcDateTime(timezone=True), nullable=True))
    op.execute("UPDATE tickets SET opened_by_id = requester_id")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.alter_column("opened_by_id", existing_type=PERSON, nullable=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_tickets_opened_by_id"), "people", ["opened_by_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_tickets_opened_by_id"), ["opened_by_id"], unique=False)


def downgrade() -> None:
    # An older version knows no withdrawing; solved is what comes closest.
    op.execute(
        "UPDATE tickets SET status = 'solved', solved_at = withdrawn_at WHERE status = 'withdrawn'"
    )
    op.execute("UPDATE ticket_events SET verb = 'solve' WHERE verb = 'withdraw'")
    op.execute("UPDATE ticket_events SET from_status = 'solved' WHERE from_status = 'withdrawn'")
    op.execute("UPDATE ticket_events SET to_status = 'solved' WHERE to_status = 'withdrawn'")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tickets_opened_by_id"))
        batch_op.drop_constraint(batch_op.f("fk_tickets_opened_by_id"), type_="foreignkey")
        batch_op.drop_column("withdrawn_at")
        batch_op.drop_column("expected_by")
        batch_op.drop_column("caller")
        batch_op.drop_column("opened_by_id")
    # What was written in Home and never shown in a thread has no place in the older table.
    op.execute(
        "DELETE FROM message_copies WHERE message_id IN (SELECT id FROM messages WHERE ts IS NULL)"
    )
    op.execute("DELETE FROM messages WHERE ts IS NULL")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.alter_column("ts", existing_type=sa.String(length=32), nullable=False)
    op.execute("UPDATE threads SET ticket_id = NULL WHERE of_opener")
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.drop_column("of_opener")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("home_opened_at")
        batch_op.drop_column("answers")


def _no(name: str) -> sa.Column[bool]:
    """A flag that no row has yet. The default is for the rows that are there already."""
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
