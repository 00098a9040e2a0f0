"""Reading days from an iCalendar file, as calendar programs write them."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from bot.calendar.duty import NOON, Duty
from bot.calendar.working_time import ONE_DAY
from bot.working_days.entry import CityDay, Entry
from bot.working_days.file_row import (
    MOST_ROWS,
    BadEntry,
    DayKindWanted,
    FileEntry,
    FileRow,
    RowProblem,
    Usual,
)
from knowledge.importing.refusals import UnreadableFileError, UnreadableFileReason
from storage.calendar_day import NAME_MAX
from storage.duty_day import DayPart

LONGEST = timedelta(days=366)  # of one event
AHEAD = timedelta(days=2 * 366)  # how far from now an event without an end is repeated
REPEATED = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
MOST_BYTES = 10_000_000
AFTER_NOON = time(13)  # what ends before it is of the morning


def read_ics_days(path: Path, usual: Usual, timezone: ZoneInfo, today: date) -> Iterator[FileRow]:
    """Read event by event; each is counted from 1, and may become many days.

    What was called off is left out. What repeats without an end is taken for two years.

    Raises:
        UnreadableFileError: the file as a whole cannot be read.
    """
    events = _events(path)
    moved = {_occurrence(one, timezone) for one in events if "RECURRENCE-ID" in one}
    for number, event in enumerate(events[:MOST_ROWS], start=1):
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            yield from _days(number, event, moved, usual, timezone, today + AHEAD)


def _events(path: Path) -> list[Event]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableFileError(path, UnreadableFileReason.TOO_MUCH)
        found = Calendar.from_ical(path.read_bytes())
        return [one for one in found.walk("VEVENT") if isinstance(one, Event)]
    except FileNotFoundError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_FOUND) from error
    except OSError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_OPENED) from error
    except ValueError as error:
        raise UnreadableFileError(path, UnreadableFileReason.NOT_ICS) from error


def _days(
    number: int,
    event: Event,
    moved: set[tuple[str, date]],
    usual: Usual,
    timezone: ZoneInfo,
    until: date,
) -> Iterator[FileRow]:
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if start is None:
        yield BadEntry(number, RowProblem.NO_DAY)
        return
    first, last, part = _extent(start, end, _length(event), timezone)
    if last - first > LONGEST:
        yield BadEntry(number, RowProblem.TOO_LONG)
        return
    try:
        begins = list(_begins(event, first, timezone, until))
    except (ValueError, TypeError):
        yield BadEntry(number, RowProblem.UNKNOWN_RULE)
        return
    uid, is_moved = str(event.get("UID", "")), "RECURRENCE-ID" in event
    for begin in begins:
        if is_moved or (uid, begin) not in moved:
            for ahead in range((last - first).days + 1):
                yield FileEntry(number, _entry(begin + ahead * ONE_DAY, part, event, usual))


def _entry(day: date, part: DayPart, event: Event, usual: Usual) -> Entry:
    if usual.kind is DayKindWanted.DUTY:
        return Duty(day, usual.company, part, usual.people)
    name = " ".join(str(event.get("SUMMARY", "")).split())
    return CityDay(day, usual.kind is DayKindWanted.OPEN, name[:NAME_MAX])


def _moment(event: Event, name: str) -> date | datetime | None:
    """A day, or an instant; None where there is none, or one that nobody can read."""
    try:
        found: Any = event.decoded(name, None)
    except (ValueError, AttributeError):
        return None
    return found if isinstance(found, date) else None


def _length(event: Event) -> timedelta | None:
    found: Any = event.decoded("DURATION", None) if "DURATION" in event else None
    return found if isinstance(found, timedelta) else None


def _extent(
    start: date, end: date | None, length: timedelta | None, timezone: ZoneInfo
) -> tuple[date, date, DayPart]:
    """The first and the last day, and how much of it. The end does not belong to it."""
    if not isinstance(start, datetime):
        after = start + (length or ONE_DAY) if end is None else _day(end, timezone)
        return start, max(start, after - ONE_DAY), DayPart.WHOLE
    begin = _local(start, timezone)
    until = begin + (length or timedelta()) if end is None else _local(end, timezone)
    last = max(begin, until - timedelta(microseconds=1)).date()
    return begin.date(), last, _part(begin, until) if last == begin.date() else DayPart.WHOLE


def _part(begin: datetime, until: datetime) -> DayPart:
    if begin.time() >= NOON:
        return DayPart.AFTERNOON
    same_day = until.date() == begin.date()
    return DayPart.MORNING if same_day and until.time() <= AFTER_NOON else DayPart.WHOLE


def _begins(event: Event, first: date, timezone: ZoneInfo, until: date) -> Iterator[date]:
    """The day on which it begins, each time."""
    rule = event.get("RRULE")
    if rule is None:
        yield first
        return
    left_out = {_day(one, timezone) for one in _listed(event, "EXDATE")}
    if rule.get("FREQ", [""])[0] not in REPEATED:
        raise ValueError(rule)
    begin = datetime.combine(first, time.min)  # it is of days: the hour does not matter
    times = rrulestr(_of_days(rule.to_ical().decode()), dtstart=begin)
    for one in times.between(begin, datetime.combine(until, time.max), inc=True):
        if one.date() not in left_out:
            yield one.date()


_OF_HOURS = ("BYHOUR", "BYMINUTE", "BYSECOND")


def _of_days(rule: str) -> str:
    """Without the hours; its last day counts as a whole, in office time."""
    kept = (part for part in rule.split(";") if not part.startswith(_OF_HOURS))
    return ";".join(f"{one[:14]}T235959" if one.startswith("UNTIL=") else one for one in kept)


def _listed(event: Event, name: str) -> Iterator[date]:
    found = event.get(name)
    for one in found if isinstance(found, list) else [found] if found else []:
        yield from (each.dt for each in one.dts)


def _occurrence(event: Event, timezone: ZoneInfo) -> tuple[str, date]:
    moment = _moment(event, "RECURRENCE-ID")
    return str(event.get("UID", "")), _day(moment, timezone) if moment else date.min


def _day(moment: date, timezone: ZoneInfo) -> date:
    return _local(moment, timezone).date() if isinstance(moment, datetime) else moment


def _local(moment: date, timezone: ZoneInfo) -> datetime:
    """In office time; what names no zone is meant in it."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.min, timezone)
    return moment.astimezone(timezone) if moment.tzinfo else moment.replace(tzinfo=timezone)
