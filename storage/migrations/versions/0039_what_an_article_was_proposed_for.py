"""Which question an article was proposed for."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ASKED = "fk_article_proposals_asked_id"
INDEX = "ix_article_proposals_asked_id"


def upgrade() -> None:
    with op.batch_alter_table("article_proposals", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asked_id", BIG_ID, nullable=True))
        batch_op.create_foreign_key(batch_op.f(ASKED), "questions", ["asked_id"], ["id"])
        batch_op.create_index(batch_op.f(INDEX), ["asked_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("article_proposals", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f(INDEX))
        batch_op.drop_constraint(batch_op.f(ASKED), type_="foreignkey")
        batch_op.drop_column("asked_id")
