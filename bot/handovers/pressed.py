"""A message in whose menu somebody chose the help desk, and what stands around it."""

from dataclasses import dataclass
from datetime import datetime

from bot.actor import Actor
from bot.said import PostedFile


@dataclass(frozen=True, slots=True)
class Passage:
    """One message of the thread.

    Attributes:
        author: None = nobody who could be asked: an app, or somebody whom the desk is not for.
        name: what the author is called.
        text: as the author saw it.
        files: those that the bot may read.
    """

    ts: str
    author: Actor | None
    name: str
    text: str
    said_at: datetime
    files: tuple[PostedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """What Slack says of the message and its thread.

    Attributes:
        thread_ts: the root of its thread; equals ``ts`` outside of threads.
        is_public: everybody of the city can read it where it stands.
        passages: the thread so far, oldest first; where the bot is not, the message alone.
        has_more: the thread is longer.
        leaves_files: there are files that the bot may not read.
    """

    channel: str
    ts: str
    thread_ts: str
    is_public: bool
    passages: tuple[Passage, ...]
    has_more: bool = False
    leaves_files: bool = False
