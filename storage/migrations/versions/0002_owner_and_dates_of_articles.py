"""Who answers for an article, as of which day it holds, and when it must be looked at again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("articles", "article_revisions")


def upgrade() -> None:
    for table in TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("owner", sa.Text(), nullable=False, server_default=""))
            batch_op.add_column(sa.Column("dated", sa.Date(), nullable=True))
            batch_op.add_column(sa.Column("review_on", sa.Date(), nullable=True))
        # The default was for the rows that were there already.
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column("owner", server_default=None)


def downgrade() -> None:
    for table in reversed(TABLES):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("review_on")
            batch_op.drop_column("dated")
            batch_op.drop_column("owner")
