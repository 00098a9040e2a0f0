"""Articles from a file of any kind that we read."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from knowledge.article import Article
from knowledge.importing.csv_articles import csv_drafts
from knowledge.importing.draft import Draft
from knowledge.importing.json_articles import json_drafts
from knowledge.importing.kinds import FileKind, kind_of
from knowledge.importing.limits import MOST_BAD_ROWS, MOST_ROWS
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import BadRow, BadRowReason
from knowledge.importing.rows import article_from


def read_articles(path: Path, progress: Progress | None = None) -> Iterator[Article | BadRow]:
    """Read articles from a file, row by row; a row that cannot be taken comes as a BadRow.

    CSV and XLSX (its first sheet): the first row names the columns: id, question and answer, and
    if wanted phrasings and tags (parts separated by "|"), url, owner, date and review_date.
    JSONL: one object a line, with the same names; phrasings and tags may be lists.
    Memory is bounded whatever the file holds (see ``limits``).

    Args:
        path: the file; its ending says which kind it is.
        progress: kept up to date while reading.

    Raises UnreadableFileError at once when the file as a whole cannot be read.
    """
    return _articles(_drafts(path, progress or Progress()))


def _drafts(path: Path, progress: Progress) -> Iterator[Draft]:
    kind = kind_of(path)
    if kind is FileKind.CSV:
        return csv_drafts(path, progress)
    if kind is FileKind.JSONL:
        return json_drafts(path, progress)
    # openpyxl takes a third of a second to load, which only those who need it should wait for.
    from knowledge.importing.xlsx_articles import xlsx_drafts

    return xlsx_drafts(path, progress)


def _articles(drafts: Iterator[Draft]) -> Iterator[Article | BadRow]:
    ids = _Ids()
    bad = 0
    for number, draft in enumerate(drafts):
        if number >= MOST_ROWS:
            yield BadRow(draft.line, BadRowReason.TOO_MANY_ROWS)
            return
        if not draft.content:
            continue
        if bad >= MOST_BAD_ROWS:
            yield BadRow(draft.line, BadRowReason.TOO_MANY_BAD_ROWS)
            return
        article = _article(draft, ids)
        bad += isinstance(article, BadRow)
        yield article


class _Ids:
    """The ids so far, as short digests: a million of them take 100 MB, however long they are."""

    def __init__(self) -> None:
        self._digests: set[bytes] = set()

    def is_new(self, key: str) -> bool:
        """Say whether it is the first time that the id comes up, and remember it."""
        digest = blake2b(key.encode(), digest_size=12).digest()
        if digest in self._digests:
            return False
        self._digests.add(digest)
        return True


def _article(draft: Draft, ids: _Ids) -> Article | BadRow:
    if isinstance(draft.content, BadRowReason):
        return BadRow(draft.line, draft.content)
    article = article_from(draft.content)
    if isinstance(article, BadRowReason):
        return BadRow(draft.line, article)
    return article if ids.is_new(article.key) else BadRow(draft.line, BadRowReason.DUPLICATE_ID)
