"""How content requesters were, and how long it took."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "satisfactions",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_satisfactions")),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], op.f("fk_satisfactions_ticket_id")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_satisfactions_ticket_id")),
    )
    op.create_table(
        "ticket_efforts",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_efforts")),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], op.f("fk_ticket_efforts_ticket_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], op.f("fk_ticket_efforts_person_id")),
    )
    for column in ("ticket_id", "person_id"):
        op.create_index(op.f(f"ix_ticket_efforts_{column}"), "ticket_efforts", [column])


def downgrade() -> None:
    op.drop_table("ticket_efforts")
    op.drop_table("satisfactions")
