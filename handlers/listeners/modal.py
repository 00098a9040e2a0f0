"""Opening a form while Slack still lets us."""

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.refusal import Reason, RefusedError
from handlers.envelope import Payload
from handlers.slack_errors import error_code

# Slack's words for a trigger that is used up or older than three seconds.
DEAD_TRIGGER = ("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id")


def open_modal(slack: WebClient, view: Payload, body: Payload, context: BoltContext) -> None:
    """Open the form while the trigger of the press lives.

    Raises:
        RefusedError: it is too late, as it always is for a replay; the person has to press again.
    """
    if "replay" in context:
        raise RefusedError(Reason.FORM_EXPIRED)
    try:
        slack.views_open(trigger_id=body["trigger_id"], view=view)
    except SlackApiError as error:
        if error_code(error) in DEAD_TRIGGER:
            raise RefusedError(Reason.FORM_EXPIRED) from error
        raise
