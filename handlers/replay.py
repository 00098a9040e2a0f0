"""Handling a stored payload again."""

from slack_bolt import App
from slack_bolt.request import BoltRequest

from bot.reception import Unfinished


def replay(app: App, unfinished: Unfinished) -> None:
    """Send a payload through the listeners once more, past the gate.

    As a Socket Mode request, because a raw HTTP body is refused after five minutes.
    """
    context = {
        "replay": True,
        "receipt": unfinished.receipt,
        "reference": unfinished.reference,
    }
    app.dispatch(BoltRequest(body=unfinished.payload, mode="socket_mode", context=context))
