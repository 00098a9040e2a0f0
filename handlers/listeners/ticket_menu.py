"""The menu of a ticket, and the forms that some of it opens."""

from datetime import date

from slack_bolt import Ack, App, BoltContext

from bot.actor import Actor
from bot.call import Call
from bot.hear import overhear
from bot.home.state import read_state
from bot.problems.link import unlink_ticket
from bot.tickets.choices import ASKS_FOR, ChoiceField, Problems, problems_of
from bot.tickets.choose import choose, number_to_choose_for
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.effort import open_effort_form
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.home import home_shown_in, publish_home
from handlers.listeners.link_form import open_link_form
from handlers.listeners.merge_form import open_merge_form
from handlers.listeners.open_form import open_form
from handlers.listeners.reminders import open_ticket_reminder_form
from handlers.listeners.watch import watch
from handlers.views.blocks import Block
from handlers.views.ticket_menu import render_choice_form
from handlers.wording.ticket_verbs import CHOICE_PROBLEM
from storage.ticket_event import TicketVerb


def register_ticket_menu(app: App, front: FrontDesk) -> None:
    """Listen to the menu, and to the forms."""

    @app.action(action_ids.TICKET_MENU)
    def _on_choice(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["actions"][0]["selected_option"]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        _do_option(front, call, carried, body, context)

    @app.action(action_ids.EXPEDITE_TICKET)
    def _on_hurry(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        ticket_id = int(action_ids.unpack(body["actions"][0]["value"])["ticket"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        do_chosen(front, call, ticket_id, TicketVerb.EXPEDITE, body, context)

    @app.view(action_ids.CHOICE_OF_VERB)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        carried = action_ids.unpack(body["view"]["private_metadata"])
        verb = TicketVerb(str(carried["verb"]))
        choice = {field: _given(front, body["view"], field) for field in ASKS_FOR[verb]}
        call = front.call(body["user"]["id"], place_of_form(body), context)
        today = call.at.astimezone(front.desk.timezone).date()
        if problems := problems_of(verb, choice, today):
            ack(response_action="errors", errors=_errors(problems, front, call))
            overhear(front.desk, call)
            return
        ack()
        choose(front.desk, call, int(carried["ticket"]), verb, choice)
        if home := str(carried.get("home", "")):
            publish_home(front, call, read_state(action_ids.unpack(home)))


def _do_option(
    front: FrontDesk,
    call: Call,
    carried: dict[str, int | str],
    body: Payload,
    context: BoltContext,
) -> None:
    ticket_id = int(carried["ticket"])
    if "remind" in carried:
        open_ticket_reminder_form(front, call, ticket_id, body, context)
    elif "effort" in carried:
        open_effort_form(front, call, ticket_id, body, context)
    elif "watch" in carried:
        watch(front, call, ticket_id, str(carried["watch"]), body, context)
    else:
        do_chosen(front, call, ticket_id, TicketVerb(str(carried["verb"])), body, context)


def do_chosen(
    front: FrontDesk,
    call: Call,
    ticket_id: int,
    verb: TicketVerb,
    body: Payload,
    context: BoltContext,
) -> None:
    """Do what was chosen from a menu, or ask for what it needs."""
    if verb is TicketVerb.MERGE:
        open_merge_form(front, call, ticket_id, body, context)
    elif verb is TicketVerb.LINK:
        open_link_form(front, call, ticket_id, body, context)
    elif verb is TicketVerb.UNLINK:
        unlink_ticket(front.desk, call, ticket_id)
    elif verb in ASKS_FOR:
        _open_form(front, call, ticket_id, verb, body, context)
    else:
        choose(front.desk, call, ticket_id, verb)


def _open_form(
    front: FrontDesk,
    call: Call,
    ticket_id: int,
    verb: TicketVerb,
    body: Payload,
    context: BoltContext,
) -> None:
    def render() -> Block:
        number = number_to_choose_for(front.desk, call, ticket_id, verb)
        locale, channel = front.locale_of(call.actor), call.place.channel
        return render_choice_form(ticket_id, number, verb, channel, locale, home_shown_in(body))

    open_form(front, call, render, body, context)


def _given(front: FrontDesk, view: Payload, field: ChoiceField) -> str | date | Actor | None:
    state = state_of(view, field)
    if field is ChoiceField.UNTIL:
        day = state.get("selected_date")
        return date.fromisoformat(day) if day else None
    if field is ChoiceField.COLLEAGUE:
        chosen = state.get("selected_user")
        return front.anybody(str(chosen)) if chosen else None
    return text_of(view, field).strip()


def _errors(problems: Problems, front: FrontDesk, call: Call) -> dict[str, str]:
    locale = front.locale_of(call.actor)
    return {
        field.value: CHOICE_PROBLEM[problem].plain(locale) for field, problem in problems.items()
    }
