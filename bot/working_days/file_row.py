"""What the rows of a calendar file become."""

from dataclasses import dataclass
from enum import StrEnum

from bot.working_days.entry import Entry, EntryProblem

MOST_ROWS = 20_000


class DayKindWanted(StrEnum):
    """What a row says of its day."""

    CLOSED = "closed"
    OPEN = "open"
    DUTY = "duty"


class RowProblem(StrEnum):
    """Why a row of a file was not taken, beside what is wrong with any entry."""

    NO_DAY = "no_day"  # none, or one that no calendar has
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_PART = "unknown_part"
    TWICE = "twice"  # an earlier row says something else of the same
    BROKEN_ROW = "broken_row"  # the file itself is damaged there
    TOO_LONG = "too_long"  # an event of more than a year
    UNKNOWN_RULE = "unknown_rule"  # an event that repeats in a way that nobody understands


@dataclass(frozen=True, slots=True)
class FileEntry:
    """An entry, and the row or the event that says so: counted from 1."""

    line: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class BadEntry:
    """A row or an event that was not taken."""

    line: int
    problem: RowProblem | EntryProblem


FileRow = FileEntry | BadEntry


@dataclass(frozen=True, slots=True)
class Usual:
    """What is meant where a file does not say it.

    Attributes:
        kind: of its days; None = duty where it names companies, closed otherwise.
        company: of its duty days.
        people: likewise.
    """

    kind: DayKindWanted | None = None
    company: str = ""
    people: int = 1
