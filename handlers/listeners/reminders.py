"""Reminders: set in a form, looked at, taken back, and put off when they rang."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.reminders.meant import WhenError
from bot.reminders.mine import drop_mine, look_at_mine, number_to_remind_of, remind_me
from bot.reminders.mornings import want_mornings, wants_mornings
from bot.reminders.snooze import Snooze, snooze
from bot.reminders.when import When, read_when
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import update_modal
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.own_reminders import (
    WHAT,
    WHEN,
    render_reminders,
    render_ticket_reminder_form,
)
from handlers.wording import own_reminders as words


def register_reminders(app: App, front: FrontDesk) -> None:
    """Listen to the button in Home, the form with its list, and the menu of what rang."""

    @app.action(action_ids.MANAGE_REMINDERS)
    def _on_open(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_reminders(front, call, body, context)

    @app.action(action_ids.DROP_REMINDER)
    def _on_drop(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        reminder_id = int(action_ids.unpack(body["actions"][0]["value"])["reminder"])
        drop_mine(front.desk, call, reminder_id)
        update_modal(front.slack, body["view"]["id"], _list(front, call))

    @app.action(action_ids.WANT_MORNINGS)
    def _on_mornings(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        wanted = bool(action_ids.unpack(body["actions"][0]["value"])["wanted"])
        want_mornings(front.desk, call, wanted=wanted)
        update_modal(front.slack, body["view"]["id"], _list(front, call))

    @app.action(action_ids.SNOOZE_REMINDER)
    def _on_snooze(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["actions"][0]["selected_option"]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        choice = Snooze(str(carried["snooze"]))
        snooze(front.desk, call, int(carried["reminder"]), choice)

    @app.view(action_ids.REMINDER_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        call = front.call(body["user"]["id"], place_of_form(body), context)
        carried = action_ids.unpack(body["view"]["private_metadata"])
        ticket_id = int(carried["ticket"]) if "ticket" in carried else None
        read = _filled(front, call, body["view"])
        locale = front.locale_of(call.actor)
        if isinstance(read, WhenError):
            said = {WHEN: words.WHEN_PROBLEM[read.problem].plain(locale)}
        elif ticket_id is None and not read.text:
            said = {WHAT: words.WHAT_MISSING.plain(locale)}
        else:
            ack()
            remind_me(front.desk, call, read, ticket_id)
            return
        ack(response_action="errors", errors=said)
        overhear(front.desk, call)


def open_reminders(front: FrontDesk, call: Call, body: Payload, context: BoltContext) -> None:
    """Show one's own, with the form for another."""
    open_form(front, call, lambda: _list(front, call), body, context)


def open_ticket_reminder_form(
    front: FrontDesk, call: Call, ticket_id: int, body: Payload, context: BoltContext
) -> None:
    """Ask when somebody wants to be reminded of a ticket."""

    def form() -> Block:
        number = number_to_remind_of(front.desk, call, ticket_id)
        locale, channel = front.locale_of(call.actor), call.place.channel
        return render_ticket_reminder_form(ticket_id, number, channel, locale)

    open_form(front, call, form, body, context)


def _list(front: FrontDesk, call: Call) -> Block:
    lines = look_at_mine(front.desk, call)
    mornings = wants_mornings(front.desk, call)
    reader = front.reader(front.locale_of(call.actor))
    return render_reminders(lines, reader, mornings=mornings)


def _filled(front: FrontDesk, call: Call, view: Payload) -> When | WhenError:
    """When, and what of: what was written behind the time comes first."""
    try:
        when = read_when(text_of(view, WHEN), call.at, front.desk.calendar)
    except WhenError as error:
        return error
    texts = (when.text, text_of(view, WHAT).strip())
    return replace(when, text=" ".join(filter(None, texts)))
