"""Reports of a week or a month, and the files that went with them."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "periodic_reports",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("as_of", UtcDateTime(timezone=True), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periodic_reports")),
        sa.UniqueConstraint("kind", "first", name=op.f("uq_periodic_reports_kind_first")),
    )
    op.create_table(
        "periodic_report_files",
        sa.Column("report_id", BIG_ID, nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.Column("copy_id", sa.String(length=32), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["periodic_reports.id"],
            name=op.f("fk_periodic_report_files_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periodic_report_files")),
        sa.UniqueConstraint(
            "report_id", "form", name=op.f("uq_periodic_report_files_report_id_form")
        ),
    )


def downgrade() -> None:
    op.drop_table("periodic_report_files")
    op.drop_table("periodic_reports")
