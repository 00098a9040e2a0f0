"""Until when its requester was last told that they hear, with each ticket."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

OPEN = ("new", "assigned", "in_progress", "waiting", "on_hold")


def upgrade() -> None:
    op.add_column(
        "tickets",
        sa.Column("answer_promised_for", UtcDateTime(timezone=True), nullable=True),
    )
    tickets = sa.table(
        "tickets", sa.column("answer_promised_for"), sa.column("answer_due_at"), sa.column("status")
    )
    still_open = tickets.c.status.in_(OPEN)
    told = sa.update(tickets).where(still_open).values(answer_promised_for=tickets.c.answer_due_at)
    op.execute(told)


def downgrade() -> None:
    op.drop_column("tickets", "answer_promised_for")
