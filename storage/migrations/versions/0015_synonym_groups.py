"""Words that mean the same to the city, and who of the office was here."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COUNTERS = sa.table("counters", sa.column("name"), sa.column("value"))


def upgrade() -> None:
    op.create_table(
        "synonym_groups",
        sa.Column("words", JsonText(), nullable=False),
        sa.Column("instead_of", JsonText(), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("added_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("removed_by", sa.Text(), nullable=False),
        sa.Column("removed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("replaced_by_id", BIG_ID, nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"],
            ["synonym_groups.id"],
            name=op.f("fk_synonym_groups_replaced_by_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_synonym_groups")),
    )
    for column in ("removed_at", "replaced_by_id"):
        op.create_index(op.f(f"ix_synonym_groups_{column}"), "synonym_groups", [column])
    op.bulk_insert(COUNTERS, [{"name": "synonyms", "value": 0}])
    # Whoever of the office was here before is known as such when they come again.
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("manages", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column("manages", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("manages")
    op.execute(COUNTERS.delete().where(COUNTERS.c.name == "synonyms"))
    op.drop_table("synonym_groups")
