"""Time that counts: adding it up, and counting it off, across nights, holidays and pauses."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
# Whoever looks further ahead than this looks for a day that does not come.
HORIZON = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time between two instants, the first included and the second not. Aware."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is; nothing, where the end does not lie behind the start."""
        return max(self.end - self.start, timedelta())

    def within(self, other: "Span") -> "Span":
        """What both have in common."""
        return Span(max(self.start, other.start), min(self.end, other.end))

    def without(self, pauses: Iterable["Span"]) -> Iterator["Span"]:
        """What is left of it; the pauses in order, none overlapping another."""
        start = self.start
        for pause in pauses:
            common = pause.within(Span(start, self.end))
            if common.length:
                if common.start > start:
                    yield Span(start, common.start)
                start = common.end
        if self.end > start:
            yield Span(start, self.end)


# The hours of one day in local time, in order: whoever works in the morning and in the afternoon
# has two of them, who does not work has none.
Hours = Callable[[date], Sequence[tuple[time, time]]]


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """When somebody works.

    Attributes:
        hours: of each day.
        timezone: in which the hours are meant.
    """

    hours: Hours
    timezone: ZoneInfo

    def spans(self, start: datetime, end: datetime) -> Iterator[Span]:
        """The working time between two instants, in order."""
        asked = Span(start, end)
        day, last = start.astimezone(self.timezone).date(), end.astimezone(self.timezone).date()
        while day <= last:
            for opens, closes in self.hours(day):
                common = self._span(day, opens, closes).within(asked)
                if common.length:
                    yield common
            day += ONE_DAY

    def between(self, start: datetime, end: datetime, pauses: Sequence[Span] = ()) -> timedelta:
        """How much working time passes from one instant to another, pauses not counted."""
        left = (part for span in self.spans(start, end) for part in span.without(pauses))
        return sum((part.length for part in left), timedelta())

    def after(
        self, start: datetime, worked: timedelta, pauses: Sequence[Span] = ()
    ) -> datetime | None:
        """When so much working time has passed; None when that is beyond all plans.

        Args:
            start: aware.
            worked: more than nothing.
            pauses: in which the clock stands still; in order, none overlapping another.
        """
        end = start + HORIZON
        if pauses and pauses[-1].end >= end:  # nothing comes after it: do not look
            end = min(end, pauses[-1].start)
        for span in self.spans(start, end):
            for part in span.without(pauses):
                if worked <= part.length:
                    return part.start + worked
                worked -= part.length
        return None

    def next_from(self, instant: datetime) -> datetime | None:
        """The instant itself in working time, or else when that begins; None likewise."""
        first = next(self.spans(instant, instant + HORIZON), None)
        return first.start if first else None

    def _span(self, day: date, opens: time, closes: time) -> Span:
        zone = self.timezone
        return Span(datetime.combine(day, opens, zone), datetime.combine(day, closes, zone))
