"""What is done with one ticket of a list: its details, or a verb of its menu."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.lists.detail import see_ticket
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.found import bring_found_up_to_date
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.home import publish_home, state_of_home
from handlers.listeners.modal import open_modal, push_modal, update_modal
from handlers.listeners.reminders import open_ticket_reminder_form
from handlers.listeners.ticket_menu import do_chosen
from handlers.views.blocks import Block
from handlers.views.detail import render_detail
from storage.ticket_event import TicketVerb


def register_ticket_lines(app: App, front: FrontDesk) -> None:
    """Listen to the menu and the button of a line, and to who leafs through a conversation."""

    @app.action(action_ids.LINE_MENU)
    def _on_choice(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["actions"][0]["selected_option"]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        if "remind" in carried:
            open_ticket_reminder_form(front, call, int(carried["ticket"]), body, context)
            return
        if "verb" not in carried:
            open_detail(front, call, int(carried["ticket"]), body, context)
            return
        verb = TicketVerb(str(carried["verb"]))
        do_chosen(front, call, int(carried["ticket"]), verb, body, context)
        _bring_up_to_date(front, call, body)

    @app.action(action_ids.SEE_TICKET)
    def _on_see(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["actions"][0]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_detail(front, call, int(carried["ticket"]), body, context)

    @app.action(action_ids.DETAIL_NEWER)
    @app.action(action_ids.DETAIL_OLDER)
    def _on_turn(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["actions"][0]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        view = _detail(front, call, int(carried["ticket"]), int(carried["page"]))
        update_modal(front.slack, body["view"]["id"], view)
        overhear(front.desk, call)


def open_detail(
    front: FrontDesk, call: Call, ticket_id: int, body: Payload, context: BoltContext
) -> None:
    """Show everything about a ticket to whom may see it."""
    above = (body.get("view") or {}).get("type") == "modal"
    show = push_modal if above else open_modal
    try:
        show(front.slack, _detail(front, call, ticket_id), body, context)
    except RefusedError as refused:
        refuse(front.desk, call, refused)
    else:
        overhear(front.desk, call)


def _detail(front: FrontDesk, call: Call, ticket_id: int, page: int = 0) -> Block:
    content = see_ticket(front.desk, call, ticket_id, page)
    return render_detail(content, front.reader(front.locale_of(call.actor)))


def _bring_up_to_date(front: FrontDesk, call: Call, body: Payload) -> None:
    """Show what became of it where it was done."""
    view = body.get("view") or {}
    if view.get("type") == "home":
        publish_home(front, call, state_of_home(body))
    elif view.get("callback_id") == action_ids.FOUND_TICKETS:
        bring_found_up_to_date(front, call, view)
