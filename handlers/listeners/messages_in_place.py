"""Reading a message that was not sent to us, where the bot may read."""

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.envelope import Payload
from handlers.slack_errors import error_code

GONE = ("thread_not_found", "message_not_found", "not_in_channel", "channel_not_found")


def message_at(slack: WebClient, channel: str, ts: str) -> Payload | None:
    """The message as it stands; None when it is gone, or not for the bot to read.

    Raises:
        SlackApiError: Slack cannot be asked right now.
    """
    try:
        answer = slack.conversations_replies(
            channel=channel, ts=ts, oldest=ts, latest=ts, inclusive=True, limit=1
        )
    except SlackApiError as error:
        if error_code(error) in GONE:
            return None
        raise
    return next((one for one in answer["messages"] if one["ts"] == ts), None)
