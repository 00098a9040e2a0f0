"""What the city's list says of people: bureau, company and role; and their language."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("departments", schema=None) as batch_op:
        batch_op.add_column(sa.Column("bureau", sa.String(length=200), nullable=True))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("company", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("registered_role", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("locale", sa.String(length=8), nullable=True))
        batch_op.alter_column(
            "seen_at",
            existing_type=UtcDateTime(timezone=True),
            existing_nullable=False,
            nullable=True,
        )


def downgrade() -> None:
    op.execute("UPDATE people SET seen_at = CURRENT_TIMESTAMP WHERE seen_at IS NULL")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column(
            "seen_at",
            existing_type=UtcDateTime(timezone=True),
            existing_nullable=True,
            nullable=False,
        )
        batch_op.drop_column("locale")
        batch_op.drop_column("registered_role")
        batch_op.drop_column("company")
    with op.batch_alter_table("departments", schema=None) as batch_op:
        batch_op.drop_column("bureau")
