"""Asking a colleague to watch a ticket, from the menu of its card."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.tickets.choices import ChoiceProblem
from bot.tickets.watch import ask_to_watch, number_to_watch, stop_watching
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form
from handlers.listeners.forms import state_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.views.watch import COLLEAGUE, STOP, render_watch_form
from handlers.wording.ticket_verbs import CHOICE_PROBLEM


def register_watch_form(app: App, front: FrontDesk) -> None:
    """Listen to the form."""

    @app.view(action_ids.WATCH_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        carried = action_ids.unpack(body["view"]["private_metadata"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        chosen = state_of(body["view"], COLLEAGUE).get("selected_user")
        colleague = front.anybody(str(chosen)) if chosen else None
        if colleague is None or not colleague.answers:
            said = CHOICE_PROBLEM[ChoiceProblem.NOT_OF_HELPDESK]
            text = said.plain(front.locale_of(call.actor))
            ack(response_action="errors", errors={COLLEAGUE: text})
            overhear(front.desk, call)
            return
        ack()
        ask_to_watch(front.desk, call, int(carried["ticket"]), colleague)


def watch(
    front: FrontDesk, call: Call, ticket_id: int, what: str, body: Payload, context: BoltContext
) -> None:
    """Do what was chosen from the menu."""
    if what == STOP:
        stop_watching(front.desk, call, ticket_id)
        return
    try:
        number = number_to_watch(front.desk, call, ticket_id)
        locale, channel = front.locale_of(call.actor), call.place.channel
        open_modal(
            front.slack, render_watch_form(ticket_id, number, channel, locale), body, context
        )
    except RefusedError as refused:
        refuse(front.desk, call, refused)
    else:
        overhear(front.desk, call)
