"""The entry in the menu of a message, and the form that it opens."""

from slack_bolt import Ack, App, BoltContext

from bot.actor import Actor
from bot.call import Call, Place
from bot.handovers.draft import draft_handover, question_of_thread
from bot.handovers.open import open_from_form
from bot.hear import overhear
from bot.refusal import RefusedError
from bot.refuse import refuse
from bot.tickets.draft import draft_ticket
from bot.tickets.form import TicketForm
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.forms import state_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal
from handlers.listeners.pressed import read_pressed
from handlers.listeners.ticket_form import take_form
from handlers.listeners.typed_form import ask_for_type
from handlers.views.blocks import Block
from handlers.views.handover_form import WITH_THREAD, render_handover_form
from handlers.views.ticket_form import render_ticket_form


def register_handover(app: App, front: FrontDesk) -> None:
    """Listen to both. The message may stand where the bot is not: words go to the person."""

    @app.message_shortcut(action_ids.HAND_OVER)
    def _on_choose(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        slack_id = body["user"]["id"]
        call = front.call(slack_id, Place(slack_id), context)
        try:
            open_modal(front.slack, _form(front, call, body), body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)

    @app.view(action_ids.HAND_OVER_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        ticked = state_of(body["view"], WITH_THREAD).get("selected_options")

        def opens(
            call: Call, carried: dict[str, int | str], form: TicketForm, _who: Actor | None
        ) -> None:
            kept = int(carried["handover"]) if "handover" in carried else None
            before = int(carried["follows"]) if "follows" in carried else None
            open_from_form(front.desk, call, form, kept, with_thread=bool(ticked), follows=before)

        take_form(front, ack, body, context, TicketForm.problems, opens)


def _form(front: FrontDesk, call: Call, body: Payload) -> Block:
    """The form for what was asked in this thread, or else for the message.

    Raises:
        RefusedError: it is a ticket already.
    """
    pressed, locale = read_pressed(front, body), front.locale_of(call.actor)
    question = question_of_thread(front.desk, call, pressed)
    if question is not None:
        asked = draft_ticket(front.desk, call, question)
        return ask_for_type(front, render_ticket_form(asked, locale), locale, asked.details)
    draft = draft_handover(front.desk, call, pressed)
    return ask_for_type(front, render_handover_form(draft, locale), locale, draft.details)
