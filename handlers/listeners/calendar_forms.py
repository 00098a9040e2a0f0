"""What the office changed in its calendar: read, checked, kept."""

import unicodedata
from collections.abc import Callable
from datetime import date

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.working_days.edit import (
    LONGEST,
    set_city_days,
    set_contract,
    set_month,
    set_pledge,
)
from bot.working_days.entry import HALF_DAYS_MAX, YEN_MAX, Contract
from bot.working_days.month_plan import read_month
from bot.working_days.pledge_form import AMOUNTS, pledge_of_amounts
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form
from handlers.listeners.calendar_page import show_calendar_page
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.views import calendar_forms as fields
from handlers.views.calendar_lines import BETWEEN
from handlers.wording import working_days as words
from handlers.wording.dates import day_of_year
from storage.pledge import Allowance

SHOWN_WORDS = 5  # that cannot be read

# Keeps what was filled in; what stands against it, by field.
Keeping = Callable[[FrontDesk, Call, Payload], dict[str, str]]


def register_calendar_forms(app: App, front: FrontDesk) -> None:
    """Listen to the forms above the page."""
    for callback, keeping in KEEPS.items():
        app.view(callback)(_keeper(front, keeping))


def _keeper(front: FrontDesk, keeping: Keeping) -> Callable[..., None]:
    def on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        if errors := keeping(front, call, view):
            ack(response_action="errors", errors=errors)
            overhear(front.desk, call)
            return
        ack()
        if below := view.get("previous_view_id"):
            show_calendar_page(front, call, below, _month_to_show(front, call, view))

    return on_send


def _month_to_show(front: FrontDesk, call: Call, view: Payload) -> date:
    """The month of what was changed; of today, where it is of no month."""
    carried = action_ids.unpack(view["private_metadata"])
    day = str(carried.get("month") or state_of(view, fields.FIRST).get("selected_date") or "")
    return date.fromisoformat(day) if day else front.desk.calendar.today(call.at)


def _keep_days(front: FrontDesk, call: Call, view: Payload) -> dict[str, str]:
    locale = front.locale_of(call.actor)
    first, last = _day(view, fields.FIRST), _day(view, fields.LAST)
    if first is None:
        return {fields.FIRST: words.NO_DAY.plain(locale)}
    last = last or first
    if not first <= last < first + LONGEST:
        return {fields.LAST: words.BACKWARDS.plain(locale)}
    chosen = state_of(view, fields.OPEN)["selected_option"]["value"]
    is_open = {"open": True, "closed": False}.get(chosen)
    name = " ".join(text_of(view, fields.REASON).split())
    set_city_days(front.desk, call, first, last, is_open=is_open, name=name)
    return {}


def _keep_duty(front: FrontDesk, call: Call, view: Payload) -> dict[str, str]:
    locale, known = front.locale_of(call.actor), front.desk.calendar
    carried = action_ids.unpack(view["private_metadata"])
    month = date.fromisoformat(str(carried["month"]))
    written = str(carried.get("company", "")) or text_of(view, fields.COMPANY)
    company = " ".join(written.split())
    plan = read_month(text_of(view, fields.DAYS), company, month, known.is_business_day)
    if plan.unreadable:
        shown = BETWEEN[locale].join(plan.unreadable[:SHOWN_WORDS])
        return {fields.DAYS: words.NOT_READ.plain(locale, words=shown)}
    closed = [one.day for one in plan.duties if not known.is_business_day(one.day)]
    if closed:
        shown = BETWEEN[locale].join(day_of_year(day, locale) for day in closed)
        return {fields.DAYS: words.CLOSED_DAYS.plain(locale, days=shown)}
    set_month(front.desk, call, company, month, plan.duties)
    return {}


def _keep_contract(front: FrontDesk, call: Call, view: Payload) -> dict[str, str]:
    locale = front.locale_of(call.actor)
    year = _whole(text_of(view, fields.YEAR))
    half_days = _half_days(text_of(view, fields.AGREED))
    yen = _whole(text_of(view, fields.YEN) or "0")
    errors = {}
    if year is None or not 2000 <= year <= 2100:
        errors[fields.YEAR] = words.NO_YEAR.plain(locale)
    if half_days is None or half_days > HALF_DAYS_MAX:
        errors[fields.AGREED] = words.NO_DAYS.plain(locale)
    if yen is None or yen > YEN_MAX:
        errors[fields.YEN] = words.NO_YEN.plain(locale)
    if year is not None and half_days is not None and yen is not None and not errors:
        company = " ".join(text_of(view, fields.COMPANY).split())
        set_contract(front.desk, call, Contract(company, year, half_days, yen))
    return errors


def _keep_pledge(front: FrontDesk, call: Call, view: Payload) -> dict[str, str]:
    chosen = int(action_ids.unpack(view["private_metadata"])["type"])
    amounts = {name: Allowance(_option(view, name, chosen)) for name in AMOUNTS}
    as_all = view["state"]["values"].get(fields.pledge_field(fields.AS_ALL, chosen), {})
    is_as_all = bool(as_all.get(fields.AS_ALL, {}).get("selected_options"))
    pledge = None if is_as_all else pledge_of_amounts(amounts)
    set_pledge(front.desk, call, chosen or None, pledge)
    return {}


def _option(view: Payload, name: str, chosen: int) -> str:
    field: Payload = view["state"]["values"][fields.pledge_field(name, chosen)][name]
    value: str = field["selected_option"]["value"]
    return value


def _day(view: Payload, field: str) -> date | None:
    day = state_of(view, field).get("selected_date")
    return date.fromisoformat(day) if day else None


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip()
    return plain.replace(",", "").removesuffix("円").removesuffix("日").removesuffix("年度")


def _whole(text: str) -> int | None:
    plain = _plain(text)
    return int(plain) if plain.isascii() and plain.isdecimal() else None


def _half_days(text: str) -> int | None:
    """Days such as 7.5 as half days."""
    whole, _, half = _plain(text).partition(".")
    days = _whole(whole)
    return 2 * days + (half == "5") if days is not None and half in ("", "0", "5") else None


KEEPS: dict[str, Keeping] = {
    action_ids.CITY_DAYS_FORM: _keep_days,
    action_ids.DUTY_FORM: _keep_duty,
    action_ids.CONTRACT_FORM: _keep_contract,
    action_ids.PLEDGE_FORM: _keep_pledge,
}
