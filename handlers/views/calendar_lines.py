"""The office's calendar in lines of plain text, for Slack and for the terminal."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from bot.calendar.day_kind import DayKind
from bot.calendar.era import era_fiscal_year, era_year
from bot.calendar.fiscal_year import FiscalYear
from bot.locale import Locale
from bot.working_days.month_plan import written_month
from bot.working_days.page import (
    Away,
    CompanyMonth,
    ContractShown,
    MonthShown,
    PledgeShown,
    SpecialDay,
)
from handlers.wording import due
from handlers.wording import working_days as words
from handlers.wording.dates import day_of_year

BETWEEN = {Locale.JA: "、", Locale.EN: ", "}


def month_title(first: date, locale: Locale) -> str:
    """Such as 2026年12月（令和8年）."""
    era = era_year(first)
    return words.MONTH_TITLE.plain(locale, year=first.year, month=first.month, era=era)


def month_lines(month: MonthShown, locale: Locale) -> Iterator[str]:
    """When the office works, and who is not there."""
    yield words.BUSINESS_DAYS.plain(locale, count=month.business_days)
    if month.special:
        days = BETWEEN[locale].join(_special(month.special, locale))
        yield words.SPECIAL_DAYS.plain(locale, days=days)
    if month.away:
        people = BETWEEN[locale].join(_away(one, locale) for one in month.away)
        yield words.AWAY.plain(locale, people=people)
    if not month.companies:
        yield (words.NO_DUTY if month.is_planned else words.NO_DUTY_YET).plain(locale)


def company_lines(company: CompanyMonth, locale: Locale) -> Iterator[str]:
    """When the help desk works."""
    yield words.COMPANY_DUTY.plain(
        locale,
        company=company_name(company.company, locale),
        days=written_month(company.duties),
        count=person_days(company.half_days),
    )
    if company.closed:
        days = BETWEEN[locale].join(day_of_year(day, locale) for day in company.closed)
        yield words.DUTY_CLOSED.plain(locale, days=days)


def fiscal_year_name(year: FiscalYear, locale: Locale) -> str:
    """Such as 令和8年度."""
    return era_fiscal_year(year) if locale is Locale.JA else str(year.year)


def contract_lines(shown: ContractShown, locale: Locale) -> Iterator[str]:
    """What was agreed, and what is left of it."""
    contract = shown.contract
    yield words.CONTRACT.plain(
        locale,
        company=company_name(contract.company, locale),
        agreed=person_days(contract.half_days),
        used=person_days(shown.used),
        planned=person_days(shown.planned),
        left=person_days(shown.left),
    )
    if contract.yen_per_day:
        spent = contract.yen_per_day * shown.used // 2
        yield words.CONTRACT_YEN.plain(locale, yen=f"{contract.yen_per_day:,}", spent=f"{spent:,}")


def pledge_line(shown: PledgeShown, locale: Locale) -> str:
    """How soon."""
    usual, urgent = shown.pledge.usual, shown.pledge.urgent
    return words.PLEDGE.plain(
        locale,
        name=shown.name or words.ALL_TYPES.plain(locale),
        answer=due.ALLOWANCE[usual.answer].plain(locale),
        solution=due.ALLOWANCE[usual.solution].plain(locale),
        urgent_answer=due.ALLOWANCE[urgent.answer].plain(locale),
        urgent_solution=due.ALLOWANCE[urgent.solution].plain(locale),
    )


def company_name(company: str, locale: Locale) -> str:
    """As people read it."""
    return company or words.UNNAMED_COMPANY.plain(locale)


def person_days(half_days: int) -> str:
    """Days of one person, such as 7.5."""
    return f"{half_days / 2:g}" if half_days % 2 else str(half_days // 2)


def _special(days: Sequence[SpecialDay], locale: Locale) -> Iterator[str]:
    """Each; the days around New Year, which need no names, as one."""
    for is_new_year, some in groupby(days, lambda one: one.kind is DayKind.NEW_YEAR):
        group = list(some)
        if is_new_year:
            kind = due.DAY_KIND[DayKind.NEW_YEAR].plain(locale)
            when = _from_to(group[0].day, group[-1].day, locale)
            yield _is(when, kind, locale)
        else:
            yield from (_named(one, locale) for one in group)


def _named(one: SpecialDay, locale: Locale) -> str:
    kind = due.DAY_KIND[one.kind].plain(locale)
    named = due.NAMED_KIND.plain(locale, kind=kind, name=one.name) if one.name else kind
    return _is(day_of_year(one.day, locale), named, locale)


def _is(when: str, what: str, locale: Locale) -> str:
    between = "" if locale is Locale.JA else " "  # a day ends in a wide parenthesis
    return f"{when}{between}{what}"


def _away(one: Away, locale: Locale) -> str:
    days = _from_to(one.first, one.last, locale)
    return words.AWAY_ONE.plain(locale, name=one.name, days=days)


def _from_to(first: date, last: date, locale: Locale) -> str:
    if first == last:
        return day_of_year(first, locale)
    begin, end = day_of_year(first, locale), day_of_year(last, locale)
    return words.DAYS_FROM_TO.plain(locale, first=begin, last=end)
