"""The button that asks for an idea, and the form that it opens."""

from slack_bolt import Ack, App, BoltContext

from bot.actor import Actor
from bot.call import Call
from bot.ideas.form import idea_problems, idea_to_ask
from bot.ideas.send import send_idea
from bot.tickets.form import TicketForm
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.listeners.ticket_form import take_form
from handlers.views.blocks import Block
from handlers.views.idea_form import render_idea_form


def register_idea_form(app: App, front: FrontDesk) -> None:
    """Listen to both. The button stands where all staff read; the rest is in private."""

    @app.action(action_ids.SEND_IDEA)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        open_idea_form(front, call, body, context)

    @app.view(action_ids.IDEA_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        def opens(
            call: Call, _carried: dict[str, int | str], form: TicketForm, _who: Actor | None
        ) -> None:
            send_idea(front.desk, call, form)

        take_form(front, ack, body, context, idea_problems, opens)


def open_idea_form(front: FrontDesk, call: Call, body: Payload, context: BoltContext) -> None:
    """Show the form to who asked for it."""

    def render() -> Block:
        return render_idea_form(idea_to_ask(front.desk), front.locale_of(call.actor))

    open_form(front, call, render, body, context)
