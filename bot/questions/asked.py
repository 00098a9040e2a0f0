"""What somebody asked."""

from dataclasses import dataclass
from datetime import datetime

from bot.call import Place
from bot.said import PostedFile


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was posted; ``thread_ts`` equals ``ts`` for a new top-level message."""

    channel: str
    ts: str
    thread_ts: str
    text: str
    files: tuple[PostedFile, ...] = ()
    edited_at: datetime | None = None

    @property
    def thread(self) -> Place:
        """Where the reply goes."""
        return Place(self.channel, self.thread_ts)
