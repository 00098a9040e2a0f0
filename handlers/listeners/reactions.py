"""Emoji on copies."""

from slack_bolt import App, BoltContext

from bot.call import Place
from bot.changes.react import Reacted, react
from handlers.change import Payload
from handlers.envelope import REACTIONS
from handlers.listeners.front_desk import FrontDesk


def register_reactions(app: App, front: FrontDesk) -> None:
    """Listen to emoji that are put on and taken away."""

    def on_reaction(event: Payload, context: BoltContext) -> None:
        item = event["item"]
        call = front.call(event["user"], Place(item["channel"]), context, of_anybody=True)
        reacted = Reacted(
            channel=item["channel"],
            ts=item["ts"],
            emoji=event["reaction"],
            stands=event["type"] == "reaction_added",
            at=event["event_ts"],
        )
        react(front.desk, call, reacted)

    for name in REACTIONS:
        app.event(name)(on_reaction)
