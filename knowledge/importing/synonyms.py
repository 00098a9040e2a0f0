"""Groups of synonyms from a file: one a line, as CSV or as plain text."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from knowledge.importing.csv_rows import csv_rows
from knowledge.importing.encoding import encoding_of
from knowledge.importing.formulas import unquoted
from knowledge.importing.limits import LONGEST_ROW
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import (
    BadRow,
    BadRowReason,
    UnreadableFileError,
    UnreadableFileReason,
)
from knowledge.importing.table import Row

MOST_LINES = 20_000  # a city may have two thousand groups

CSV, TEXT = ".csv", ".txt"
ENDINGS = (CSV, TEXT)


class WordsRow(NamedTuple):
    """What stands in a line: cells, each of which may hold several words."""

    line: int
    cells: tuple[str, ...]


def read_synonyms(path: Path, progress: Progress) -> Iterator[WordsRow | BadRow]:
    """Read groups line by line, in UTF-8 or cp932; blank lines are left out.

    Raises:
        UnreadableFileError: the file as a whole cannot be read.
    """
    ending = path.suffix.casefold()
    if ending not in ENDINGS:
        raise UnreadableFileError(path, UnreadableFileReason.UNKNOWN_KIND)
    read = csv_rows if ending == CSV else _text_rows
    return _groups(read(path, encoding_of(path), progress))


def _groups(rows: Iterator[Row | BadRow]) -> Iterator[WordsRow | BadRow]:
    for number, row in enumerate(rows):
        if number >= MOST_LINES:
            yield BadRow(row.line, BadRowReason.TOO_MANY_ROWS)
            return
        if isinstance(row, BadRow):
            yield row
        elif not row.is_blank:
            yield WordsRow(row.line, tuple(map(unquoted, row.cells)))


def _text_rows(path: Path, encoding: str, progress: Progress) -> Generator[Row | BadRow]:
    progress.total = path.stat().st_size
    with path.open(encoding=encoding) as file:
        yield from _lines(file, progress)


def _lines(file: TextIO, progress: Progress) -> Generator[Row | BadRow]:
    number = 0
    while text := file.readline(LONGEST_ROW + 1):
        number += 1
        if len(text) > LONGEST_ROW:
            yield BadRow(number, BadRowReason.ROW_TOO_LONG)
            return
        progress.done = file.buffer.tell()
        yield Row(number, [text])
