"""The four buttons below the news that a ticket is solved, and the form for who has more to say."""

import re

from slack_bolt import Ack, App, BoltContext

from bot.tickets.rate import draft_rating, rate_ticket
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_form, place_of_press
from handlers.listeners.forms import state_of, text_of
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.open_form import open_form
from handlers.views.blocks import Block
from handlers.views.rating import COMMENT, SCORE, render_rating_form
from storage.satisfaction import Score


def register_rating(app: App, front: FrontDesk) -> None:
    """Listen to them."""

    @app.action(re.compile(f"^{action_ids.RATE_TICKET}[1-4]$"))
    def _on_press(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        carried = action_ids.unpack(body["actions"][0]["value"])
        call = front.call(body["user"]["id"], place_of_press(body), context)
        event_id, score = int(carried["event"]), Score(int(carried["score"]))
        rate_ticket(front.desk, call, event_id, score, body["container"]["message_ts"])

    @app.action(action_ids.SAY_MORE)
    def _on_more(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        event_id = int(action_ids.unpack(body["actions"][0]["value"])["event"])
        place, ts = place_of_press(body), body["container"]["message_ts"]
        call = front.call(body["user"]["id"], place, context)

        def form() -> Block:
            draft = draft_rating(front.desk, call, event_id)
            locale = front.locale_of(call.actor)
            return render_rating_form(draft, event_id, place.channel, ts, locale)

        open_form(front, call, form, body, context)

    @app.view(action_ids.RATING_FORM)
    def _on_send(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        view = body["view"]
        carried = action_ids.unpack(view["private_metadata"])
        call = front.call(body["user"]["id"], place_of_form(body), context)
        score = Score(int(state_of(view, SCORE)["selected_option"]["value"]))
        event_id, ts = int(carried["event"]), str(carried["ts"])
        rate_ticket(front.desk, call, event_id, score, ts, text_of(view, COMMENT))
