"""What helped, what a ticket follows, where in Home people are; what was filled in is searched."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

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
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("follows_id", BIG_ID, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_tickets_follows_id"), "tickets", ["follows_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_tickets_follows_id"), ["follows_id"])
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("home_state", JsonText(), nullable=True))
    tickets = sa.table("tickets", sa.column("id"), sa.column("searchable"))
    answers = sa.table("ticket_answers", sa.column("ticket_id"))
    filled_in = tickets.c.id.in_(sa.select(answers.c.ticket_id))
    op.execute(tickets.update().where(filled_in).values(searchable=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("home_state")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tickets_follows_id"))
        batch_op.drop_constraint(batch_op.f("fk_tickets_follows_id"), type_="foreignkey")
        batch_op.drop_column("follows_id")
    op.drop_table("template_uses")
