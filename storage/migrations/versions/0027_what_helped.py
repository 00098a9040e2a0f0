"""Which reply templates were sent for a ticket; what was filled in for its kind is searched."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "template_uses",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("template_id", BIG_ID, nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_uses")),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], op.f("fk_template_uses_ticket_id")),
        sa.ForeignKeyConstraint(
            ["template_id"], ["reply_templates.id"], op.f("fk_template_uses_template_id")
        ),
        sa.UniqueConstraint(
            "ticket_id", "template_id", name=op.f("uq_template_uses_ticket_id_template_id")
        ),
    )
    op.create_index(op.f("ix_template_uses_template_id"), "template_uses", ["template_id"])
    tickets = sa.table("tickets", sa.column("id"), sa.column("searchable"))
    answers = sa.table("ticket_answers", sa.column("ticket_id"))
    filled_in = tickets.c.id.in_(sa.select(answers.c.ticket_id))
    op.execute(tickets.update().where(filled_in).values(searchable=sa.false()))


def downgrade() -> None:
    op.drop_table("template_uses")
