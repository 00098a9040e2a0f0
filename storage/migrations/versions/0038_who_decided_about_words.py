"""Who of the office decided about words of staff."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DECIDED_BY = "fk_phrasing_suggestions_decided_by_id"


def upgrade() -> None:
    with op.batch_alter_table("phrasing_suggestions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("decided_by_id", BIG_ID, nullable=True))
        batch_op.create_foreign_key(batch_op.f(DECIDED_BY), "people", ["decided_by_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("phrasing_suggestions", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f(DECIDED_BY), type_="foreignkey")
        batch_op.drop_column("decided_by_id")
