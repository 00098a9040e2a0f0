"""Reminders: what somebody is to be told, when, and whether they were; which work was done."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
UNSETTLED = sa.text("settled_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "reminders",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("anchor", UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("at_once", sa.Boolean(), nullable=False),
        sa.Column("ticket_id", BIG_ID, nullable=True),
        sa.Column("person_id", BIG_ID, nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("written_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("holder", sa.String(length=36), nullable=True),
        sa.Column("held_until", UtcDateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("settled_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], op.f("fk_reminders_ticket_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], op.f("fk_reminders_person_id")),
        sa.UniqueConstraint("key", name=op.f("uq_reminders_key")),
    )
    for column in ("ticket_id", "person_id"):
        op.create_index(op.f(f"ix_reminders_{column}"), "reminders", [column])
    op.create_index(
        "ix_reminders_unsettled",
        "reminders",
        ["due_at"],
        sqlite_where=UNSETTLED,
        postgresql_where=UNSETTLED,
    )
    op.create_table(
        "job_runs",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("done_for", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_runs")),
        sa.UniqueConstraint("name", name=op.f("uq_job_runs_name")),
    )


def downgrade() -> None:
    op.drop_table("job_runs")
    op.drop_table("reminders")
