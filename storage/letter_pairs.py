"""Every two letters that stand side by side in a text: where to look for a word.

PostgreSQL has an index on an expression, which keeps itself. SQLite has a table of full-text
search that holds no text; what is put into it is taken out with the same words.
"""

from collections.abc import Iterable
from itertools import pairwise

from sqlalchemy import ColumnElement, Text, cast, column, func, insert, select, table, true
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from storage.searchable_text import SearchableText

_PAIRS = table("searchable_pairs", *map(column, ("searchable_pairs", "rowid", "pairs")))

IdAndText = tuple[int, str]


def may_hold(session: Session, word: str) -> ColumnElement[bool]:
    """True of all searchable texts that hold a folded word, and of few others.

    Of all texts, when the word has but one letter.
    """
    pairs = _pairs_in(word)
    if not pairs:
        return true()
    if not _is_sqlite(session):
        return func.letter_pairs(SearchableText.folded).op("@>")(cast(pairs, ARRAY(Text)))
    all_of_them = " ".join(f'"{pair}"' for pair in pairs)
    holding = select(_PAIRS.c.rowid).where(_PAIRS.c.searchable_pairs.match(all_of_them))
    return SearchableText.id.in_(holding)


def take_in_pairs(session: Session, texts: Iterable[IdAndText]) -> None:
    """Let new rows of ``searchable_texts`` be found."""
    rows = _rows(texts)
    if rows and _is_sqlite(session):
        session.execute(insert(_PAIRS), rows)


def take_out_pairs(session: Session, texts: Iterable[IdAndText]) -> None:
    """The opposite, with the texts as they were taken in.

    Where it was forgotten, what is left behind costs a look at most: texts are read in the end.
    """
    rows = [{"searchable_pairs": "delete", **row} for row in _rows(texts)]
    if rows and _is_sqlite(session):
        session.execute(insert(_PAIRS), rows)


def _rows(texts: Iterable[IdAndText]) -> list[dict[str, object]]:
    return [{"rowid": id_, "pairs": " ".join(_pairs_in(folded))} for id_, folded in texts]


def _pairs_in(folded: str) -> list[str]:
    return sorted({one + following for one, following in pairwise(folded)})


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"
