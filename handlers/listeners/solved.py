"""The two answers to the question whether a ticket is solved; either takes the question away."""

import structlog
from slack_bolt import Ack, App, BoltContext

from bot.hear import overhear
from bot.tickets.solve import solve_ticket
from handlers import action_ids
from handlers.envelope import Payload
from handlers.listeners.buttons import place_of_press
from handlers.listeners.front_desk import FrontDesk

log = structlog.get_logger(__name__)


def register_solved(app: App, front: FrontDesk) -> None:
    """Listen to both."""

    @app.action(action_ids.SAID_SOLVED)
    def _on_yes(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        call = front.call(body["user"]["id"], place_of_press(body), context)
        carried = action_ids.unpack(body["actions"][0]["value"])
        solve_ticket(front.desk, call, int(carried["ticket"]))
        _take_away(front, body)

    @app.action(action_ids.NOT_YET_SOLVED)
    def _on_not_yet(ack: Ack, body: Payload, context: BoltContext) -> None:
        ack()
        overhear(front.desk, front.call(body["user"]["id"], place_of_press(body), context))
        _take_away(front, body)


def _take_away(front: FrontDesk, body: Payload) -> None:
    """Of no use any more. Where it stays, Slack takes it away when they reload."""
    try:
        front.take_away(body["response_url"])
    except OSError as error:
        log.info("word_stays", problem=type(error).__name__)
