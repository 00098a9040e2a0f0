"""The office's page of business days and duty days."""

from collections.abc import Iterable, Iterator

from bot.locale import Locale
from bot.working_days.page import CalendarPage, CompanyMonth, ContractShown, MonthShown, month_after
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    cut,
    header,
    plain_text,
    section,
)
from handlers.views.calendar_lines import (
    company_lines,
    contract_lines,
    fiscal_year_name,
    month_lines,
    month_title,
    pledge_line,
)
from handlers.views.form import NAME_MAX
from handlers.wording import working_days as words
from handlers.wording.form import FORM_CLOSE
from handlers.wording.wording import Wording

TEXT_MAX = 1400  # characters of a section; escaped, they still fit
COMPANIES, PLEDGES = 15, 20  # at most, of each list


def calendar_button(locale: Locale) -> Block:
    """The way to it, in Home."""
    label = words.CALENDAR_BUTTON.plain(locale)
    return button(label, action_ids.MANAGE_CALENDAR, action_ids.pack())


def render_calendar_page(page: CalendarPage, locale: Locale) -> Block:
    """Two months, the contracts of their year, and how soon the help desk answers."""
    first = page.months[0].first
    title, close = words.CALENDAR_TITLE.plain(locale), FORM_CLOSE.plain(locale)
    return {
        "type": "modal",
        "callback_id": action_ids.CALENDAR_PAGE,
        "private_metadata": action_ids.pack(month=first.isoformat()),
        "title": plain_text(title, NAME_MAX),
        "close": plain_text(close, NAME_MAX),
        "blocks": [
            section(words.CALENDAR_LEAD.mrkdwn(locale)),
            _turning(page, locale),
            *(block for month in page.months for block in _month(month, locale)),
            *_contracts(page, locale),
            *_pledges(page, locale),
        ],
    }


def _turning(page: CalendarPage, locale: Locale) -> Block:
    first = page.months[0].first
    ways = (
        (words.EARLIER_BUTTON, action_ids.CALENDAR_EARLIER, month_after(first, -1)),
        (words.LATER_BUTTON, action_ids.CALENDAR_LATER, month_after(first)),
    )
    turns = [
        button(label.plain(locale), action_id, action_ids.pack(month=to.isoformat()))
        for label, action_id, to in ways
    ]
    days = words.CHANGE_DAYS_BUTTON.plain(locale)
    return actions(button(days, action_ids.CHANGE_CITY_DAYS, action_ids.pack()), *turns)


def _month(month: MonthShown, locale: Locale) -> Iterator[Block]:
    yield header(month_title(month.first, locale))
    carried = action_ids.pack(month=month.first.isoformat())
    label = words.ADD_DUTY_BUTTON.plain(locale)
    yield _text(month_lines(month, locale), button(label, action_ids.ADD_DUTY, carried))
    yield from (_company(month, one, locale) for one in month.companies[:COMPANIES])


def _company(month: MonthShown, company: CompanyMonth, locale: Locale) -> Block:
    carried = action_ids.pack(month=month.first.isoformat(), company=company.company)
    change = button(words.CHANGE_BUTTON.plain(locale), action_ids.CHANGE_DUTY, carried)
    return _text(company_lines(company, locale), change)


def _contracts(page: CalendarPage, locale: Locale) -> Iterator[Block]:
    year = fiscal_year_name(page.year, locale)
    yield header(words.CONTRACTS_TITLE.plain(locale, year=year))
    if not page.contracts:
        yield context(words.NO_CONTRACT.mrkdwn(locale))
    yield from (_contract(one, locale) for one in page.contracts[:COMPANIES])
    carried = action_ids.pack(year=page.year.year)
    yield _way(words.ADD_CONTRACT_BUTTON, action_ids.ADD_CONTRACT, carried, locale)


def _contract(shown: ContractShown, locale: Locale) -> Block:
    contract = shown.contract
    carried = action_ids.pack(
        company=contract.company,
        year=contract.year,
        half_days=contract.half_days,
        yen=contract.yen_per_day,
    )
    change = button(words.CHANGE_BUTTON.plain(locale), action_ids.CHANGE_CONTRACT, carried)
    return _text(contract_lines(shown, locale), change)


def _pledges(page: CalendarPage, locale: Locale) -> Iterator[Block]:
    yield header(words.PLEDGES_TITLE.plain(locale))
    yield _text(pledge_line(one, locale) for one in page.pledges[:PLEDGES])
    carried = action_ids.pack()
    yield _way(words.CHANGE_PLEDGES_BUTTON, action_ids.CHANGE_PLEDGES, carried, locale)


def _way(label: Wording, action_id: str, carried: str, locale: Locale) -> Block:
    return actions(button(label.plain(locale), action_id, carried))


def _text(lines: Iterable[str], accessory: Block | None = None) -> Block:
    return section(escape(cut("\n".join(lines), TEXT_MAX)), accessory)
