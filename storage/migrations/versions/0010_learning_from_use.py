"""What people's use says of articles, and the words that the office may add to them."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STAMPS = ("offered_at", "rejected_at")


def upgrade() -> None:
    _upgrade_questions()
    _create_labels()
    _label_what_is_known()
    _create_suggestions()


def _upgrade_questions() -> None:
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("in_context", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.alter_column("in_context", server_default=None)
    with op.batch_alter_table("question_candidates", schema=None) as batch_op:
        for stamp in STAMPS:
            batch_op.add_column(sa.Column(stamp, UtcDateTime(timezone=True), nullable=True))
    # What was shown in full was before the asker; of earlier lists nothing is known.
    op.execute("UPDATE question_candidates SET offered_at = shown_at")


def _create_labels() -> None:
    op.create_table(
        "labels",
        sa.Column("question_id", _big(), nullable=False),
        sa.Column("article_id", _big(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("weighed_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_labels_article_id")),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["questions.id"],
            name=op.f("fk_labels_question_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labels")),
        sa.UniqueConstraint(
            "question_id",
            "article_id",
            "source",
            name=op.f("uq_labels_question_id_article_id_source"),
        ),
    )
    op.create_index(op.f("ix_labels_article_id"), "labels", ["article_id"], unique=False)
    op.create_index("ix_labels_grade_weighed_at", "labels", ["grade", "weighed_at"], unique=False)


def _label_what_is_known() -> None:
    """What people said before counts too. Their words are not suggested: nobody had told them."""
    for source, grade, stamp in (("solved", 2, "helped_at"), ("chosen", 1, "chosen_at")):
        op.execute(
            "INSERT INTO labels (question_id, article_id, source, grade, at, weighed_at) "  # noqa: S608 - our own words
            f"SELECT question_id, article_id, '{source}', {grade}, MIN({stamp}), MIN({stamp}) "
            f"FROM question_candidates WHERE {stamp} IS NOT NULL GROUP BY question_id, article_id"
        )


def _create_suggestions() -> None:
    op.create_table(
        "phrasing_rounds",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrasing_rounds")),
        sa.UniqueConstraint("day", name=op.f("uq_phrasing_rounds_day")),
    )
    op.create_table(
        "phrasing_suggestions",
        sa.Column("round_id", _big(), nullable=False),
        sa.Column("question_id", _big(), nullable=False),
        sa.Column("article_id", _big(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("decided_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("id", _big(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_phrasing_suggestions_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["questions.id"],
            name=op.f("fk_phrasing_suggestions_question_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["phrasing_rounds.id"], name=op.f("fk_phrasing_suggestions_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrasing_suggestions")),
        sa.UniqueConstraint(
            "question_id",
            "article_id",
            name=op.f("uq_phrasing_suggestions_question_id_article_id"),
        ),
    )
    for column in ("article_id", "round_id"):
        name = op.f(f"ix_phrasing_suggestions_{column}")
        op.create_index(name, "phrasing_suggestions", [column], unique=False)


def downgrade() -> None:
    op.drop_table("phrasing_suggestions")
    op.drop_table("phrasing_rounds")
    op.drop_table("labels")
    with op.batch_alter_table("question_candidates", schema=None) as batch_op:
        for stamp in reversed(STAMPS):
            batch_op.drop_column(stamp)
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.drop_column("in_context")


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
