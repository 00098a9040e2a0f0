"""Problems, the tickets that come of them, and what is announced."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _make_problems()
    _make_announcements()
    _link("tickets", "problem_id", "problems")
    _link("messages", "announcement_id", "announcements")


def _make_problems() -> None:
    op.create_table(
        "problems",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("workaround", sa.Text(), nullable=False),
        sa.Column("begun_by_id", BIG_ID, nullable=False),
        sa.Column("begun_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("resolved_by_id", BIG_ID, nullable=True),
        sa.Column("resolved_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("ts", sa.String(length=32), nullable=True),
        _id(),
        _to("problems", "begun_by_id", "people"),
        _to("problems", "resolved_by_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problems")),
    )
    op.create_index(op.f("ix_problems_resolved_at"), "problems", ["resolved_at"])


def _make_announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("problem_id", BIG_ID, nullable=False),
        sa.Column("author_id", BIG_ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("resolves", sa.Boolean(), nullable=False),
        sa.Column("city_wide", sa.Boolean(), nullable=False),
        sa.Column("written_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_at", UtcDateTime(timezone=True), nullable=True),
        _id(),
        _to("announcements", "problem_id", "problems"),
        _to("announcements", "author_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
    )
    op.create_index(op.f("ix_announcements_problem_id"), "announcements", ["problem_id"])
    op.create_table(
        "announcement_targets",
        sa.Column("announcement_id", BIG_ID, nullable=False),
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("done_at", UtcDateTime(timezone=True), nullable=True),
        _id(),
        _to("announcement_targets", "announcement_id", "announcements"),
        _to("announcement_targets", "ticket_id", "tickets"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement_targets")),
        sa.UniqueConstraint(
            "announcement_id",
            "ticket_id",
            name=op.f("uq_announcement_targets_announcement_id_ticket_id"),
        ),
    )
    for column in ("ticket_id", "done_at"):
        name = op.f(f"ix_announcement_targets_{column}")
        op.create_index(name, "announcement_targets", [column])


def _link(table: str, column: str, other: str) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.add_column(sa.Column(column, BIG_ID, nullable=True))
        batch_op.create_foreign_key(batch_op.f(f"fk_{table}_{column}"), other, [column], ["id"])
        batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column])


def downgrade() -> None:
    for table, column in (("messages", "announcement_id"), ("tickets", "problem_id")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(f"ix_{table}_{column}"))
            batch_op.drop_constraint(batch_op.f(f"fk_{table}_{column}"), type_="foreignkey")
            batch_op.drop_column(column)
    for table in ("announcement_targets", "announcements", "problems"):
        op.drop_table(table)
    # An older version does not know these verbs. This one leaves a ticket's state alone as well.
    op.execute("UPDATE ticket_events SET verb = 'append' WHERE verb IN ('link', 'unlink')")


def _id() -> sa.Column[int]:
    return sa.Column("id", BIG_ID, autoincrement=True, nullable=False)


def _to(table: str, column: str, other: str) -> sa.Constraint:
    """A foreign key to the id of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
