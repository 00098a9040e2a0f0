"""Words for days in English. They are read in one width and in small letters."""

import re
from datetime import date
from re import Match

from bot.calendar.months import day_of_month
from bot.calendar.recurrence import LAST, Every
from bot.reminders.counted import (
    Unit,
    day_of_year,
    day_with_number,
    fiscal_year_begins,
    fiscal_year_ends,
    later,
    month_from,
    next_weekday,
    weekday_of_week,
)
from bot.reminders.meant import (
    DayWords,
    Meant,
    Moment,
    Repeat,
    WhenError,
    WhenProblem,
    one,
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)"
    r"(?:(?<=mon)day|(?<=tue)s?(?:day)?|(?<=wed)(?:nesday)?|(?<=thu)(?:rs?(?:day)?)?"
    r"|(?<=fri)day|(?<=sat)urday|(?<=sun)day)?\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,? (?P<year>\d{4})\b)?"
_BUSINESS = "(?:business|working) day"
_FISCAL = r"(?:the )?(?P<ahead>this |next )?(?:fiscal year)\b"
_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_DAYS = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}
_UNITS = {
    "min": Unit.MINUTE,
    "hour": Unit.HOUR,
    "hr": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
}


def _later(found: Match[str], moment: Moment) -> Meant:
    count = _COUNT.get(found["count"]) or int(found["count"])
    name = found["unit"].removesuffix("s").removesuffix("ute")
    return later(moment, count, _UNITS.get(name, Unit.BUSINESS_DAY))


def _date(found: Match[str], moment: Moment) -> Meant:
    month = _MONTHS.index(found["month"][:3]) + 1
    days = day_of_year(moment, month, int(found["day"]))
    if found["year"] is None:
        return days
    try:
        return one(date(int(found["year"]), month, int(found["day"])))
    except ValueError:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD) from None


def _weekday(found: Match[str], moment: Moment) -> Meant:
    weekday = WEEKDAYS.index(found["weekday"])
    if found["ahead"] is None:
        return next_weekday(moment, weekday)
    return weekday_of_week(moment, int(found["ahead"] == "next "), weekday)


def _month_end(found: Match[str], moment: Moment) -> Meant:
    month = month_from(moment, int(found["ahead"] == "next "))
    number = LAST if found["end"] else 1
    return one(day_of_month(month.year, month.month, number))


def _fiscal(found: Match[str], moment: Moment) -> Meant:
    if found["end"]:
        return fiscal_year_ends(moment, int(found["ahead"] == "next "))
    return fiscal_year_begins(moment)


def _each_month(found: Match[str], _moment: Moment) -> Meant:
    number = LAST if found["last"] else int(found["day"])
    if not 0 < number <= LAST:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD)
    return Repeat(Every.MONTH, number)


def _each_business_day_of_month(found: Match[str], _moment: Moment) -> Meant:
    number = LAST if found["last"] else int(found["day"] or found["nth"])
    if not 0 < number <= LAST:
        raise WhenError(WhenProblem.NOT_UNDERSTOOD)
    return Repeat(Every.BUSINESS_DAY_OF_MONTH, number)


def _each_week(found: Match[str], _moment: Moment) -> Meant:
    return Repeat(Every.WEEK, WEEKDAYS.index(found["weekday"]))


# What stands further up is tried first.
WORDS: DayWords = tuple(
    (re.compile(words), meaning)
    for words, meaning in (
        (
            (
                rf"in (?P<count>\d{{1,9}}|{'|'.join(sorted(_COUNT, key=len, reverse=True))}) "
                rf"(?P<unit>min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|{_BUSINESS}s?)\b"
            ),
            _later,
        ),
        (r"in half an hour\b", lambda _, moment: later(moment, 30, Unit.MINUTE)),
        (
            rf"(?:{'|'.join(sorted(_DAYS, key=len, reverse=True))})\b",
            lambda found, moment: later(moment, _DAYS[found[0]], Unit.DAY),
        ),
        (
            rf"every (?:{_BUSINESS}|weekday|day|(?=morning))\b",
            lambda _found, _moment: Repeat(Every.BUSINESS_DAY),
        ),
        (rf"every (?:week on )?{_WEEKDAY}", _each_week),
        (
            (
                rf"every month on (?:{_BUSINESS} (?P<day>\d{{1,2}})\b"
                rf"|the (?:(?P<last>last)|(?P<nth>\d{{1,2}})(?:st|nd|rd|th)) {_BUSINESS}\b)"
            ),
            _each_business_day_of_month,
        ),
        (rf"every month on (?:the )?(?:(?P<last>last day)\b|{_DAY})", _each_month),
        (
            r"(?P<end>(?:at )?the end of )?every (?P<ahead>)fiscal year\b",
            lambda found, _: Repeat(Every.FISCAL_YEAR, LAST if found["end"] else 1),
        ),
        (rf"(?:on )?(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}{_YEAR}", _date),
        (rf"(?:on )?(?:{_WEEKDAY},? )?{_MONTH} {_DAY}{_YEAR}", _date),
        (rf"(?:on )?(?P<ahead>this |next )?{_WEEKDAY}", _weekday),
        (r"next week\b", lambda _, moment: weekday_of_week(moment, 1, 0)),
        (r"next month\b", lambda _, moment: one(month_from(moment, 1))),
        (
            rf"(?:at )?(?:the )?(?:(?P<end>end)|start|beginning) of {_FISCAL}",
            _fiscal,
        ),
        (
            (
                r"(?:at )?(?:the )?(?:(?P<end>end)|start|beginning) of "
                r"(?:the )?(?P<ahead>this |next )?month\b"
            ),
            _month_end,
        ),
        (
            r"on the (?P<day>\d{1,2})(?:st|nd|rd|th)\b",
            lambda found, moment: day_with_number(moment, int(found["day"])),
        ),
    )
)
