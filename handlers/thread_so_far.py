"""Reading a thread up to the post with which the desk was asked there."""

from collections import deque
from collections.abc import Callable, Iterator

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.tickets.thread_so_far import NEWEST, EarlierWords, ThreadSoFar
from handlers.change import TOMBSTONE, Payload, is_by_a_person, when_edited
from handlers.slack_errors import error_code, is_passing

log = structlog.get_logger(__name__)

PAGE = 200
# Somebody's name; None for who is no colleague.
NameOf = Callable[[str], str | None]


def read_thread_so_far(
    slack: WebClient,
    where: tuple[str, str],
    asked_ts: str,
    name_of: NameOf,
    text_of: Callable[[Payload], str],
    bot_user_id: str,
) -> ThreadSoFar:
    """What colleagues had said; nothing of it where Slack does not let us read.

    Args:
        slack: the client.
        where: channel and root of the thread.
        asked_ts: the post with which the desk was asked; what came after it stays theirs.
        name_of: knows colleagues.
        text_of: the words of a post, as its author saw them, with the names of its files.
        bot_user_id: of the desk, whose own messages are no news.

    Raises:
        SlackApiError: Slack cannot be asked right now.
    """
    channel, root = where
    newest: deque[EarlierWords] = deque(maxlen=NEWEST)
    count = of_others = 0
    try:
        for message in _before(slack, channel, root, asked_ts):
            if message.get("user") == bot_user_id or message.get("subtype") == TOMBSTONE:
                continue
            by_a_person = is_by_a_person(message, bot_user_id)
            name = name_of(message["user"]) if by_a_person else None
            if name is None:
                of_others += 1
            elif text := text_of(message):
                count += 1
                newest.append(EarlierWords(name, message["ts"], text, when_edited(message)))
    except SlackApiError as error:
        if is_passing(error):
            raise
        log.warning("thread_not_read", channel=channel, problem=error_code(error))
        return ThreadSoFar(channel)
    return ThreadSoFar(channel, tuple(newest), count - len(newest), of_others)


def _before(slack: WebClient, channel: str, root: str, asked_ts: str) -> Iterator[Payload]:
    cursor: str | None = None
    while True:
        page = slack.conversations_replies(
            channel=channel, ts=root, latest=asked_ts, limit=PAGE, cursor=cursor
        )
        yield from (one for one in page["messages"] if float(one["ts"]) < float(asked_ts))
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
