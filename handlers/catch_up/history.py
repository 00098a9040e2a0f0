"""What Slack kept, as the events that we did not hear."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.call import Place
from bot.catch_up import Kept
from handlers.catch_up.changes import changes
from handlers.catch_up.patient import PatientSlack
from handlers.envelope import Payload

PAGE = 200
# Replies are listed only below a root that is looked at: so old may a thread be in direct messages.
OLD_THREADS = timedelta(days=7)


class History:
    """Reads conversations.

    Args:
        slack: the client.
        patient: asks it.
    """

    def __init__(self, slack: WebClient, patient: PatientSlack) -> None:
        self._slack = slack
        self._patient = patient

    def events(self, place: Place, since: datetime, kept: Sequence[Kept] = ()) -> list[Payload]:
        """Everything posted in a place since then, oldest first, with the threads it shows.

        After that, what became of posts that are kept there; whenever it was.

        Raises:
            SlackApiError: the place cannot be read.
            StoppedError: the desk closes.
        """
        messages = {str(one["ts"]): one for one in self._messages(place, since, kept)}
        new = sorted((ts for ts in messages if float(ts) > float(_stamp(since))), key=float)
        posts = [_as_event(messages[ts], place.channel) for ts in new]
        return [*posts, *changes(kept, messages, place.channel, _kind(place.channel))]

    def _messages(self, place: Place, since: datetime, kept: Sequence[Kept]) -> Iterator[Payload]:
        if place.thread_ts is None:
            return self._channel(place.channel, since)
        oldest = min([since, *(_just_before(one.ts) for one in kept)])
        return self._replies(place.channel, place.thread_ts, oldest)

    def conversations(self) -> Iterator[Place]:
        """Every conversation that the bot is in; direct messages first."""
        slack = self._slack
        for types in ("im", "public_channel,private_channel"):
            for page in self._pages(slack.users_conversations, types=types, exclude_archived=True):
                yield from (Place(found["id"]) for found in page["channels"])

    def _channel(self, channel: str, since: datetime) -> Iterator[Payload]:
        slack = self._slack
        oldest = _stamp(since - OLD_THREADS if _is_direct(channel) else since)
        for page in self._pages(slack.conversations_history, channel=channel, oldest=oldest):
            for message in page["messages"]:
                yield message
                if float(message.get("latest_reply") or 0) > since.timestamp():
                    yield from self._replies(channel, message["ts"], since)

    def _replies(self, channel: str, root: str, since: datetime) -> Iterator[Payload]:
        slack = self._slack
        given = {"channel": channel, "ts": root, "oldest": _stamp(since)}
        for page in self._pages(slack.conversations_replies, **given):
            yield from page["messages"]

    def _pages(
        self, method: Callable[..., SlackResponse], **given: str | bool
    ) -> Iterator[SlackResponse]:
        cursor: str | None = None
        while True:
            page = self._patient.ask(method, limit=PAGE, cursor=cursor, **given)
            yield page
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return


def _as_event(message: Payload, channel: str) -> Payload:
    kind = _kind(channel)
    event = {**message, "type": "message", "channel": channel, "channel_type": kind}
    return {"type": "event_callback", "event": event}


def _kind(channel: str) -> str:
    return "im" if _is_direct(channel) else "channel"


def _just_before(ts: str) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC) - timedelta(milliseconds=1)


def _is_direct(channel: str) -> bool:
    return channel.startswith("D")


def _stamp(instant: datetime) -> str:
    return f"{instant.timestamp():.6f}"
