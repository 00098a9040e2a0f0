"""Absences of the help desk, and who watches a ticket."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "absences",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("entered_by_id", BIG_ID, nullable=False),
        sa.Column("entered_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("absences", "person_id", "people"),
        _reference("absences", "entered_by_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    _index("absences", "person_id", "entered_by_id")
    op.create_index("ix_absences_last_day", "absences", ["last_day"])
    op.create_table(
        "ticket_watchers",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("asked_by_id", BIG_ID, nullable=False),
        sa.Column("asked_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference("ticket_watchers", "ticket_id", "tickets"),
        _reference("ticket_watchers", "person_id", "people"),
        _reference("ticket_watchers", "asked_by_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_watchers")),
        sa.UniqueConstraint(
            "ticket_id", "person_id", name=op.f("uq_ticket_watchers_ticket_id_person_id")
        ),
    )
    _index("ticket_watchers", "person_id", "asked_by_id")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name)


def downgrade() -> None:
    op.drop_table("ticket_watchers")
    op.drop_table("absences")
