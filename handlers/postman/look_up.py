"""Finding a message that may have been posted before a connection broke."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from slack_sdk import WebClient

from bot.call import Place

SKEW_SECONDS = 60  # between this machine's clock and Slack's
PAGE = 200


def find_posted(slack: WebClient, place: Place, token: str, since: datetime) -> str | None:
    """The ts of the message that carries a letter's token, if Slack has it.

    Raises:
        SlackApiError: the place cannot be read; then nothing may be posted either.
    """
    oldest = f"{since.timestamp() - SKEW_SECONDS:.6f}"
    for message in _messages(slack, place, oldest):
        payload = (message.get("metadata") or {}).get("event_payload") or {}
        if payload.get("letter") == token:
            return str(message["ts"])
    return None


def _messages(slack: WebClient, place: Place, oldest: str) -> Iterator[dict[str, Any]]:
    cursor: str | None = None
    while True:
        common: dict[str, Any] = {
            "channel": place.channel,
            "oldest": oldest,
            "limit": PAGE,
            "cursor": cursor,
            "include_all_metadata": True,
        }
        if place.thread_ts is None:
            page = slack.conversations_history(**common)
        else:
            page = slack.conversations_replies(ts=place.thread_ts, **common)
        yield from page["messages"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
