"""Reading what Slack sends: is it for us, and by which key is it known?"""

import re
from dataclasses import dataclass
from typing import Any

from bot.changes.post import Post
from bot.changes.react import passed_on_emoji
from bot.flags.emoji import is_flag
from handlers.change import CHANGES, is_by_a_person, key_of_post, read_change

Payload = dict[str, Any]

_ADDRESSED = re.compile(r"<[@!]")  # somebody by name, a group, or everybody
REACTIONS = ("reaction_added", "reaction_removed")


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread by its root."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A message of ours that may show what somebody else said."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload that may be for the desk.

    Attributes:
        key: the same for every delivery of the same thing.
        only_in: the thread that the desk must serve, or else the payload is none of its business.
        only_of: the post that the desk must keep, likewise.
        only_on: the copy that the desk must have made, likewise.
        only_about: the person whom the desk must know, likewise.
        only_flagged_in: the channel in which a 🎫 must count, likewise.
        only_unasked_in: the channel in which what nobody asked the bot must be answered, likewise.
    """

    key: str
    only_in: Thread | None = None
    only_of: Post | None = None
    only_on: Copy | None = None
    only_about: str | None = None  # Slack user id
    only_flagged_in: str | None = None
    only_unasked_in: str | None = None


def read_envelope(body: Payload, bot_user_id: str) -> Envelope | None:
    """What is known of a payload from the outside; None when it is not for the desk."""
    if body.get("type") == "event_callback":
        event = body["event"]
        if event.get("type") == "user_change":
            return _change_of_person(body)
        if is_home_opened(event) or is_messages_opened(event):
            return Envelope(_key_of(body))
        return _event(body, bot_user_id)
    if trigger := body.get("trigger_id"):  # a button, a form, a command: each has its own
        return Envelope(f"trigger:{trigger}")
    return None


def without_secrets(body: Payload) -> Payload:
    """The payload as it is kept: Slack's verification token is not ours to store."""
    return {name: value for name, value in body.items() if name != "token"}


def _change_of_person(body: Payload) -> Envelope | None:
    """Only that somebody's account was switched off; new pictures and names are not for us."""
    user = body["event"]["user"]
    if not user.get("deleted"):
        return None
    return Envelope(_key_of(body), only_about=user["id"])


def _key_of(body: Payload) -> str:
    """The key of what is no post: Slack's own. What is fetched later has none, and is all posts."""
    return f"event:{body['event_id']}"


def _event(body: Payload, bot_user_id: str) -> Envelope | None:
    event = body["event"]
    if event.get("type") in REACTIONS:
        return _reaction(body, bot_user_id)
    if event.get("type") not in ("message", "app_mention"):
        return None
    if event.get("subtype") in CHANGES:
        change = read_change(event, bot_user_id)
        return Envelope(_key_of(body), only_of=change.post) if change else None
    return _post(event, bot_user_id) if is_by_a_person(event, bot_user_id) else None


def _reaction(body: Payload, bot_user_id: str) -> Envelope | None:
    event = body["event"]
    if copy := _reacted_on(event, bot_user_id):
        return Envelope(_key_of(body), only_on=copy)
    if channel := _flagged_in(event, bot_user_id):
        return Envelope(_key_of(body), only_flagged_in=channel)
    return None


def _flagged_in(event: Payload, bot_user_id: str) -> str | None:
    """Where somebody put a 🎫 on what a person may have written; taking it away means nothing."""
    item = event.get("item") or {}
    added = event["type"] == "reaction_added" and is_flag(event.get("reaction") or "")
    by_a_person = event.get("user") not in (None, bot_user_id)
    on_ours = event.get("item_user") in (None, bot_user_id)
    if not (added and by_a_person) or on_ours or item.get("type") != "message":
        return None
    channel: str = item["channel"]
    return channel


def _reacted_on(event: Payload, bot_user_id: str) -> Copy | None:
    """The message of ours that somebody put an emoji on, if it is one of those passed on."""
    item = event.get("item") or {}
    by_a_person = event.get("user") not in (None, bot_user_id)
    on_ours = event.get("item_user") in (None, bot_user_id)
    if item.get("type") != "message" or not (by_a_person and on_ours):
        return None
    return Copy(item["channel"], item["ts"]) if passed_on_emoji(event["reaction"]) else None


def _post(event: Payload, bot_user_id: str) -> Envelope | None:
    # message and app_mention for one post are one question
    key = key_of_post(event["channel"], event["ts"])
    if is_for_bot(event, bot_user_id):
        return Envelope(key)
    root = event.get("thread_ts")
    if root is None or root == event["ts"]:
        return None if _ADDRESSED.search(event.get("text") or "") else _unasked(event, key)
    return Envelope(key, only_in=Thread(event["channel"], root))


def _unasked(event: Payload, key: str) -> Envelope:
    """A new message among people, which speaks to none of them by name."""
    return Envelope(key, only_unasked_in=event["channel"])


def is_for_bot(event: Payload, bot_user_id: str) -> bool:
    """Whether a post addresses the bot: a direct message or a mention."""
    mentioned = f"<@{bot_user_id}" in (event.get("text") or "")
    return event["type"] == "app_mention" or event.get("channel_type") == "im" or mentioned


def is_home_opened(event: Payload) -> bool:
    """Whether somebody looks at the Home tab."""
    return event.get("type") == "app_home_opened" and event.get("tab") == "home"


def is_messages_opened(event: Payload) -> bool:
    """Whether somebody opened the direct messages with us, perhaps for the first time."""
    return event.get("type") == "app_home_opened" and event.get("tab") == "messages"
