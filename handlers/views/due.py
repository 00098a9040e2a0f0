"""Until when something is due, and how that was counted, in words."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import groupby

from bot.calendar.day_kind import DayKind
from bot.calendar.due import CountedDay, Course, Due, Dues, counted_days
from bot.calendar.promise import length_of
from handlers.views.rendered import Reader
from handlers.wording import due as words
from handlers.wording.dates import day_of_year, moment
from handlers.wording.wording import Wording

INDENT = "  "
MINUTE = timedelta(minutes=1)


def explain_dues(dues: Dues, course: Course, reader: Reader) -> Iterator[str]:
    """Both, line by line; for places that show text as it is."""
    yield from _explain(words.ANSWER_DUE, dues.answer, course, reader)
    yield from _explain(words.SOLUTION_DUE, dues.solution, course, reader)


def in_hours(length: timedelta, reader: Reader) -> str:
    """A length of working time."""
    hours, minutes = divmod(length // MINUTE, 60)
    return words.LENGTH.plain(reader.locale, hours=hours, minutes=minutes)


def _explain(label: Wording, due: Due, course: Course, reader: Reader) -> Iterator[str]:
    locale, zone = reader.locale, reader.timezone
    until = words.STANDS_STILL.plain(locale)
    if due.at is not None:
        until = words.UNTIL.plain(locale, moment=moment(due.at, locale, zone))
    yield label.plain(locale, until=until)
    head = words.COUNTED_URGENT if due.is_urgent else words.COUNTED_FROM
    length = length_of(due.allowed, reader.calendar.day_length)
    yield INDENT + head.plain(
        locale,
        moment=moment(due.start, locale, zone),
        allowance=words.ALLOWANCE[due.allowed].plain(locale),
        length=in_hours(length, reader),
    )
    days = list(counted_days(due, course, reader.calendar))
    yield from (INDENT + line for line in _lines(days, reader))
    if reader.calendar.duty.is_known and any(day.spans and not day.is_planned for day in days):
        yield INDENT + words.UNPLANNED.plain(locale)


def _lines(days: Iterable[CountedDay], reader: Reader) -> Iterator[str]:
    """A line for each day that counts, and one for days in a row that do not for one reason."""
    for why, some in groupby(days, lambda day: "" if day.spans else _why(day, reader)):
        alike = list(some)
        if why:
            yield _left_out(alike, why, reader)
        else:
            yield from (_counted(day, reader) for day in alike)


def _counted(day: CountedDay, reader: Reader) -> str:
    zone = reader.timezone
    hours = ", ".join(
        f"{span.start.astimezone(zone):%H:%M}-{span.end.astimezone(zone):%H:%M}"
        for span in day.spans
    )
    length = sum((span.length for span in day.spans), timedelta())
    on = day_of_year(day.day, reader.locale)
    return words.COUNTED_DAY.plain(
        reader.locale, day=on, hours=hours, length=in_hours(length, reader)
    )


def _left_out(days: list[CountedDay], why: str, reader: Reader) -> str:
    locale = reader.locale
    first, last = (day_of_year(one.day, locale) for one in (days[0], days[-1]))
    if len(days) == 1:
        return words.DAY_LEFT_OUT.plain(locale, day=first, why=why)
    return words.DAYS_LEFT_OUT.plain(locale, first=first, last=last, why=why)


def _why(day: CountedDay, reader: Reader) -> str:
    locale = reader.locale
    if not day.kind.is_open:
        kind = words.DAY_KIND[day.kind].plain(locale)
        named = day.name and day.kind is not DayKind.NEW_YEAR  # one line for all its days
        return words.NAMED_KIND.plain(locale, kind=kind, name=day.name) if named else kind
    if not day.is_duty:
        return words.NO_DUTY.plain(locale)
    return (words.PAUSED if day.is_paused else words.OUTSIDE_HOURS).plain(locale)
