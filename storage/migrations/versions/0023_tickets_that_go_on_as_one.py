"""What the help desk says of a ticket reaches the requesters of those that were merged into it."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OF_POST = ["channel", "ts", "position", "addition"]
BEFORE = "uq_message_files_channel_ts_position_addition"
SINCE = "uq_message_files_channel_ts_position_addition_for_ticket"


def upgrade() -> None:
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("echo_of_id", BIG_ID, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_messages_echo_of_id"),
            "messages",
            ["echo_of_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch_op.create_index(batch_op.f("ix_messages_echo_of_id"), ["echo_of_id"])
    with op.batch_alter_table("message_files", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("for_ticket", sa.BigInteger(), nullable=False, server_default="0")
        )
        batch_op.drop_constraint(op.f(BEFORE), type_="unique")
        batch_op.create_unique_constraint(op.f(SINCE), [*OF_POST, "for_ticket"])
    with op.batch_alter_table("message_files", schema=None) as batch_op:
        batch_op.alter_column("for_ticket", server_default=None)


def downgrade() -> None:
    # An older version knows a message by where it stands, and an echo stands nowhere.
    op.execute("DELETE FROM message_files WHERE for_ticket <> 0")
    op.execute(
        "DELETE FROM message_copies WHERE message_id IN "
        "(SELECT id FROM messages WHERE echo_of_id IS NOT NULL)"
    )
    op.execute(
        "DELETE FROM reactions WHERE message_id IN "
        "(SELECT id FROM messages WHERE echo_of_id IS NOT NULL)"
    )
    op.execute("DELETE FROM messages WHERE echo_of_id IS NOT NULL")
    op.execute("UPDATE ticket_events SET verb = 'reopen' WHERE verb = 'unmerge'")
    with op.batch_alter_table("message_files", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(SINCE), type_="unique")
        batch_op.create_unique_constraint(op.f(BEFORE), OF_POST)
        batch_op.drop_column("for_ticket")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_messages_echo_of_id"))
        batch_op.drop_constraint(batch_op.f("fk_messages_echo_of_id"), type_="foreignkey")
        batch_op.drop_column("echo_of_id")
