"""What kind of place a channel is, and who is in it, by what Slack says."""

from collections.abc import Callable
from dataclasses import dataclass

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.notes.audience import Audience
from handlers.cache import Cache
from handlers.slack_errors import OUT_OF_REACH, error_code, is_passing

log = structlog.get_logger(__name__)

FACTS_SECONDS = 60.0  # a channel may be opened to others at any time
MEMBERS_SECONDS = 60.0
FAILURES = (SlackApiError, *OUT_OF_REACH)
PAGE = 200


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """A channel.

    Attributes:
        is_private: nobody reads there who is no member.
        is_shared: members of other organisations are in it, or may be at any moment.
    """

    is_private: bool
    is_shared: bool
    bot_is_in: bool = False


class Channels:
    """Looks channels up in Slack, and remembers them for a minute.

    Args:
        slack: the client.
        monotonic: a clock in seconds that never goes back.
    """

    def __init__(self, slack: WebClient, monotonic: Callable[[], float]) -> None:
        self._slack = slack
        self._facts = Cache(self._look_up, FACTS_SECONDS, monotonic, FAILURES)
        self._members = Cache(self._look_at_members, MEMBERS_SECONDS, monotonic, FAILURES)

    def facts(self, channel: str) -> ChannelFacts:
        """What kind of place it is.

        Raises:
            SlackApiError: Slack cannot be asked, and never could about this.
        """
        return self._facts.get(channel)

    def members(self, channel: str) -> frozenset[str]:
        """The Slack ids of everybody who is in it.

        Raises:
            SlackApiError: likewise.
        """
        return self._members.get(channel)

    def audience(self, channel: str) -> Audience:
        """Who would read along there; one that cannot be looked at counts as open to all.

        Raises:
            SlackApiError: Slack cannot be asked right now, and never could about this.
        """
        try:
            if self.facts(channel).is_private:
                return Audience(channel, is_private=True, members=self.members(channel))
        except SlackApiError as error:
            if is_passing(error):
                raise
            log.warning("channel_not_seen", channel=channel, problem=error_code(error))
        return Audience(channel, is_private=False, members=frozenset())

    def _look_up(self, channel: str) -> ChannelFacts:
        found = self._slack.conversations_info(channel=channel)["channel"]
        shared = ("is_ext_shared", "is_pending_ext_shared")
        return ChannelFacts(
            is_private=bool(found.get("is_private") or found.get("is_im")),
            is_shared=any(found.get(mark) for mark in shared),
            bot_is_in=bool(found.get("is_member") or found.get("is_im")),
        )

    def _look_at_members(self, channel: str) -> frozenset[str]:
        members: set[str] = set()
        cursor: str | None = None
        while True:
            page = self._slack.conversations_members(channel=channel, cursor=cursor, limit=PAGE)
            members.update(page["members"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return frozenset(members)
