"""Words that are looked up by their pairs of letters."""

from itertools import pairwise

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

AT_ONCE = 1_000  # texts

# No text in it, and no places: it says which rows have a pair. The tokenizer takes every letter
# beyond ASCII as it is, whatever Unicode the library knows.
TABLE = """
CREATE VIRTUAL TABLE searchable_pairs
USING fts5(pairs, content='', columnsize=0, detail=none, tokenize='ascii')
"""

FUNCTION = """
CREATE FUNCTION letter_pairs(folded text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
SELECT array_agg(DISTINCT one || following)
FROM (SELECT string_to_array(folded, NULL) AS letters) AS cut,
unnest(letters, letters[2:]) AS pair(one, following)
WHERE following IS NOT NULL
$$
"""

# Whoever searches would have to read what is still to be sorted in.
INDEX = """
CREATE INDEX ix_searchable_texts_pairs ON searchable_texts
USING gin (letter_pairs(folded)) WITH (fastupdate = off)
"""


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        op.execute(TABLE)
        _take_in(connection)
    else:
        op.execute(FUNCTION)
        op.execute(INDEX)
        op.execute("ANALYZE searchable_texts")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE searchable_pairs")
    else:
        op.execute("DROP INDEX ix_searchable_texts_pairs")
        op.execute("DROP FUNCTION letter_pairs(text)")


def _take_in(connection: sa.Connection) -> None:
    there = sa.text("SELECT id, folded FROM searchable_texts WHERE id > :last ORDER BY id LIMIT :n")
    put = sa.text("INSERT INTO searchable_pairs (rowid, pairs) VALUES (:rowid, :pairs)")
    last = 0
    while rows := connection.execute(there, {"last": last, "n": AT_ONCE}).all():
        connection.execute(put, [{"rowid": row.id, "pairs": _pairs_in(row.folded)} for row in rows])
        last = rows[-1].id


def _pairs_in(folded: str) -> str:
    return " ".join(sorted({one + following for one, following in pairwise(folded)}))
