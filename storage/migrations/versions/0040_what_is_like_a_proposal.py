"""What says nearly the same as a proposal: kept with it, no longer in letters about it."""

import json

import sqlalchemy as sa
from alembic import op

from storage.columns import JsonText

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

COLUMNS = ("near_articles", "near_proposals")


def upgrade() -> None:
    with op.batch_alter_table("article_proposals", schema=None) as batch_op:
        for name in COLUMNS:
            batch_op.add_column(sa.Column(name, JsonText(), nullable=False, server_default="[]"))
    with op.batch_alter_table("article_proposals", schema=None) as batch_op:
        for name in COLUMNS:
            batch_op.alter_column(name, server_default=None)
    _take_over()


def _take_over() -> None:
    """What the last letter that named any said."""
    bind = op.get_bind()
    letters = sa.text("SELECT subject FROM letters WHERE kind = 'article_proposal' ORDER BY id")
    named: dict[int, list[int]] = {}
    for (text,) in bind.execute(letters):
        subject = json.loads(text)
        ids = [int(one) for one in str(subject.get("alike", "")).split(",") if one]
        if ids:
            named[int(subject["proposal"])] = ids
    change = sa.text("UPDATE article_proposals SET near_articles = :near WHERE id = :id")
    for proposal_id, ids in named.items():
        bind.execute(change, {"near": json.dumps(ids), "id": proposal_id})


def downgrade() -> None:
    with op.batch_alter_table("article_proposals", schema=None) as batch_op:
        for name in COLUMNS:
            batch_op.drop_column(name)
