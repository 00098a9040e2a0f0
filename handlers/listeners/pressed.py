"""Reading a message in whose menu somebody chose the help desk, and the thread around it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.handovers.pressed import Passage, Pressed
from handlers.change import is_by_a_person
from handlers.envelope import Payload
from handlers.listeners.files import read_files
from handlers.listeners.front_desk import FrontDesk
from handlers.listeners.messages import read_text
from handlers.listeners.messages_in_place import GONE
from handlers.slack_errors import error_code
from handlers.slack_text import storable

MOST = 50  # messages of a thread
NAMELESS = "app"
NAME_MAX = 80


@dataclass(frozen=True, slots=True)
class _Around:
    """What the bot can see of the place."""

    is_public: bool
    bot_is_in: bool


def read_pressed(front: FrontDesk, body: Payload) -> Pressed:
    """The message that Slack handed over, with its thread where the bot may read that.

    Raises:
        SlackApiError: Slack cannot be asked right now.
    """
    channel, message = body["channel"]["id"], body["message"]
    root = message.get("thread_ts") or message["ts"]
    around = _around(front, channel)
    messages, has_more = [message], False
    if around.bot_is_in and _is_in_thread(message):
        messages, has_more = _thread(front.slack, channel, root, message)
    told = [one for one in messages if _is_of_somebody_else_than_us(one, front)]
    readable = told if around.bot_is_in else []
    return Pressed(
        channel=channel,
        ts=message["ts"],
        thread_ts=root,
        is_public=around.is_public,
        passages=tuple(_passage(front, one, with_files=bool(readable)) for one in told),
        has_more=has_more,
        leaves_files=not readable and any(one.get("files") for one in told),
    )


def _around(front: FrontDesk, channel: str) -> _Around:
    """Of a place that the bot cannot see it is sure only that not everybody can."""
    try:
        facts = front.directory.channels.facts(channel)
    except SlackApiError as error:
        if error_code(error) in GONE:
            return _Around(is_public=False, bot_is_in=False)
        raise
    return _Around(not (facts.is_private or facts.is_shared), facts.bot_is_in)


def _is_in_thread(message: Payload) -> bool:
    return bool(message.get("thread_ts") or message.get("reply_count"))


def _thread(
    slack: WebClient, channel: str, root: str, message: Payload
) -> tuple[list[Payload], bool]:
    """The thread so far, and whether it is longer; the message itself is always among it."""
    try:
        answer = slack.conversations_replies(channel=channel, ts=root, limit=MOST)
    except SlackApiError as error:
        if error_code(error) in GONE:
            return [message], False
        raise
    messages: list[Payload] = answer["messages"]
    if all(one["ts"] != message["ts"] for one in messages):
        messages = [*messages, message]
    return messages, bool(answer.get("has_more"))


def _is_of_somebody_else_than_us(message: Payload, front: FrontDesk) -> bool:
    """A person's or another app's; what the desk says is known to the desk."""
    ours = message.get("user") in (front.bot_user_id, "USLACKBOT")
    by_an_app = bool(message.get("bot_id")) and message.get("subtype") in (None, "bot_message")
    return not ours and (by_an_app or is_by_a_person(message, front.bot_user_id))


def _passage(front: FrontDesk, message: Payload, *, with_files: bool) -> Passage:
    person = is_by_a_person(message, front.bot_user_id)
    author = front.colleague(message["user"]) if person else None
    name = front.directory.name_of(message["user"]) if person else _name_of_app(message)
    return Passage(
        ts=message["ts"],
        author=author,
        name=name,
        text=read_text(message, front),
        said_at=datetime.fromtimestamp(float(message["ts"]), UTC),
        files=read_files(message, front.slack) if with_files else (),
    )


def _name_of_app(message: Payload) -> str:
    profile = message.get("bot_profile") or {}
    return storable(message.get("username") or profile.get("name") or NAMELESS)[:NAME_MAX]
