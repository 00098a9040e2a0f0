"""Opening a form while Slack still lets us."""

from collections.abc import Callable

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.refusal import Reason, RefusedError
from handlers.envelope import Payload
from handlers.slack_errors import error_code

# Slack's words for a trigger that is used up or older than three seconds.
DEAD_TRIGGER = ("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id")
CLOSED = "not_found"


def open_modal(slack: WebClient, view: Payload, body: Payload, context: BoltContext) -> None:
    """Open the form while the trigger of the press lives.

    Raises:
        RefusedError: it is too late, as it always is for a replay; the person has to press again.
    """
    _show(slack.views_open, view, body, context)


def push_modal(slack: WebClient, view: Payload, body: Payload, context: BoltContext) -> None:
    """Open the form above the one in which was pressed; that one is there again afterwards.

    Raises:
        RefusedError: likewise.
    """
    _show(slack.views_push, view, body, context)


def update_modal(slack: WebClient, view_id: str, view: Payload) -> None:
    """Show something else in a form; nothing happens when it has been closed."""
    try:
        slack.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        if error_code(error) != CLOSED:
            raise


def _show(call: Callable[..., object], view: Payload, body: Payload, context: BoltContext) -> None:
    if "replay" in context:
        raise RefusedError(Reason.FORM_EXPIRED)
    try:
        call(trigger_id=body["trigger_id"], view=view)
    except SlackApiError as error:
        if error_code(error) in DEAD_TRIGGER:
            raise RefusedError(Reason.FORM_EXPIRED) from error
        raise
