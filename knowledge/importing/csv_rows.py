"""The rows of a CSV file, each with the line on which it starts."""

import csv
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from knowledge.importing.limits import LONGEST_ROW
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import BadRow, BadRowReason
from knowledge.importing.table import Row

if TYPE_CHECKING:
    from _csv import Reader

_CHUNK = 1 << 16  # characters


class _Lines:
    """The lines of a file, with what the csv module does not tell when it gives up on a row."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._quotes = 0  # since the row began
        self._line_is_over = True
        self.number = 0  # of lines so far
        self.ended = False
        self.taken = 0  # characters, since the row began

    def begin_row(self) -> None:
        self.taken = self._quotes = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._read(LONGEST_ROW + 1)
        if not line:
            raise StopIteration
        if self.taken > LONGEST_ROW:
            raise csv.Error("the row is too long")
        return line

    def leave_row(self) -> None:
        """Go on to the line where the row ends: all quotes are closed there."""
        while not self.ended and not (self._line_is_over and self._quotes % 2 == 0):
            self._read(_CHUNK)

    def _read(self, longest: int) -> str:
        text = self._file.readline(longest)
        self.number += bool(text) and self._line_is_over
        self._line_is_over = text.endswith(("\n", "\r"))
        self._quotes += text.count('"')
        self.taken += len(text)
        self.ended = not text
        return text

    @property
    def position(self) -> int:
        """Bytes of the file that were read."""
        return self._file.buffer.tell()

    @property
    def in_quotes(self) -> bool:
        return self._quotes % 2 == 1


def csv_rows(path: Path, encoding: str, progress: Progress) -> Generator[Row | BadRow]:
    """Read rows one by one, blank ones too. Quoted cells may hold newlines."""
    progress.total = path.stat().st_size
    with path.open(encoding=encoding, newline="") as file:
        lines = _Lines(file)
        reader = csv.reader(lines, strict=True)
        while (row := _next_row(reader, lines)) is not None:
            progress.done = lines.position
            yield row
            if isinstance(row, BadRow) and row.reason is BadRowReason.UNCLOSED_QUOTE:
                return


def _next_row(reader: "Reader", lines: _Lines) -> Row | BadRow | None:
    start = lines.number + 1
    lines.begin_row()
    try:
        return Row(start, next(reader))
    except StopIteration:
        return None
    except csv.Error:
        return BadRow(start, _why(lines))


def _why(lines: _Lines) -> BadRowReason:
    if lines.taken > csv.field_size_limit():  # of one cell, and LONGEST_ROW is more than that
        lines.leave_row()
        return BadRowReason.UNCLOSED_QUOTE if lines.in_quotes else BadRowReason.ROW_TOO_LONG
    return BadRowReason.UNCLOSED_QUOTE if lines.ended else BadRowReason.BROKEN_QUOTES
