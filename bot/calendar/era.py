"""The years by which Japanese offices count: 2026 is 令和8年.

Reading them is for ``knowledge.importing.days``, which reads the dates of files as well.
"""

from datetime import date

from bot.calendar.fiscal_year import FiscalYear

# The first day of each, the newest first. What lies before has no day of its own in them.
_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),  # when Japan took over the calendar of today, in the year 6
)
_BEFORE_MEIJI = 1867
_OCTOBER = 10  # the middle of a fiscal year


def era_year(day: date) -> str:
    """The year of a day, such as 令和8年; the first one is 元年.

    Raises:
        ValueError: it lies before 1873.
    """
    for begins, name in _ERAS:
        if day >= begins:
            before = _BEFORE_MEIJI if name == "明治" else begins.year - 1
            number = day.year - before
            return f"{name}{'元' if number == 1 else number}年"
    raise ValueError(f"no era of today's calendar: {day}")


def era_day(day: date) -> str:
    """A day, such as 令和8年12月1日."""
    return f"{era_year(day)}{day.month}月{day.day}日"


def era_fiscal_year(year: FiscalYear) -> str:
    """A fiscal year, such as 令和8年度; the one of 2019 is 令和元年度, though it began in 平成."""
    return f"{era_year(date(year.year, _OCTOBER, 1))}度"
