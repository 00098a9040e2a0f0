"""Articles that were merged, that are to be reviewed, and that are missing."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.add_column(sa.Column("merged_into_id", BIG_ID, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_articles_merged_into_id"), "articles", ["merged_into_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_articles_merged_into_id"), ["merged_into_id"])
    _make_merges()
    _make_reviews()
    _make_gaps()


def _make_merges() -> None:
    op.create_table(
        "article_merges",
        sa.Column("dropped_id", BIG_ID, nullable=False),
        sa.Column("kept_id", BIG_ID, nullable=False),
        sa.Column("taken_over", JsonText(), nullable=False),
        sa.Column("merged_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("undone_at", UtcDateTime(timezone=True), nullable=True),
        _id(),
        _to("article_merges", "dropped_id", "articles"),
        _to("article_merges", "kept_id", "articles"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_merges")),
    )
    op.create_index(op.f("ix_article_merges_dropped_id"), "article_merges", ["dropped_id"])
    op.create_index(op.f("ix_article_merges_kept_id"), "article_merges", ["kept_id"])


def _make_reviews() -> None:
    op.create_table(
        "article_reviews",
        sa.Column("article_id", BIG_ID, nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        _id(),
        _to("article_reviews", "article_id", "articles"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_reviews")),
        sa.UniqueConstraint(
            "article_id", "review_on", name=op.f("uq_article_reviews_article_id_review_on")
        ),
    )
    op.create_index(op.f("ix_article_reviews_asked_on"), "article_reviews", ["asked_on"])


def _make_gaps() -> None:
    op.create_table(
        "gap_reports",
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("since", UtcDateTime(timezone=True), nullable=False),
        sa.Column("until", UtcDateTime(timezone=True), nullable=False),
        _id(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_reports")),
        sa.UniqueConstraint("week", name=op.f("uq_gap_reports_week")),
    )
    op.create_table(
        "gap_topics",
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("words", JsonText(), nullable=False),
        _id(),
        _to("gap_topics", "report_id", "gap_reports", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_topics")),
        sa.UniqueConstraint("report_id", "position", name=op.f("uq_gap_topics_report_id_position")),
    )
    op.create_table(
        "gap_members",
        sa.Column("topic_id", BIG_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question_id", BIG_ID, nullable=False),
        _id(),
        _to("gap_members", "topic_id", "gap_topics", ondelete="CASCADE"),
        _to("gap_members", "question_id", "questions"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gap_members")),
        sa.UniqueConstraint("topic_id", "position", name=op.f("uq_gap_members_topic_id_position")),
    )
    op.create_index(op.f("ix_gap_members_question_id"), "gap_members", ["question_id"])


def downgrade() -> None:
    for table in ("gap_members", "gap_topics", "gap_reports", "article_reviews", "article_merges"):
        op.drop_table(table)
    # Merged articles are found again, beside those they were merged into.
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_articles_merged_into_id"))
        batch_op.drop_constraint(batch_op.f("fk_articles_merged_into_id"), type_="foreignkey")
        batch_op.drop_column("merged_into_id")


def _id() -> sa.Column[int]:
    return sa.Column("id", BIG_ID, autoincrement=True, nullable=False)


def _to(table: str, column: str, other: str, ondelete: str | None = None) -> sa.Constraint:
    """A foreign key to the id of another table."""
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)
