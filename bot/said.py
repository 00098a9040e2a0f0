"""A message as somebody posted it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FileKind(StrEnum):
    """What Slack has of a file."""

    HOSTED = "hosted"  # its content
    ELSEWHERE = "elsewhere"  # no content, an address that people can open
    HIDDEN = "hidden"  # content that the workspace's plan does not show
    GONE = "gone"  # it was deleted


@dataclass(frozen=True, slots=True)
class PostedFile:
    """A file in a post.

    Attributes:
        size: bytes; 0 for what is kept elsewhere.
        url: where the content is, or what people open.
    """

    slack_id: str
    name: str
    mimetype: str
    size: int
    url: str
    kind: FileKind = FileKind.HOSTED


@dataclass(frozen=True, slots=True)
class Said:
    """A post in Slack, in plain text: no markup, mentions as names.

    Attributes:
        thread_ts: the thread's root; None for a top-level message.
        to_bot: a direct message to the bot, or a post that mentions it.
        shared: members of other organisations read there.
        edited_at: when Slack took an edit that these words have in them already; None = no edit.
    """

    channel: str
    ts: str
    thread_ts: str | None
    text: str
    to_bot: bool
    files: tuple[PostedFile, ...] = ()
    edited_at: datetime | None = None
    shared: bool = False
