"""The office's calendar: opened from Home, leafed through, and the forms above it."""

from collections.abc import Callable
from datetime import date

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.working_days.entry import Contract
from bot.working_days.page import look_at_calendar, may_change_calendar, types_to_promise
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import Values, place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.calendar_forms import (
    render_contract_form,
    render_days_form,
    render_duty_form,
    render_pledge_form,
)
from handlers.views.calendar_page import render_calendar_page

# What opens above the page, for somebody who may, of what the button carries.
Opening = Callable[[FrontDesk, Call, Values], Block]


def register_calendar_page(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, and to those on the page."""
    for action_id, opening in OPENS.items():
        app.action(action_id)(_opener(front, opening))

    @app.action(action_ids.CALENDAR_EARLIER)
    @app.action(action_ids.CALENDAR_LATER)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        month = action_ids.unpack(body["actions"][0]["value"])["month"]
        show_calendar_page(front, call, body["view"]["id"], date.fromisoformat(str(month)))
        overhear(front.desk, call)

    @app.action(action_ids.PLEDGE_TYPE)
    def _on_type(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        chosen = int(body["actions"][0]["selected_option"]["value"])
        if call.actor.manages:
            update_modal(front.slack, body["view"]["id"], pledge_form(front, call, chosen))
        overhear(front.desk, call)


def show_calendar_page(front: FrontDesk, call: Call, view_id: str, month: date) -> None:
    """Bring an open page up to date; who may not see it was told so already."""
    if call.actor.manages:
        update_modal(front.slack, view_id, _page(front, call, month))


def pledge_form(front: FrontDesk, call: Call, chosen: int) -> Block:
    """How soon one kind of request is answered, or all of them."""
    may_change_calendar(call)
    pledge = front.desk.calendar.promises.of(chosen or None)
    types = types_to_promise(front.desk).items()
    return render_pledge_form(types, chosen, pledge, front.locale_of(call.actor))


def _page(front: FrontDesk, call: Call, month: date | None) -> Block:
    shown = look_at_calendar(front.desk, call, month)
    return render_calendar_page(shown, front.locale_of(call.actor))


def _opener(front: FrontDesk, opening: Opening) -> Callable[..., None]:
    def on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        carried = action_ids.unpack(body["actions"][0]["value"])

        def render() -> Block:
            may_change_calendar(call)
            return opening(front, call, carried)

        open_form(front, call, render, body, context)

    return on_press


def _duty_form(front: FrontDesk, call: Call, carried: Values) -> Block:
    month, locale = date.fromisoformat(str(carried["month"])), front.locale_of(call.actor)
    if "company" not in carried:
        return render_duty_form(month, None, (), locale)
    company = str(carried["company"])
    (shown, _) = look_at_calendar(front.desk, call, month).months
    duties = [one.duties for one in shown.companies if one.company == company]
    return render_duty_form(month, company, duties[0] if duties else (), locale)


def _contract_form(front: FrontDesk, call: Call, carried: Values) -> Block:
    written = Contract(
        company=str(carried.get("company", "")),
        year=int(carried["year"]),
        half_days=int(carried.get("half_days", 0)),
        yen_per_day=int(carried.get("yen", 0)),
    )
    return render_contract_form(written, front.locale_of(call.actor))


OPENS: dict[str, Opening] = {
    action_ids.MANAGE_CALENDAR: lambda front, call, _carried: _page(front, call, None),
    action_ids.CHANGE_CITY_DAYS: lambda front, call, _carried: render_days_form(
        front.locale_of(call.actor)
    ),
    action_ids.ADD_DUTY: _duty_form,
    action_ids.CHANGE_DUTY: _duty_form,
    action_ids.ADD_CONTRACT: _contract_form,
    action_ids.CHANGE_CONTRACT: _contract_form,
    action_ids.CHANGE_PLEDGES: lambda front, call, _carried: pledge_form(front, call, 0),
}
