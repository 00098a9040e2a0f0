"""The rest of long texts, the threads of messages, and files that the requester gets too."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OF_POST = ["channel", "ts", "position"]
BEFORE = "uq_message_files_channel_ts_position"
SINCE = "uq_message_files_channel_ts_position_addition"


def upgrade() -> None:
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rest", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.alter_column("rest", server_default=None)
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("thread_ts", sa.String(length=32), nullable=True))
    with op.batch_alter_table("message_files", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("addition", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.drop_constraint(op.f(BEFORE), type_="unique")
        batch_op.create_unique_constraint(op.f(SINCE), [*OF_POST, "addition"])
    with op.batch_alter_table("message_files", schema=None) as batch_op:
        batch_op.alter_column("addition", server_default=None)


def downgrade() -> None:
    # An older version would show the requester's copies to the help desk, or wait for them.
    op.execute("DELETE FROM message_files WHERE addition")
    op.execute("DELETE FROM message_copies WHERE shows = 'added_files'")
    # It does not know files that were taken out; refused is what gets no copy either.
    op.execute("UPDATE message_files SET status = 'refused' WHERE status = 'removed'")
    with op.batch_alter_table("message_files", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(SINCE), type_="unique")
        batch_op.create_unique_constraint(op.f(BEFORE), OF_POST)
        batch_op.drop_column("addition")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_column("thread_ts")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_column("rest")
