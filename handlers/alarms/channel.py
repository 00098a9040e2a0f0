"""A second channel in Slack, written to directly."""

from collections.abc import Iterator
from contextlib import contextmanager

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.pulse.notice import Notice, NotToldError, WayName
from handlers.slack_errors import OUT_OF_REACH, error_code
from handlers.views.alarm import AlarmWords


class ChannelWay:
    """Posts once; whether it arrived is not known for sure when the answer is lost.

    Args:
        slack: a client of its own, which nothing else waits for.
        channel: its id.
        words: how it is said.
    """

    name = WayName.CHANNEL

    def __init__(self, slack: WebClient, channel: str, words: AlarmWords) -> None:
        self._slack = slack
        self._channel = channel
        self._words = words

    def tell(self, notice: Notice) -> None:
        """Post it."""
        self._post(self._words.message(notice))

    def tell_trial(self) -> None:
        """Post a trial."""
        self._post(self._words.trial_message())

    def knock(self) -> None:
        """Look whether the bot is in the channel."""
        with _said_why():
            found = self._slack.conversations_info(channel=self._channel)["channel"]
        if found.get("is_archived"):
            raise NotToldError("is_archived")
        if not found.get("is_member"):
            raise NotToldError("not_in_channel")

    def _post(self, text: str) -> None:
        with _said_why():
            self._slack.chat_postMessage(
                channel=self._channel, text=text, unfurl_links=False, unfurl_media=False
            )


@contextmanager
def _said_why() -> Iterator[None]:
    try:
        yield
    except SlackApiError as error:
        raise NotToldError(error_code(error)) from error
    except OUT_OF_REACH as error:
        raise NotToldError(type(error).__name__) from error
