"""Dates and times as people read them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from handlers.wording.wording import Wording

TODAY = Wording(ja="今日", en="today")
YESTERDAY = Wording(ja="昨日", en="yesterday")
DAYS_AGO = Wording(ja="{days} 日前", en="{days} days ago")
AGE_IN_BUSINESS_DAYS = Wording(ja="{age}（開庁日で {days} 日）", en="{age} (business days: {days})")
WEEKDAYS = {
    Locale.JA: "月火水木金土日",
    Locale.EN: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def day(value: date, locale: Locale) -> str:
    """A day, such as 2026年11月23日（月）."""
    weekday = WEEKDAYS[locale][value.weekday()]
    if locale is Locale.JA:
        return f"{value.year}年{value.month}月{value.day}日（{weekday}）"
    return f"{weekday} {value.day} {value:%B} {value.year}"


def day_of_year(value: date, locale: Locale) -> str:
    """A day soon to come, such as 11月27日（金）: nobody asks of which year."""
    weekday = WEEKDAYS[locale][value.weekday()]
    if locale is Locale.JA:
        return f"{value.month}月{value.day}日（{weekday}）"
    return f"{weekday} {value.day} {value:%B}"


def local_day(instant: datetime, locale: Locale, timezone: ZoneInfo) -> str:
    """The day of an instant, in office time."""
    return day(instant.astimezone(timezone).date(), locale)


def moment(instant: datetime, locale: Locale, timezone: ZoneInfo) -> str:
    """The day and minute of an instant, in office time."""
    local = instant.astimezone(timezone)
    between = "" if locale is Locale.JA else " "  # the day ends in a wide parenthesis
    return f"{day(local.date(), locale)}{between}{local:%H:%M}"


def moment_of_year(instant: datetime, locale: Locale, timezone: ZoneInfo) -> str:
    """The day and minute of an instant soon to come, in office time."""
    local = instant.astimezone(timezone)
    between = "" if locale is Locale.JA else " "
    return f"{day_of_year(local.date(), locale)}{between}{local:%H:%M}"


A_YEAR = 366  # days; of what is older, nobody counts them


def age(instant: datetime, now: datetime, locale: Locale, calendar: OfficeCalendar) -> str:
    """How many days ago it was, and how many of them the office worked: of a long weekend, none.

    In days, as a card is renewed once a night.
    """
    then, today = calendar.today(instant), calendar.today(now)
    days = (today - then).days
    if days <= 0:
        return TODAY.plain(locale)
    ago = YESTERDAY.plain(locale) if days == 1 else DAYS_AGO.plain(locale, days=days)
    worked = calendar.business_days_between(then, today) if days <= A_YEAR else days
    if worked == days:
        return ago
    return AGE_IN_BUSINESS_DAYS.plain(locale, age=ago, days=worked)
