"""The forms in which the office changes its calendar."""

from collections.abc import Iterable
from datetime import date

from bot.calendar.duty import Duty
from bot.calendar.promise import Pledge
from bot.locale import Locale
from bot.working_days.entry import Contract
from bot.working_days.month_plan import TEXT_MAX, written_month
from bot.working_days.pledge_form import AMOUNTS, amounts_of
from handlers import action_ids
from handlers.views.blocks import LABEL_MAX, Block, context, one_line, plain_text, text_input
from handlers.views.calendar_lines import company_name, month_title, person_days
from handlers.views.form import render_form
from handlers.wording import due
from handlers.wording import working_days as words
from handlers.wording.channels import CHANNELS_SAVE
from handlers.wording.request_types import TYPE_LABEL
from handlers.wording.wording import Wording
from storage.calendar_day import NAME_MAX
from storage.duty_day import COMPANY_MAX
from storage.pledge import Allowance

# The fields.
FIRST, LAST, OPEN, REASON = "first", "last", "open", "reason"
COMPANY, DAYS = "company", "days"
YEAR, AGREED, YEN = "year", "agreed", "yen"
TYPE, AS_ALL = action_ids.PLEDGE_TYPE, "as_all"
ALL = "0"  # the kind that stands for all


def render_days_form(locale: Locale) -> Block:
    """Some days on which the city is closed, or open."""
    options = [_option(label, value, locale) for value, label in words.OPEN_OPTION.items()]
    element = {"type": "radio_buttons", "action_id": OPEN, "options": options}
    blocks = [
        _day(FIRST, words.FIRST_LABEL, locale),
        _day(LAST, words.LAST_LABEL, locale) | {"optional": True},
        _input(OPEN, words.OPEN_LABEL, {**element, "initial_option": options[0]}, locale),
        _line(REASON, words.REASON_LABEL, NAME_MAX, locale) | {"optional": True},
    ]
    carried, title = action_ids.pack(), words.CHANGE_DAYS_BUTTON
    return render_form(action_ids.CITY_DAYS_FORM, title, carried, blocks, locale, CHANNELS_SAVE)


def render_duty_form(
    month: date, company: str | None, duties: Iterable[Duty], locale: Locale
) -> Block:
    """The days of a company in a month; None = of one that is still to be named."""
    label = words.MONTH_LABEL.plain(locale, month=month_title(month, locale))
    hint, written = words.MONTH_HINT.plain(locale), written_month(duties)
    field = text_input(label, DAYS, TEXT_MAX, hint=hint, initial=written)
    if company is None:
        who = _line(COMPANY, words.COMPANY_LABEL, COMPANY_MAX, locale) | {"optional": True}
        carried = action_ids.pack(month=month.isoformat())
    else:
        who = context(f"*{one_line(company_name(company, locale), COMPANY_MAX)}*")
        carried = action_ids.pack(month=month.isoformat(), company=company)
    blocks, title = [who, field], words.DUTY_TITLE
    return render_form(action_ids.DUTY_FORM, title, carried, blocks, locale, CHANNELS_SAVE)


def render_contract_form(written: Contract, locale: Locale) -> Block:
    """What is agreed with a company; with 0 half days, it is a new contract."""
    days = person_days(written.half_days) if written.half_days else ""
    yen = str(written.yen_per_day) if written.yen_per_day else ""
    company = _line(COMPANY, words.COMPANY_LABEL, COMPANY_MAX, locale, written.company)
    blocks = [
        company | {"optional": True},
        _line(YEAR, words.YEAR_LABEL, 4, locale, str(written.year)),
        _line(AGREED, words.CONTRACT_DAYS_LABEL, 8, locale, days),
        _line(YEN, words.YEN_LABEL, 12, locale, yen) | {"optional": True},
    ]
    carried, title = action_ids.pack(), words.CONTRACT_TITLE
    return render_form(action_ids.CONTRACT_FORM, title, carried, blocks, locale, CHANNELS_SAVE)


def render_pledge_form(
    types: Iterable[tuple[int, str]], chosen: int, pledge: Pledge, locale: Locale
) -> Block:
    """How soon a kind of request is answered and solved.

    Args:
        types: ids and names.
        chosen: of which the fields are; 0 = of all that have no promise of their own.
        pledge: as it is now.
        locale: the reader's language.
    """
    amounts = amounts_of(pledge)
    blocks = [
        context(words.PLEDGE_LEAD.mrkdwn(locale)),
        _types(types, chosen, locale),
        *(_amount(name, chosen, amounts[name], locale) for name in AMOUNTS),
        *([_as_all(chosen, locale)] if chosen else []),
    ]
    carried, title = action_ids.pack(type=chosen), words.PLEDGE_TITLE
    return render_form(action_ids.PLEDGE_FORM, title, carried, blocks, locale, CHANNELS_SAVE)


def pledge_field(name: str, chosen: int) -> str:
    """What a field is called: in a field of the same name, Slack keeps what was chosen before."""
    return f"{name}:{chosen}"


def _types(types: Iterable[tuple[int, str]], chosen: int, locale: Locale) -> Block:
    options = [_option(words.ALL_TYPES, ALL, locale)]
    options += [
        {"text": plain_text(one_line(name, LABEL_MAX), LABEL_MAX), "value": str(type_id)}
        for type_id, name in list(types)[:99]
    ]
    now = [one for one in options if one["value"] == str(chosen)]
    element: Block = {"type": "static_select", "action_id": TYPE, "options": options}
    element["initial_option"] = (now or options)[0]
    return _input(TYPE, TYPE_LABEL, element, locale) | {"dispatch_action": True}


def _amount(name: str, chosen: int, now: Allowance, locale: Locale) -> Block:
    options = {one: _option(label, one.value, locale) for one, label in due.ALLOWANCE.items()}
    element: Block = {"type": "static_select", "action_id": name, "options": [*options.values()]}
    element["initial_option"] = options[now]
    field = _input(name, words.PLEDGE_LABEL[name], element, locale)
    return field | {"block_id": pledge_field(name, chosen)}


def _as_all(chosen: int, locale: Locale) -> Block:
    options = [_option(words.AS_ALL_OPTION, AS_ALL, locale)]
    element = {"type": "checkboxes", "action_id": AS_ALL, "options": options}
    field = _input(AS_ALL, words.AS_ALL_LABEL, element, locale)
    return field | {"optional": True, "block_id": pledge_field(AS_ALL, chosen)}


def _day(name: str, label: Wording, locale: Locale) -> Block:
    return _input(name, label, {"type": "datepicker", "action_id": name}, locale)


def _line(name: str, label: Wording, longest: int, locale: Locale, initial: str = "") -> Block:
    element: Block = {"type": "plain_text_input", "action_id": name, "max_length": longest}
    if initial:
        element["initial_value"] = initial[:longest]
    return _input(name, label, element, locale)


def _input(name: str, label: Wording, element: Block, locale: Locale) -> Block:
    text = plain_text(label.plain(locale), 150)
    return {"type": "input", "block_id": name, "label": text, "element": element}


def _option(label: Wording, value: str, locale: Locale) -> Block:
    return {"text": plain_text(label.plain(locale), LABEL_MAX), "value": value}
