"""Articles into a CSV file."""

import csv
from collections.abc import Iterable
from pathlib import Path

from knowledge.article import Article
from knowledge.exporting import cp932
from knowledge.exporting.fitting import fitted
from knowledge.exporting.refusals import Written
from knowledge.exporting.texts import texts_of
from knowledge.importing.columns import COLUMNS
from knowledge.importing.formulas import quoted

_UTF8 = "utf-8-sig"  # Excel takes UTF-8 without a mark at its start for cp932


def write_csv(path: Path, articles: Iterable[Article]) -> Written:
    """Write UTF-8, with cells that no spreadsheet takes for formulas."""
    written = Written()
    _write(path, _UTF8, (texts_of(article) for article in articles), written)
    return written


def write_cp932_csv(path: Path, articles: Iterable[Article]) -> Written:
    """Write cp932; what it lacks is adapted or marked, and reported."""
    written = Written()
    rows = (_in_cp932(texts_of(article), written) for article in articles)
    _write(path, cp932.ENCODING, rows, written)
    return written


def _write(path: Path, encoding: str, rows: Iterable[dict[str, str]], written: Written) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in rows:
            writer.writerow([quoted(row[column]) for column in COLUMNS])
            written.rows += 1


def _in_cp932(row: dict[str, str], written: Written) -> dict[str, str]:
    return {column: fitted(row["id"], column, text, written) for column, text in row.items()}
