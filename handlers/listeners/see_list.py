"""The button of a digest that opens a list."""

from dataclasses import replace

from slack_bolt import Ack, App, BoltContext

from bot.hear import overhear
from bot.lists.chosen import Order, read_chosen
from bot.refusal import RefusedError
from bot.refuse import refuse
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.found import found
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.modal import open_modal


def register_see_list(app: App, front: FrontDesk) -> None:
    """Listen to it: who presses sees of the list what they may see, the oldest first."""

    @app.action(action_ids.SEE_LIST)
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        chosen = read_chosen(action_ids.unpack(body["actions"][0]["value"]))
        try:
            page = found(front, call, replace(chosen, order=Order.OLDEST))
            open_modal(front.slack, page, body, context)
        except RefusedError as refused:
            refuse(front.desk, call, refused)
        else:
            overhear(front.desk, call)
