"""The city's own days, duty days, contracts, promises; and until when tickets are due."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COUNTERS = sa.table("counters", sa.column("name"), sa.column("value"))
TICKETS = sa.table(
    "tickets",
    sa.column("id", BIG_ID),
    sa.column("expected_by", sa.Date()),
    sa.column("answer_due_at", UtcDateTime(timezone=True)),
)
# Until now a first answer was promised for a day, and the day ended when the office closed.
TOKYO, CLOSED = timezone(timedelta(hours=9)), time(17, 15)


def upgrade() -> None:
    op.create_table(
        "calendar_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        *_changed("calendar_days"),
        sa.UniqueConstraint("day", name=op.f("uq_calendar_days_day")),
    )
    _index("calendar_days", "changed_by_id")
    op.create_table(
        "duty_days",
        sa.Column("company", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        *_changed("duty_days"),
        sa.UniqueConstraint("company", "day", name=op.f("uq_duty_days_company_day")),
    )
    _index("duty_days", "day", "changed_by_id")
    op.create_table(
        "duty_contracts",
        sa.Column("company", sa.String(length=200), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("half_days", sa.Integer(), nullable=False),
        sa.Column("yen_per_day", sa.Integer(), nullable=False),
        *_changed("duty_contracts"),
        sa.UniqueConstraint(
            "company", "fiscal_year", name=op.f("uq_duty_contracts_company_fiscal_year")
        ),
    )
    _index("duty_contracts", "changed_by_id")
    _create_pledges()
    op.bulk_insert(COUNTERS, [{"name": "calendar", "value": 0}])
    _upgrade_tickets()


def _create_pledges() -> None:
    op.create_table(
        "pledges",
        sa.Column("request_type_id", BIG_ID, nullable=True),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("solution", sa.String(length=16), nullable=False),
        sa.Column("urgent_answer", sa.String(length=16), nullable=False),
        sa.Column("urgent_solution", sa.String(length=16), nullable=False),
        *_changed("pledges"),
        _reference("pledges", "request_type_id", "request_types"),
        sa.UniqueConstraint("request_type_id", name=op.f("uq_pledges_request_type_id")),
    )
    _index("pledges", "changed_by_id")


def _upgrade_tickets() -> None:
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        for column in ("answer_due_at", "solution_due_at"):
            batch_op.add_column(sa.Column(column, UtcDateTime(timezone=True), nullable=True))
    for ticket_id, day in _promised("expected_by"):
        until = datetime.combine(day, CLOSED, TOKYO).astimezone(UTC)
        _set(ticket_id, answer_due_at=until)
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_column("expected_by")
    _index("tickets", "answer_due_at", "solution_due_at")


def downgrade() -> None:
    for column in ("answer_due_at", "solution_due_at"):
        op.drop_index(op.f(f"ix_tickets_{column}"), "tickets")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("expected_by", sa.Date(), nullable=True))
    for ticket_id, until in _promised("answer_due_at"):
        _set(ticket_id, expected_by=until.astimezone(TOKYO).date())
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        for column in ("answer_due_at", "solution_due_at"):
            batch_op.drop_column(column)
    op.execute(COUNTERS.delete().where(COUNTERS.c.name == "calendar"))
    for table in ("pledges", "duty_contracts", "duty_days", "calendar_days"):
        op.drop_table(table)


def _promised(column: str) -> Sequence[Any]:
    """Ids of tickets, each with what was promised."""
    wanted = sa.select(TICKETS.c.id, TICKETS.c[column]).where(TICKETS.c[column].is_not(None))
    return op.get_bind().execute(wanted).all()


def _set(ticket_id: int, **values: date | datetime) -> None:
    op.execute(TICKETS.update().where(TICKETS.c.id == ticket_id).values(**values))


def _changed(table: str) -> list[sa.schema.SchemaItem]:
    """Who changed it when, and what every table has."""
    return [
        sa.Column("changed_by_id", BIG_ID, nullable=True),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        _reference(table, "changed_by_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}"))
