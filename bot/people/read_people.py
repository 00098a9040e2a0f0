"""Reading the city's list of people from a CSV file."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bot.people.columns import ROLES, column_of
from bot.people.listed import (
    COMPANY_MAX,
    NAME_MAX,
    UNIT_MAX,
    BadPerson,
    Listed,
    PersonProblem,
)
from knowledge.importing.csv_rows import csv_rows
from knowledge.importing.encoding import encoding_of
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import BadRow, UnreadableFileError, UnreadableFileReason
from knowledge.importing.table import Row

MOST_PEOPLE = 100_000  # rows; the largest city halls have a third of that

_SLACK_ID = re.compile(r"[UW][A-Z0-9]{2,30}")
_LONGEST = {"name": NAME_MAX, "bureau": UNIT_MAX, "department": UNIT_MAX, "company": COMPANY_MAX}


def read_people(path: Path) -> Iterator[Listed | BadPerson]:
    """Read people row by row; a row that cannot be taken comes as a BadPerson.

    UTF-8 or cp932. The first row names the columns, in our words or a city hall's.

    Raises:
        UnreadableFileError: the file as a whole cannot be read.
    """
    rows = csv_rows(path, encoding_of(path), Progress())
    header = next(rows, None)
    if not isinstance(header, Row):
        raise UnreadableFileError(path, UnreadableFileReason.EMPTY)
    columns = [column_of(cell) for cell in header.cells]
    _check(path, columns)
    return _people(rows, columns)


def _check(path: Path, columns: list[str | None]) -> None:
    ours = [column for column in columns if column]
    for column in ours:
        if ours.count(column) > 1:
            raise UnreadableFileError(path, UnreadableFileReason.REPEATED_COLUMN, column)
    if "name" not in ours or not {"slack_id", "email"} & set(ours):
        raise UnreadableFileError(path, UnreadableFileReason.MISSING_COLUMN)


def _people(
    rows: Iterator[Row | BadRow], columns: list[str | None]
) -> Iterator[Listed | BadPerson]:
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if isinstance(row, BadRow) or len(row.cells) > len(columns) or number >= MOST_PEOPLE:
            yield BadPerson(row.line, PersonProblem.BROKEN_ROW)
        elif not row.is_blank:
            yield _once(_person(row, columns), seen)


def _once(person: Listed | BadPerson, seen: set[str]) -> Listed | BadPerson:
    """Refuse who was listed before."""
    if isinstance(person, BadPerson):
        return person
    address = person.slack_id or person.email.casefold()
    if address in seen:
        return BadPerson(person.line, PersonProblem.LISTED_TWICE)
    seen.add(address)
    return person


def _person(row: Row, columns: list[str | None]) -> Listed | BadPerson:
    given = {
        column: " ".join(cell.split())
        for column, cell in zip(columns, row.cells, strict=False)
        if column
    }
    problem = next(_problems(given), None)
    if problem is not None:
        return BadPerson(row.line, problem)
    role = ROLES[given.pop("role", "").casefold()]
    slack_id, email = given.pop("slack_id", ""), given.pop("email", "")
    return Listed(line=row.line, slack_id=slack_id, email=email, role=role, **given)


def _problems(given: dict[str, str]) -> Iterator[PersonProblem]:
    slack_id = given.get("slack_id", "")
    if not slack_id and not given.get("email"):
        yield PersonProblem.NO_ADDRESS
    if slack_id and not _SLACK_ID.fullmatch(slack_id):
        yield PersonProblem.BAD_SLACK_ID
    if not given.get("name"):
        yield PersonProblem.NO_NAME
    if given.get("role", "").casefold() not in ROLES:
        yield PersonProblem.UNKNOWN_ROLE
    if any(len(given.get(column, "")) > longest for column, longest in _LONGEST.items()):
        yield PersonProblem.TOO_LONG
    if any(unicodedata.category(one) in ("Cc", "Cs") for text in given.values() for one in text):
        yield PersonProblem.UNPRINTABLE
