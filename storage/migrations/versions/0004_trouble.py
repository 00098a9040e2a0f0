"""Trouble and who was told of it, when Slack was heard, who has left, which threads are gone."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "incidents",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("problem", sa.String(length=64), nullable=False),
        sa.Column("first_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("last_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("told_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("retried_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incidents")),
    )
    op.create_index(
        "uq_incidents_open",
        "incidents",
        ["kind", "about", "problem"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "hearing",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("heard_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hearing")),
    )
    op.create_table(
        "gaps",
        sa.Column("since", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("found_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("due_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("looked_in", storage.columns.JsonText(), nullable=False),
        sa.Column("closed_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gaps")),
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("left_at", storage.columns.UtcDateTime(timezone=True), nullable=True)
        )
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("gone_at", storage.columns.UtcDateTime(timezone=True), nullable=True)
        )


def downgrade() -> None:
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.drop_column("gone_at")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("left_at")
    op.drop_table("gaps")
    op.drop_table("hearing")
    op.drop_index("uq_incidents_open", table_name="incidents")
    op.drop_table("incidents")
