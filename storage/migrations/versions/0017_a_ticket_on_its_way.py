"""Tickets that wait, are on hold, closed or merged."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("hold_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("merged_into_id", BIG_ID, nullable=True))
        batch_op.add_column(sa.Column("status_since", UtcDateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("closed_at", UtcDateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_tickets_merged_into_id"), "tickets", ["merged_into_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_tickets_merged_into_id"), ["merged_into_id"])
    op.execute(
        "UPDATE tickets SET status_since = COALESCE("
        "(SELECT MAX(at) FROM ticket_events WHERE ticket_id = tickets.id), opened_at)"
    )
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.alter_column("status_since", nullable=False)


def downgrade() -> None:
    _call_what_was_not_known_by_older_names()
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tickets_merged_into_id"))
        batch_op.drop_constraint(batch_op.f("fk_tickets_merged_into_id"), type_="foreignkey")
        batch_op.drop_column("closed_at")
        batch_op.drop_column("status_since")
        batch_op.drop_column("merged_into_id")
        batch_op.drop_column("hold_until")


OLDER_STATUS = {
    "assigned": ("in_progress", "waiting", "on_hold"),
    "solved": ("closed",),
    "withdrawn": ("merged",),
}
OLDER_VERB = {"take": ("assign", "start", "wait", "hold", "resume"), "withdraw": ("merge",)}


def _call_what_was_not_known_by_older_names() -> None:
    op.execute("UPDATE tickets SET withdrawn_at = status_since WHERE status = 'merged'")
    for older, newer in OLDER_STATUS.items():
        _rename("tickets", "status", older, newer)
        for column in ("from_status", "to_status"):
            _rename("ticket_events", column, older, newer)
    for older, newer in {**OLDER_VERB, "solve": ("close",)}.items():
        _rename("ticket_events", "verb", older, newer)
    op.execute(
        "UPDATE tickets SET status = 'new' WHERE status = 'assigned' AND assignee_id IS NULL"
    )


def _rename(table: str, column: str, older: str, newer: tuple[str, ...]) -> None:
    rows = sa.table(table, sa.column(column, sa.String))
    op.execute(sa.update(rows).where(rows.c[column].in_(newer)).values({column: older}))
