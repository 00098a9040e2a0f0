"""The one calendar that everything asks: when the office works, and when the help desk does."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.calendar.day_kind import DayKind, OwnDays, holiday_name, kind_of_day
from bot.calendar.duty import DutyPlan
from bot.calendar.office_hours import USUAL_HOURS, Stretch, length_of, today
from bot.calendar.promise import Promises
from bot.calendar.working_time import ONE_DAY, WorkingTime


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """As it is known at one moment. It is never changed: another one takes its place.

    Attributes:
        timezone: of the office.
        hours: on every day on which it works.
        own_days: on which the city does otherwise than the country.
        duty: when the help desk works.
        promises: how soon it answers and solves.
    """

    timezone: ZoneInfo
    hours: tuple[Stretch, ...] = USUAL_HOURS
    own_days: OwnDays = field(default_factory=dict)
    duty: DutyPlan = field(default_factory=DutyPlan)
    promises: Promises = field(default_factory=Promises)

    def today(self, now: datetime) -> date:
        """The day in office time."""
        return today(now, self.timezone)

    def kind_of(self, day: date) -> DayKind:
        """Why the office works on a day, or does not."""
        return kind_of_day(day, self.own_days)

    def name_of(self, day: date) -> str:
        """What a day is called, in Japanese; "" for one without a name."""
        own = self.own_days.get(day)
        return holiday_name(day) if own is None else own.name

    def is_business_day(self, day: date) -> bool:
        """Whether the office works."""
        return self.kind_of(day).is_open

    def is_duty_day(self, day: date) -> bool:
        """Whether the help desk works."""
        return bool(self.duty_hours_of(day))

    def hours_of(self, day: date) -> tuple[Stretch, ...]:
        """The office's, on a day."""
        return self.hours if self.is_business_day(day) else ()

    def duty_hours_of(self, day: date) -> tuple[Stretch, ...]:
        """Those of the help desk; never outside of the office's."""
        return self.duty.hours_of(day, self.hours_of(day))

    @property
    def business_time(self) -> WorkingTime:
        """When the office works."""
        return WorkingTime(self.hours_of, self.timezone)

    @property
    def duty_time(self) -> WorkingTime:
        """When the help desk works."""
        return WorkingTime(self.duty_hours_of, self.timezone)

    @property
    def day_length(self) -> timedelta:
        """What a business day counts."""
        return length_of(self.hours)

    def is_at_work(self, now: datetime) -> bool:
        """Whether the office works at this moment."""
        local = now.astimezone(self.timezone)
        return any(begin <= local.time() < end for begin, end in self.hours_of(local.date()))

    def midnight(self, day: date) -> datetime:
        """When a day begins."""
        return datetime.combine(day, time.min, self.timezone)

    def opens_at(self, day: date) -> datetime:
        """When work begins on a day on which the office works."""
        return datetime.combine(day, self.hours[0][0], self.timezone)

    def closes_at(self, day: date) -> datetime:
        """When it ends; what comes in from then on is the next business day's."""
        return datetime.combine(day, self.hours[-1][1], self.timezone)

    def received_on(self, instant: datetime) -> date:
        """The business day on which something counts as received."""
        day = self.today(instant)
        return self.business_day_from(day + ONE_DAY if instant >= self.closes_at(day) else day)

    def business_day_from(self, day: date) -> date:
        """The day itself if the office works on it, or else the next on which it does."""
        while not self.is_business_day(day):
            day += ONE_DAY
        return day

    def duty_day_from(self, day: date) -> date:
        """The day itself if the help desk works on it, or else the next on which it does."""
        begins = self.duty_time.next_from(self.midnight(day))
        return day if begins is None else self.today(begins)

    def business_days_after(self, day: date, count: int) -> date:
        """The ``count``-th business day after a day; for 0 the day itself."""
        for _ in range(count):
            day = self.business_day_from(day + ONE_DAY)
        return day

    def business_days_before(self, day: date, count: int) -> date:
        """The ``count``-th business day before a day; for 0 the day itself."""
        for _ in range(count):
            day -= ONE_DAY
            while not self.is_business_day(day):
                day -= ONE_DAY
        return day

    def business_days_between(self, earlier: date, later: date) -> int:
        """How many business days came after the first day, up to the second and with it."""
        days = range(1, (later - earlier).days + 1)
        return sum(self.is_business_day(earlier + number * ONE_DAY) for number in days)

    def business_day_of_month(self, year: int, month: int, number: int) -> date:
        """The ``number``-th business day of a month, from 1; the last one where there are fewer."""
        day = self.business_day_from(date(year, month, 1))
        for _ in range(number - 1):
            following = self.business_days_after(day, 1)
            if following.month != month:
                break
            day = following
        return day
