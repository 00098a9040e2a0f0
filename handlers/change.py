"""Reading edits and deletions, and telling them from what only looks like one."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.changes.post import Post

Payload = dict[str, Any]

# Posts by people; the other subtypes are edits, deletions, joins, topics …
POSTS = (None, "file_share", "thread_broadcast", "me_message")
CHANGES = ("message_changed", "message_deleted")
TOMBSTONE = "tombstone"  # what stays of a deleted message that has replies, or of a deleted file


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a post.

    Attributes:
        author: Slack user id.
        message: as it reads now; None when it was deleted.
        edited_at: when Slack took the edit; None when the words are what they were.
        gone_files: Slack's ids of those that were taken out.
    """

    post: Post
    author: str
    message: Payload | None
    edited_at: datetime | None = None
    gone_files: frozenset[str] = frozenset()


def read_change(event: Payload, bot_user_id: str) -> Change | None:
    """What somebody changed about their post; None for link previews, bots and the like."""
    before, now = event.get("previous_message") or {}, event.get("message") or {}
    if not is_by_a_person(before, bot_user_id):
        return None
    channel = event["channel"]
    if event["subtype"] == "message_deleted" or now.get("subtype") == TOMBSTONE:
        ts = event.get("deleted_ts") or before["ts"]
        return Change(_post(channel, ts), before["user"], None)
    reworded = "edited" in now and now.get("text") != before.get("text")
    gone_files = files_in(before) - files_in(now)
    if not (reworded or gone_files):
        return None  # a preview of a link, a new reply below it
    edited_at = when_edited(now) if reworded else None
    return Change(_post(channel, now["ts"]), before["user"], now, edited_at, gone_files)


def when_edited(message: Payload) -> datetime | None:
    """When Slack took the last edit of a message; None when there was none."""
    ts = (message.get("edited") or {}).get("ts")
    return datetime.fromtimestamp(float(ts), UTC) if ts else None


def files_in(message: Payload) -> frozenset[str]:
    """Slack's ids of the files that a message still has; of a deleted one a tombstone stays."""
    files = message.get("files") or []
    return frozenset(file["id"] for file in files if file.get("mode") != TOMBSTONE)


def as_post(body: Payload, bot_user_id: str) -> Payload | None:
    """The payload of the post that is changed, as if it had read like this from the beginning.

    For a change that overtook its post, or whose post got lost on the way; None for anything else.
    A post that was deleted reads as it did before.
    """
    event = body.get("event") or {}
    change = read_change(event, bot_user_id) if event.get("subtype") in CHANGES else None
    if change is None:
        return None
    message = change.message or event["previous_message"]
    place = {"channel": event["channel"], "channel_type": event.get("channel_type")}
    return {**body, "event": {**message, "type": "message", **place}}


def is_deletion(body: Payload, bot_user_id: str) -> bool:
    """Whether a payload says that a post was deleted."""
    change = read_change(body["event"], bot_user_id)
    return change is not None and change.message is None


def is_by_a_person(message: Payload, bot_user_id: str) -> bool:
    """Whether a message is what a person has posted."""
    if message.get("subtype") not in POSTS or message.get("bot_id"):
        return False
    return message.get("user") not in (None, bot_user_id, "USLACKBOT")


def key_of_post(channel: str, ts: str) -> str:
    """By which a post is known, in whichever events it comes."""
    return f"post:{channel}:{ts}"


def _post(channel: str, ts: str) -> Post:
    return Post(channel, ts, key_of_post(channel, ts))
