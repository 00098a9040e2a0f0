"""The office's calendar page and the forms above it."""

from collections.abc import Iterator
from datetime import date

from bot.calendar.day_kind import DayKind
from bot.calendar.duty import Duty
from bot.calendar.fiscal_year import FiscalYear
from bot.calendar.promise import Pledge
from bot.locale import Locale
from bot.working_days.entry import Contract
from bot.working_days.page import (
    Away,
    CalendarPage,
    CompanyMonth,
    ContractShown,
    MonthShown,
    PledgeShown,
    SpecialDay,
)
from handlers.views.blocks import Block, context
from handlers.views.calendar_forms import (
    render_contract_form,
    render_days_form,
    render_duty_form,
    render_pledge_form,
)
from handlers.views.calendar_page import render_calendar_page
from handlers.wording.working_days import ENTRY_PROBLEM, ROW_PROBLEM
from storage.duty_day import DayPart

DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 1)


def calendar_forms(locale: Locale) -> Iterator[tuple[str, Block]]:
    """Each by its name."""
    company = "みらいデジタル" if locale is Locale.JA else "Mirai Digital"
    name = "小林 直樹" if locale is Locale.JA else "Naoki Kobayashi"
    duties = (
        Duty(date(2026, 12, 3), company),
        Duty(date(2026, 12, 8), company, DayPart.MORNING, 2),
    )
    contract = Contract(company, 2026, 192, 80_000)
    yield "calendar_page", render_calendar_page(_page(company, name, duties, contract), locale)
    yield "calendar_page (new)", render_calendar_page(_empty(), locale)
    yield "city_days_form", render_days_form(locale)
    yield "duty_form (new)", render_duty_form(DECEMBER, None, (), locale)
    yield "duty_form", render_duty_form(DECEMBER, company, duties, locale)
    yield "contract_form", render_contract_form(contract, locale)
    yield "pledge_form", render_pledge_form([(1, company)], 0, Pledge(), locale)
    yield "pledge_form (of a type)", render_pledge_form([(1, company)], 1, Pledge(), locale)
    problems = (*ENTRY_PROBLEM.values(), *ROW_PROBLEM.values())
    yield "calendar (problems)", {"blocks": [context(one.mrkdwn(locale)) for one in problems]}


def _page(company: str, name: str, duties: tuple[Duty, ...], contract: Contract) -> CalendarPage:
    closed = SpecialDay(DECEMBER, DayKind.CLOSED, "市制記念日")
    new_year = [SpecialDay(date(2026, 12, day), DayKind.NEW_YEAR, "") for day in (29, 30, 31)]
    month = CompanyMonth(company, duties, 4, (DECEMBER,))
    away = Away(name, date(2026, 12, 8), date(2026, 12, 9))
    december = MonthShown(DECEMBER, 19, (closed, *new_year), (month,), (away,), is_planned=True)
    january = MonthShown(JANUARY, 19, (), (), (), is_planned=True)
    shown = ContractShown(contract, used=120, planned=4)
    pledges = (PledgeShown(None, "", Pledge()), PledgeShown(1, company, Pledge()))
    return CalendarPage((december, january), FiscalYear(2026), (shown,), pledges)


def _empty() -> CalendarPage:
    months = [MonthShown(first, 20, (), (), (), is_planned=False) for first in (DECEMBER, JANUARY)]
    pledges = (PledgeShown(None, "", Pledge()),)
    return CalendarPage((months[0], months[1]), FiscalYear(2026), (), pledges)
