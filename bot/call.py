"""The circumstances of one use case: who, when, where, and the payload it came in."""

from dataclasses import dataclass
from datetime import datetime

from bot.actor import Actor


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, or a thread in it when ``thread_ts`` is set."""

    channel: str
    thread_ts: str | None = None

    @property
    def lane(self) -> str:
        """Letters to one place go out one after another."""
        return f"{self.channel}:{self.thread_ts or ''}"

    @property
    def is_direct(self) -> bool:
        """Direct messages with the desk, or a person who stands for theirs: nobody reads along."""
        return self.channel.startswith(("D", "U", "W"))


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody wrote in a form. The form has closed: what is not taken is given back."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """One thing that one person did.

    Attributes:
        at: the instant, aware.
        place: where a word to that person alone belongs.
        receipt: the inbox row, marked as done by the same transaction; None outside Slack.
        typed: what would be lost if it is refused.
    """

    actor: Actor
    at: datetime
    place: Place
    receipt: int | None = None
    typed: Typed | None = None
