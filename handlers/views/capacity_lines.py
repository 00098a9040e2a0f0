"""The capacity of the help desk in lines of plain text, for Slack and for the terminal."""

from collections.abc import Iterator

from bot.capacity.back_test import BackTest
from bot.capacity.forecast import Forecast
from bot.capacity.outlook import MonthAhead, Outlook
from bot.locale import Locale
from handlers.views.calendar_lines import BETWEEN, company_name, month_title, person_days
from handlers.wording import capacity as words
from handlers.wording.working_days import CONTRACT

INDENT = "  "


def outlook_lines(ahead: Outlook, locale: Locale) -> Iterator[str]:
    """Both months, what contracts have left, and how it was told."""
    for month in ahead.months:
        yield month_title(month.first, locale)
        yield from (INDENT + line for line in _month(month, locale))
    if contracts := list(_contracts(ahead, locale)):
        yield words.CONTRACTS.plain(locale)
        yield from (INDENT + line for line in contracts)
    yield words.HOW.plain(locale)
    yield from (INDENT + line for line in _how(ahead, locale))


def back_test_lines(tried: BackTest, locale: Locale) -> Iterator[str]:
    """How good it would have been."""
    yield words.TRIED.plain(locale)
    if tried.error is None or tried.error_as_before is None:
        yield INDENT + words.NOT_TRIED.plain(locale)
        return
    for one in tried.months:
        yield INDENT + words.TRIED_MONTH.plain(
            locale,
            month=month_title(one.first, locale),
            came=one.came,
            foretold=round(one.foretold),
            before=one.as_before,
        )
    error, before = f"{tried.error:.0f}", f"{tried.error_as_before:.0f}"
    yield INDENT + words.ERROR.plain(locale, error=error, before=before)


def _month(month: MonthAhead, locale: Locale) -> Iterator[str]:
    if month.expected is None:
        yield words.CAME.plain(locale, came=month.came)
    else:
        expected = round(month.expected)
        total = month.came + expected
        yield words.EXPECTED.plain(locale, came=month.came, expected=expected, total=total)
    if not month.is_planned:
        yield words.NOT_PLANNED.plain(locale)
    else:
        worked, planned = person_days(month.worked), person_days(month.planned)
        yield words.DUTY.plain(locale, worked=worked, planned=planned)
    if month.needed is None:
        return
    yield words.NEEDED.plain(locale, needed=f"{month.needed / 2:.1f}")
    if month.short:
        yield words.SHORT.plain(locale, count=person_days(month.short))
    elif month.is_planned:
        yield words.SUFFICIENT.plain(locale)


def _contracts(ahead: Outlook, locale: Locale) -> Iterator[str]:
    for one in ahead.duty:
        if one.agreed is not None and one.left is not None:
            yield CONTRACT.plain(
                locale,
                company=company_name(one.company, locale),
                agreed=person_days(one.agreed),
                used=person_days(one.used),
                planned=person_days(one.coming),
                left=person_days(one.left),
            )
    if beyond := ahead.beyond_contracts:
        yield words.BEYOND_CONTRACTS.plain(locale, count=person_days(beyond))


def _how(ahead: Outlook, locale: Locale) -> Iterator[str]:
    if ahead.forecast is not None:
        yield from _forecast(ahead.forecast, locale)
    if ahead.throughput is None:
        yield words.NO_THROUGHPUT.plain(locale)
    else:
        count, weeks = f"{ahead.throughput.per_day:.1f}", ahead.throughput.weeks
        yield words.THROUGHPUT.plain(locale, weeks=weeks, count=count)


def _forecast(told: Forecast, locale: Locale) -> Iterator[str]:
    yield words.PACE.plain(locale, days=told.days, pace=f"{told.pace:.1f}")
    if told.seasons:
        in_order = sorted(told.seasons.items(), key=lambda one: (one[0] - 4) % 12)
        seasons = (
            words.SEASON.plain(locale, month=month, times=f"{times:.1f}")
            for month, times in in_order
        )
        yield words.SEASONS.plain(locale, seasons=BETWEEN[locale].join(seasons))
