"""Proposed articles, who verified an article, what each revision was, and all names of people."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INDEXED = ("article_id", "proposer_id", "ticket_id")


def upgrade() -> None:
    for table in ("articles", "article_revisions"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(_filled("verifier", sa.Text(), ""))
            batch_op.add_column(sa.Column("verified_on", sa.Date(), nullable=True))
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.add_column(sa.Column("withdrawn_at", UtcDateTime(timezone=True), nullable=True))
        batch_op.alter_column("verifier", server_default=None)
    with op.batch_alter_table("article_revisions", schema=None) as batch_op:
        batch_op.add_column(_filled("change", sa.String(length=16), "imported"))
        batch_op.add_column(_filled("author", sa.Text(), ""))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(_filled("slack_names", JsonText(), "[]"))
    # The defaults were for the rows that were there already.
    with op.batch_alter_table("article_revisions", schema=None) as batch_op:
        for name in ("verifier", "change", "author"):
            batch_op.alter_column(name, server_default=None)
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column("slack_names", server_default=None)
    _create_proposals()


def _create_proposals() -> None:
    op.create_table(
        "article_proposals",
        sa.Column("proposer_id", BIG_ID, nullable=False),
        sa.Column("ticket_id", BIG_ID, nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("phrasings", JsonText(), nullable=False),
        sa.Column("tags", JsonText(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("proposed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("decided_by_id", BIG_ID, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("article_id", BIG_ID, nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_article_proposals_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["people.id"], name=op.f("fk_article_proposals_decided_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposer_id"], ["people.id"], name=op.f("fk_article_proposals_proposer_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_article_proposals_ticket_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_proposals")),
    )
    for column in INDEXED:
        name = op.f(f"ix_article_proposals_{column}")
        op.create_index(name, "article_proposals", [column], unique=False)


def downgrade() -> None:
    for column in INDEXED:
        op.drop_index(op.f(f"ix_article_proposals_{column}"), table_name="article_proposals")
    op.drop_table("article_proposals")
    # An older version knows no withdrawing and would find these again, which nobody wants.
    withdrawn = "SELECT id FROM articles WHERE withdrawn_at IS NOT NULL"
    for table in ("question_candidates", "article_reports", "phrasings", "article_revisions"):
        op.execute(f"DELETE FROM {table} WHERE article_id IN ({withdrawn})")  # noqa: S608
    op.execute("DELETE FROM articles WHERE withdrawn_at IS NOT NULL")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("slack_names")
    with op.batch_alter_table("article_revisions", schema=None) as batch_op:
        for name in ("author", "change", "verified_on", "verifier"):
            batch_op.drop_column(name)
    with op.batch_alter_table("articles", schema=None) as batch_op:
        for name in ("withdrawn_at", "verified_on", "verifier"):
            batch_op.drop_column(name)


def _filled(name: str, kind: sa.types.TypeEngine[str], value: str) -> sa.Column[str]:
    """A column with a value for the rows that are there already."""
    return sa.Column(name, kind, nullable=False, server_default=value)
