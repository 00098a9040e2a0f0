"""Tickets that are searched and exported, and who did what."""

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText, UtcDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
UNSEARCHABLE = sa.text("NOT searchable")


def upgrade() -> None:
    _upgrade_searching()
    _upgrade_exports()
    op.create_table(
        "audit_entries",
        sa.Column("at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("actor_id", BIG_ID, nullable=True),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("ticket_id", BIG_ID, nullable=True),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("details", JsonText(), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
        sa.ForeignKeyConstraint(["actor_id"], ["people.id"], op.f("fk_audit_entries_actor_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], op.f("fk_audit_entries_ticket_id")),
    )
    for column in ("at", "actor_id", "ticket_id"):
        op.create_index(op.f(f"ix_audit_entries_{column}"), "audit_entries", [column])


def _upgrade_searching() -> None:
    for table in ("tickets", "messages"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(
                sa.Column("searchable", sa.Boolean(), nullable=False, server_default=sa.false())
            )
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column("searchable", server_default=None)
        op.create_index(
            f"ix_{table}_unsearchable",
            table,
            ["id"],
            sqlite_where=UNSEARCHABLE,
            postgresql_where=UNSEARCHABLE,
        )
    op.create_table(
        "searchable_texts",
        sa.Column("ticket_id", BIG_ID, nullable=False),
        sa.Column("message_id", BIG_ID, nullable=True),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_searchable_texts")),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["tickets.id"],
            op.f("fk_searchable_texts_ticket_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.id"],
            op.f("fk_searchable_texts_message_id"),
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("message_id", name=op.f("uq_searchable_texts_message_id")),
    )
    op.create_index(op.f("ix_searchable_texts_ticket_id"), "searchable_texts", ["ticket_id"])


def _upgrade_exports() -> None:
    op.create_table(
        "ticket_exports",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("format", sa.String(length=16), nullable=False),
        sa.Column("chosen", JsonText(), nullable=False),
        sa.Column("requested_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_exports")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], op.f("fk_ticket_exports_person_id")),
    )
    op.create_index(op.f("ix_ticket_exports_person_id"), "ticket_exports", ["person_id"])
    op.create_table(
        "ticket_export_files",
        sa.Column("export_id", BIG_ID, nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=True),
        sa.Column("copy_id", sa.String(length=32), nullable=True),
        sa.Column("id", BIG_ID, autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_export_files")),
        sa.ForeignKeyConstraint(
            ["export_id"],
            ["ticket_exports.id"],
            op.f("fk_ticket_export_files_export_id"),
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "export_id", "part", name=op.f("uq_ticket_export_files_export_id_part")
        ),
    )


def downgrade() -> None:
    op.drop_table("audit_entries")
    op.drop_table("ticket_export_files")
    op.drop_table("ticket_exports")
    op.drop_table("searchable_texts")
    for table in ("messages", "tickets"):
        op.drop_index(f"ix_{table}_unsearchable", table)
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("searchable")
