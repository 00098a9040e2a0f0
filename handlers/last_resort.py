"""A word to the office past the outbox, for when there is no outbox to put it into."""

from collections.abc import Callable

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.letters.content import Content
from bot.locale import Locale
from handlers.slack_errors import OUT_OF_REACH
from handlers.views.render import render
from handlers.views.rendered import Reader

log = structlog.get_logger(__name__)


class LastResort:
    """Posts once, without a letter: whether it arrived for sure is not known when it fails.

    Args:
        slack: the client.
        reader: for whom to render, and the time.
        channel: the office's; None when it has none.
    """

    def __init__(
        self, slack: WebClient, reader: Callable[[Locale | None], Reader], channel: str | None
    ) -> None:
        self._slack = slack
        self._reader = reader
        self._channel = channel

    def say(self, content: Content) -> bool:
        """Post it; False when it should be tried once more."""
        if self._channel is None:
            return True
        shown = render(content, self._reader(None))
        try:
            self._slack.chat_postMessage(
                channel=self._channel, text=shown.text, blocks=shown.blocks
            )
        except (SlackApiError, *OUT_OF_REACH) as error:
            log.warning("office_not_told", problem=str(error))
            return False
        return True
