"""Rankers of which the office is told, and that are compared by what they have not seen."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TAKEN_BACK_BY = "fk_trained_rankers_taken_back_by_id"


def upgrade() -> None:
    with op.batch_alter_table("trained_rankers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("apart", JsonText(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("told_in", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("taken_back_by_id", BIG_ID, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f(TAKEN_BACK_BY), "people", ["taken_back_by_id"], ["id"]
        )
    with op.batch_alter_table("trained_rankers", schema=None) as batch_op:
        batch_op.alter_column("apart", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("trained_rankers", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f(TAKEN_BACK_BY), type_="foreignkey")
        for column in ("taken_back_by_id", "told_in", "apart"):
            batch_op.drop_column(column)
