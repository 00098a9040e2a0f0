"""The form in which the help desk writes down how long it worked."""

from slack_bolt import Ack, App, BoltContext

from bot.call import Call
from bot.hear import overhear
from bot.tickets.effort import minutes_in, number_to_record_for, record_effort
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.effort import OTHER, PRESET, SUMMARY, render_effort_form
from handlers.wording import effort as words


def register_effort(app: App, front: FrontDesk) -> None:
    """Listen to it."""

    @app.view(action_ids.EFFORT_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        view = body["view"]
        call = front.call(body["user"]["id"], place_of_form(body), context)
        typed, chosen = text_of(view, OTHER), state_of(view, PRESET).get("selected_option")
        minutes = minutes_in(typed or (chosen["value"] if chosen else ""))
        if minutes is None:
            locale = front.locale_of(call.actor)
            field, problem = (
                (OTHER, words.EFFORT_NO_NUMBER) if typed else (PRESET, words.EFFORT_MISSING)
            )
            ack(response_action="errors", errors={field: problem.plain(locale)})
            overhear(front.desk, call)
            return
        ack()
        ticket_id = int(action_ids.unpack(view["private_metadata"])["ticket"])
        record_effort(front.desk, call, ticket_id, minutes, text_of(view, SUMMARY))


def open_effort_form(
    front: FrontDesk, call: Call, ticket_id: int, body: Payload, context: BoltContext
) -> None:
    """Ask how long it took."""

    def form() -> Block:
        number = number_to_record_for(front.desk, call, ticket_id)
        locale = front.locale_of(call.actor)
        return render_effort_form(ticket_id, number, call.place.channel, locale)

    open_form(front, call, form, body, context)
