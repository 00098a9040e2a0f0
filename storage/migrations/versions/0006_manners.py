"""Who was greeted, which question follows which, and what is wrong with articles."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "article_reports",
        sa.Column(
            "article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_article_reports_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_article_reports_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_reports")),
        sa.UniqueConstraint(
            "article_id",
            "revision",
            "person_id",
            name=op.f("uq_article_reports_article_id_revision_person_id"),
        ),
    )
    op.create_index(
        op.f("ix_article_reports_person_id"), "article_reports", ["person_id"], unique=False
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("greeted_at", UtcDateTime(timezone=True), nullable=True))
    # Who has used the desk before knows it.
    op.execute("UPDATE people SET greeted_at = seen_at")
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "follows_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.create_foreign_key(
            op.f("fk_questions_follows_id"), "questions", ["follows_id"], ["id"]
        )
        batch_op.create_index(op.f("ix_questions_follows_id"), ["follows_id"], unique=False)
        batch_op.create_index(
            op.f("ix_questions_channel_thread_ts"), ["channel", "thread_ts"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("questions", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_questions_channel_thread_ts"))
        batch_op.drop_index(op.f("ix_questions_follows_id"))
        batch_op.drop_constraint(op.f("fk_questions_follows_id"), type_="foreignkey")
        batch_op.drop_column("follows_id")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("greeted_at")
    op.drop_index(op.f("ix_article_reports_person_id"), table_name="article_reports")
    op.drop_table("article_reports")
