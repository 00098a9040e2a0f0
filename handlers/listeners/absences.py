"""Absences of the help desk: opened from Home, entered, taken back."""

from datetime import date

from slack_bolt import Ack, App, BoltContext

from bot.actor import Actor
from bot.call import Call
from bot.duty.absence_form import AbsenceField, AbsenceForm, problems_of
from bot.duty.absences import enter_absence, look_at_absences, withdraw_absence
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal, update_modal
from handlers.views.absences import render_absence_form
from handlers.views.blocks import Block
from handlers.wording.duty import ABSENCE_PROBLEM


def register_absences(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, the form, and the buttons in its list."""

    @app.action(action_ids.MANAGE_ABSENCES)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        try:
            open_modal(front.slack, _form(front, call), body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.action(action_ids.WITHDRAW_ABSENCE)
    def _on_withdraw(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        absence_id = int(action_ids.unpack(body["actions"][0]["value"])["absence"])
        withdraw_absence(front.desk, call, absence_id)
        if call.actor.answers:  # anybody else was told that it is not for them
            update_modal(front.slack, body["view"]["id"], _form(front, call))

    @app.view(action_ids.ABSENCE_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        form = _filled(front, call, body["view"])
        if said := _problems(front, call, form):
            ack(response_action="errors", errors=said)
            overhear(front.desk, call)
            return
        enter_absence(front.desk, call, form)
        _show_what_was_entered(front, call, ack)


def _show_what_was_entered(front: FrontDesk, call: Call, ack: Ack) -> None:
    if call.actor.answers:
        ack(response_action="update", view=_form(front, call))
    else:  # they were told that it is not for them
        ack()


def _problems(front: FrontDesk, call: Call, form: AbsenceForm) -> dict[str, str]:
    today, locale = call.at.astimezone(front.desk.timezone).date(), front.locale_of(call.actor)
    problems = problems_of(form, today)
    return {field.value: ABSENCE_PROBLEM[one].plain(locale) for field, one in problems.items()}


def _form(front: FrontDesk, call: Call) -> Block:
    """The form with what is entered so far.

    Raises:
        RefusedError: it is not for this person.
    """
    board = look_at_absences(front.desk, call)
    return render_absence_form(board, front.locale_of(call.actor))


def _filled(front: FrontDesk, call: Call, view: Payload) -> AbsenceForm:
    """Who is not asked whose absence it is speaks of their own."""
    asked = AbsenceField.WHO in view["state"]["values"]
    who = _who(front, view) if asked else call.actor
    return AbsenceForm(who, _day(view, AbsenceField.FIRST), _day(view, AbsenceField.LAST))


def _who(front: FrontDesk, view: Payload) -> Actor | None:
    chosen = state_of(view, AbsenceField.WHO).get("selected_user")
    return front.anybody(str(chosen)) if chosen else None


def _day(view: Payload, field: AbsenceField) -> date | None:
    day = state_of(view, field).get("selected_date")
    return date.fromisoformat(day) if day else None
