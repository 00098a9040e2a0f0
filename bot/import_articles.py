"""Taking articles in from a file: what is new or changed is remembered, nothing twice."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.articles.show_anew import show_reported_anew
from bot.kept_articles import differing_columns, keep
from bot.readings import read_ahead
from knowledge import article as findable
from knowledge.importing import BadRow
from storage.article import Article, articles_by_key, keep_articles_still
from storage.database import Database

Row = findable.Article | BadRow

# One transaction: short enough that nobody who wants to write waits long, and that it fits into
# memory when every article is as long as it may be.
ROWS_A_TRANSACTION = 200
CHARACTERS_A_TRANSACTION = 2_000_000

# Seconds. SQLite does not queue its writers: each looks again after a while, and one that comes
# straight back takes the lock before them. Who has waited for 200 ms looks every 50 ms.
PAUSE_BETWEEN_TRANSACTIONS = 0.05


class Change(NamedTuple):
    """What an import does with a row: the columns that differ; none for a new article."""

    article: findable.Article
    columns: tuple[str, ...]


@dataclass(slots=True)
class ImportSummary:
    """What became of the rows."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0  # of those that changed: they are found no more, whatever a file says
    merged: int = 0  # left as they are: another article stands for them
    bad_rows: list[BadRow] = field(default_factory=list)


def import_articles(
    database: Database,
    rows: Iterable[Row],
    at: datetime,
    tell: Callable[[Change], None] = lambda _change: None,
) -> ImportSummary:
    """Take in every good row. Importing the same file again changes nothing.

    ``tell`` hears of every change before it is written down.
    """
    summary = ImportSummary()
    for batch in _batches(rows):
        if changes := _compare(database, batch, summary):
            for change in changes:
                tell(change)
            _keep(database, changes, at)
            read_ahead(database, [change.article.key for change in changes])
    return summary


def preview_articles(
    database: Database, rows: Iterable[Row], tell: Callable[[Change], None]
) -> ImportSummary:
    """Say what importing would do, and do nothing."""
    summary = ImportSummary()
    for batch in _batches(rows):
        for change in _compare(database, batch, summary):
            tell(change)
    return summary


def _compare(database: Database, batch: list[Row], summary: ImportSummary) -> list[Change]:
    """Find what differs from what is kept, and count; nobody has to wait for this."""
    summary.bad_rows += [row for row in batch if isinstance(row, BadRow)]
    articles = [row for row in batch if not isinstance(row, BadRow)]
    with database.read() as session:
        kept = articles_by_key(session, [article.key for article in articles])
        changes = [change for article in articles if (change := _change(kept, article))]
        merged = sum(article.merged_into_id is not None for article in kept.values())
    new = sum(not change.columns for change in changes)
    summary.added += new
    summary.changed += len(changes) - new
    changed = [kept[change.article.key] for change in changes if change.columns]
    summary.withdrawn += sum(article.is_withdrawn for article in changed)
    summary.merged += merged
    summary.unchanged += len(articles) - len(changes) - merged
    return changes


def _change(kept: dict[str, Article], article: findable.Article) -> Change | None:
    if article.key not in kept:
        return Change(article, ())
    if kept[article.key].merged_into_id is not None:
        return None
    columns = differing_columns(kept[article.key], article)
    return Change(article, columns) if columns else None


def _keep(database: Database, changes: list[Change], at: datetime) -> None:
    """Write down what differs, unless somebody has just done the same."""
    articles = [change.article for change in changes]
    with database.write() as session:
        keep_articles_still(session)
        kept = articles_by_key(session, [article.key for article in articles])
        differing = [article for article in articles if _change(kept, article)]
        keep(session, kept, differing, at)
        show_reported_anew(session, [kept[one.key] for one in differing if one.key in kept], at)
    if database.is_sqlite:
        time.sleep(PAUSE_BETWEEN_TRANSACTIONS)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Cut the rows into transactions; in each, every id stands once."""
    batch: list[Row] = []
    keys: set[str] = set()
    size = 0
    for row in rows:
        is_full = len(batch) >= ROWS_A_TRANSACTION or size >= CHARACTERS_A_TRANSACTION
        if is_full or _key(row) in keys:
            yield batch
            batch, keys, size = [], set(), 0
        batch.append(row)
        keys.add(_key(row) or "")
        size += _size(row)
    if batch:
        yield batch


def _key(row: Row) -> str | None:
    return None if isinstance(row, BadRow) else row.key


def _size(row: Row) -> int:
    if isinstance(row, BadRow):
        return 0
    return len(row.question) + len(row.answer) + sum(map(len, row.phrasings))
