"""Reply templates, and kinds of requests with fields of their own."""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _prepared("reply_templates", "reply_template_revisions", "template_id", _of_template)
    _prepared("request_types", "request_type_revisions", "type_id", _of_type)
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("request_type_id", BIG_ID, nullable=True))
        batch_op.create_index(batch_op.f("ix_tickets_request_type_id"), ["request_type_id"])
        batch_op.create_foreign_key(
            batch_op.f("fk_tickets_request_type_id"), "request_types", ["request_type_id"], ["id"]
        )
    op.create_table(
        "ticket_answers",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_answers_ticket_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_answers")),
        sa.UniqueConstraint(
            "ticket_id", "position", name=op.f("uq_ticket_answers_ticket_id_position")
        ),
    )


def downgrade() -> None:
    op.drop_table("ticket_answers")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_tickets_request_type_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_tickets_request_type_id"))
        batch_op.drop_column("request_type_id")
    for table in ("request_type", "reply_template"):
        op.drop_table(f"{table}_revisions")
        op.drop_table(f"{table}s")


def _of_template() -> list[sa.Column[str]]:
    return [
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    ]


def _of_type() -> list[sa.Column[str]]:
    return [
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("phrasings", JsonText(), nullable=False),
        sa.Column("fields", JsonText(), nullable=False),
    ]


def _prepared(
    table: str, revisions: str, key: str, columns: Callable[[], list[sa.Column[str]]]
) -> None:
    op.create_table(
        table,
        *columns(),
        sa.Column("shipped_key", sa.String(64), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("changed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("shipped_key", name=op.f(f"uq_{table}_shipped_key")),
    )
    op.create_table(
        revisions,
        sa.Column(key, BIG_ID, nullable=False),
        *columns(),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("change", sa.String(16), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint([key], [f"{table}.id"], name=op.f(f"fk_{revisions}_{key}")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{revisions}")),
        sa.UniqueConstraint(key, "revision", name=op.f(f"uq_{revisions}_{key}_revision")),
    )
