"""Somebody opens the direct messages with the bot."""

from slack_bolt import App, BoltContext

from bot.call import Place
from bot.questions.welcome import look_in
from handlers.envelope import Payload, is_messages_opened
from handlers.listeners.front_desk import FrontDesk


def register_messages_tab(app: App, front: FrontDesk) -> None:
    """Listen to who looks in."""

    @app.event("app_home_opened", matchers=[is_messages_opened])
    def _on_open(event: Payload, context: BoltContext) -> None:
        place = Place(event["channel"])
        look_in(front.desk, front.call(event["user"], place, context, of_anybody=True))
