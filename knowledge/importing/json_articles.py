"""Articles from a JSONL file: one JSON object a line, with the columns as its names."""

import json
from collections.abc import Generator, Iterator
from itertools import chain
from pathlib import Path
from typing import TextIO

from knowledge.importing.columns import COLUMNS, LISTS, SEPARATOR
from knowledge.importing.draft import Draft, Fields
from knowledge.importing.encoding import encoding_of
from knowledge.importing.limits import LONGEST_ROW
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import BadRowReason, UnreadableFileError, UnreadableFileReason


class _WrongTypeError(Exception):
    """A field of ours holds something else than text."""


def json_drafts(path: Path, progress: Progress) -> Iterator[Draft]:
    """Read the lines of a JSONL file: UTF-8 with or without BOM, or cp932.

    Raises UnreadableFileError at once when the file as a whole cannot be read.
    """
    lines = _lines(path, encoding_of(path), progress)
    first = next(((number, line) for number, line in lines if line is None or line.strip()), None)
    if first is None:
        raise UnreadableFileError(path, UnreadableFileReason.EMPTY)
    if first[1] is None or not first[1].lstrip().startswith("{"):
        raise UnreadableFileError(path, UnreadableFileReason.NOT_JSONL)
    return (_draft(number, line) for number, line in chain((first,), lines))


def _lines(path: Path, encoding: str, progress: Progress) -> Generator[tuple[int, str | None]]:
    """Read numbered lines; None in place of one that is too long."""
    progress.total = path.stat().st_size
    with path.open(encoding=encoding) as file:
        yield from _numbered(file, progress)


def _numbered(file: TextIO, progress: Progress) -> Generator[tuple[int, str | None]]:
    number = 0
    while line := file.readline(LONGEST_ROW + 1):
        number += 1
        is_too_long = _runs_on(file, line)
        progress.done = file.buffer.tell()
        yield number, None if is_too_long else line


def _runs_on(file: TextIO, line: str) -> bool:
    """Say whether a line is too long; if so, go on to its end."""
    if len(line) <= LONGEST_ROW:
        return False
    while line and not line.endswith("\n"):
        line = file.readline(LONGEST_ROW)
    return True


def _draft(number: int, line: str | None) -> Draft:
    if line is None:
        return Draft(number, BadRowReason.ROW_TOO_LONG)
    if not line.strip():
        return Draft(number, {})
    try:
        return Draft(number, _fields(json.loads(line)))
    except (ValueError, RecursionError):  # no JSON, or brackets within brackets without end
        return Draft(number, BadRowReason.BROKEN_JSON)
    except _WrongTypeError:
        return Draft(number, BadRowReason.WRONG_TYPE)


def _fields(value: object) -> Fields:
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one row that is wrong, no error of ours
    named = {str(name).strip().casefold(): content for name, content in value.items()}
    # A row that has none of our columns is no blank row, but one without an id.
    return {column: _text(column, named.get(column)) for column in COLUMNS}


def _text(column: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if column in LISTS and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return SEPARATOR.join(value)
    raise _WrongTypeError
