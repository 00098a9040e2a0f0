"""People whose account was switched off."""

from slack_bolt import App, BoltContext

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.tickets.leave import leave
from handlers.envelope import Payload
from handlers.listeners.front_desk import FrontDesk


def register_people(app: App, front: FrontDesk) -> None:
    """Listen to changes of accounts; the gate lets in those that end one that we know."""

    @app.event("user_change")
    def _on_change(event: Payload, context: BoltContext) -> None:
        place = Place(front.desk.helpdesk_channel)
        call = Call(THE_DESK, front.clock(), place, receipt=context["receipt"])
        leave(front.desk, call, event["user"]["id"])
