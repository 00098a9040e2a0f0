"""Taking a file of days into the calendar. Taking it in again changes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.actor import THE_DESK
from bot.calendar.day_kind import OwnDay, kind_of_day
from bot.calendar.duty import Duty
from bot.call import Call, Place
from bot.unit import Unit
from bot.working_days.books import carry_out, entries_in, hold_calendar
from bot.working_days.changes import Change, changes_between
from bot.working_days.entry import CityDay, Entry, Key, key_of, problem_of
from bot.working_days.file_row import BadEntry, FileEntry, FileRow, RowProblem
from storage.database import Database
from storage.duty_day import DayPart


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file.

    Attributes:
        unchanged: entries that were there already.
    """

    changes: tuple[Change, ...]
    unchanged: int
    bad: tuple[BadEntry, ...]


def take_in(
    database: Database, rows: Iterable[FileRow], now: datetime, *, instead: bool, dry_run: bool
) -> TakenIn:
    """Enter what a file says, as one change.

    Args:
        database: where the calendar is kept.
        rows: of the file.
        now: the instant.
        instead: what is entered between the file's first day and its last, of the kinds and
            companies that are in it, and is not in it itself, is removed.
        dry_run: only say what would change.
    """
    # A dry run only looks, and waits for nobody.
    with database.read() if dry_run else database.write() as session:
        if not dry_run:
            hold_calendar(session)
        known = entries_in(session)
        wanted, bad = _sorted_out(list(rows), known)
        gone = _left_out(known, wanted) if instead else set()
        changes = changes_between(known, wanted, gone)
        if not dry_run:
            carry_out(Unit(session, Call(THE_DESK, now, Place(""))), changes)
    entered = sum(change.after is not None for change in changes)
    return TakenIn(changes, len(wanted) - entered, tuple(bad))


def _sorted_out(
    rows: Sequence[FileRow], known: Iterable[Entry]
) -> tuple[list[Entry], list[BadEntry]]:
    """Days of the city come first: duty is only there on a day on which it is open."""
    own = {one.day: _own(one) for one in known if isinstance(one, CityDay)}
    entries = [row for row in rows if isinstance(row, FileEntry)]
    for row in reversed(entries):  # of two that say the opposite, the first counts
        if isinstance(row.entry, CityDay):
            own[row.entry.day] = _own(row.entry)
    good: dict[Key, Entry] = {}
    bad = [row for row in rows if isinstance(row, BadEntry)]
    for row in entries:
        problem = problem_of(row.entry, lambda day: kind_of_day(day, own).is_open)
        key = key_of(row.entry)
        joined = _joined(good.get(key, row.entry), row.entry)
        if problem is not None or joined is None:
            bad.append(BadEntry(row.line, problem or RowProblem.TWICE))
        else:
            good[key] = joined
    return list(good.values()), sorted(dict.fromkeys(bad), key=lambda one: one.line)


def _joined(one: Entry, other: Entry) -> Entry | None:
    """What two rows say of the same; None when they contradict each other."""
    if one == other:
        return one
    if not isinstance(one, Duty) or not isinstance(other, Duty) or one.people != other.people:
        return None
    halves = {DayPart.MORNING, DayPart.AFTERNOON}
    return replace(one, part=DayPart.WHOLE) if {one.part, other.part} == halves else None


def _own(entry: CityDay) -> OwnDay:
    return OwnDay(entry.is_open, entry.name)


def _left_out(known: Iterable[Entry], wanted: Sequence[Entry]) -> set[Key]:
    """What a file that tells everything about its time does not tell any more."""
    kinds = {_kind(one) for one in wanted}
    days = sorted(_days(wanted))
    return {
        key_of(one)
        for one in known
        if _kind(one) in kinds and any(days[0] <= day <= days[-1] for day in _days([one]))
    }


def _kind(entry: Entry) -> tuple[str, str]:
    return key_of(entry)[0], entry.company if isinstance(entry, Duty) else ""


def _days(entries: Iterable[Entry]) -> Iterator[date]:
    return (one.day for one in entries if isinstance(one, CityDay | Duty))
