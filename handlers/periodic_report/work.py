"""What requesters said, what the help desk worked, and whether its days suffice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.calendar.fiscal_year import fiscal_year_of
from bot.capacity.outlook import Outlook
from bot.figures.duty import DutyUse
from bot.locale import Locale
from bot.periodic_report.amount import Amount, half_days, lasting, mean, of_share
from bot.periodic_report.contents import Report
from bot.periodic_report.subject import Cell, Row, Subject, Topic
from handlers.periodic_report.names import month_name
from handlers.periodic_report.subjects import subject
from handlers.views.calendar_lines import company_name, fiscal_year_name
from handlers.wording import periodic_report as words
from handlers.wording.rating import RATING_SCORE
from handlers.wording.wording import Wording


def ratings(report: Report, locale: Locale) -> Subject:
    """How many of each."""
    satisfied = report.numbers.satisfied
    rows = [
        Row((name.plain(locale), Amount(count := satisfied.counts[score]), of_share(count, total)))
        for total in (satisfied.total,)
        for score, name in RATING_SCORE.items()
    ]
    rows.append(Row((words.TOTAL.plain(locale), Amount(satisfied.total), None), is_total=True))
    lines = () if satisfied.total else (words.NO_RATINGS.plain(locale),)
    return subject(
        Topic.RATINGS, (words.RATING, words.COUNT, words.SHARE), rows, locale, lines
    )  # fmt: skip


def effort(report: Report, locale: Locale) -> Subject:
    """By company. What two of them did on one ticket is in both."""
    rows = [
        Row(
            (
                one.company or words.OFFICE.plain(locale),
                Amount(one.tickets),
                lasting(timedelta(minutes=one.minutes)),
            )
        )
        for one in report.numbers.effort
    ]
    columns = (words.COMPANY, words.EFFORT_TICKETS, words.EFFORT_TIME)
    lines = () if rows else (words.NO_EFFORT.plain(locale),)
    return subject(Topic.EFFORT, columns, rows, locale, lines)


def duty(report: Report, locale: Locale) -> Subject:
    """By company, against what was agreed."""
    columns = (
        *(words.COMPANY, words.WORKED, words.PLANNED),
        *(words.USED, words.COMING, words.AGREED, words.LEFT),
    )
    rows = [
        Row((company_name(one.company, locale), *_duty(one))) for one in report.numbers.duty
    ]  # fmt: skip
    year = fiscal_year_name(fiscal_year_of(report.numbers.period.last), locale)
    line = words.DUTY_UNIT.plain(locale, year=year) if rows else words.NO_DUTY.plain(locale)
    return subject(Topic.DUTY, columns, rows, locale, (line,))


def outlook(report: Report, locale: Locale) -> Subject:
    """The two months that follow."""
    ahead = report.outlook
    rows = [Row((words.OUTLOOK_ROWS[name].plain(locale), *cells)) for name, cells in _months(ahead)]
    titles = [month_name(one.first, locale) for one in ahead.months]
    is_short = any(one.short for one in ahead.months)
    lines = (words.ASK_FOR_DAYS.plain(locale),) if is_short else ()
    plain = subject(Topic.OUTLOOK, (words.ITEM,), rows, locale, lines)
    return replace(plain, columns=(*plain.columns, *titles))


def reasons(report: Report, locale: Locale) -> Subject:
    """By what that is told, and how good it was."""
    rows = [Row((name.plain(locale), cell)) for name, cell in _reasons(report)]
    return subject(Topic.REASONS, (words.ITEM, words.VALUE), rows, locale)


def _duty(one: DutyUse) -> Iterator[Cell]:
    return map(half_days, (one.worked, one.planned, one.used, one.coming, one.agreed, one.left))


def _months(ahead: Outlook) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    months = ahead.months
    yield "came", tuple(Amount(one.came) for one in months)
    yield "expected", tuple(mean(one.expected) for one in months)
    yield "worked", tuple(half_days(one.worked) for one in months)
    planned = (half_days(one.planned) if one.is_planned else None for one in months)
    yield "planned", tuple(planned)
    yield "needed", tuple(half_days(one.needed) for one in months)
    unknown = (one.needed is None or not one.is_planned for one in months)
    short = (
        None if nobody_knows else half_days(one.short)
        for one, nobody_knows in zip(months, unknown, strict=True)
    )
    yield "short", tuple(short)


def _reasons(report: Report) -> Iterator[tuple[Wording, Cell]]:
    ahead, errors = report.outlook, report.errors
    yield words.PACE, mean(ahead.forecast.pace if ahead.forecast else None)
    yield words.PER_DAY, mean(ahead.throughput.per_day if ahead.throughput else None)
    yield words.CONTRACTS_LEFT, half_days(ahead.left_of_contracts)
    yield words.BEYOND, half_days(ahead.beyond_contracts)
    yield words.ERROR, mean(errors.foretold)
    yield words.ERROR_AS_BEFORE, mean(errors.as_before)
