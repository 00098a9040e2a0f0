"""A message that somebody put a 🎫 on, as it reads now."""

from dataclasses import dataclass

from bot.actor import Actor
from bot.said import PostedFile


@dataclass(frozen=True, slots=True)
class Flagged:
    """What Slack says of it.

    Attributes:
        thread_ts: the root of its thread; equals ``ts`` at the top level.
        author: None = somebody whom the desk is not for.
        text: as its author saw it.
    """

    channel: str
    ts: str
    thread_ts: str
    author: Actor | None
    text: str
    files: tuple[PostedFile, ...] = ()
