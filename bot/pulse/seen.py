"""What one look at the desk shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

# A lookout and a beat come every twenty seconds. After five minutes without either, no busy
# machine and no slow disk is an excuse any more.
SILENCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class FailingJob:
    """Recurring work that failed each time since an instant."""

    name: str
    since: datetime
    count: int


@dataclass(frozen=True, slots=True)
class ReplicaSeen:
    """One process of the desk.

    Attributes:
        awake_at: its lookout's last sign of life, from a thread of its own.
        beat_at: that of its recurring work; None = it has not begun.
    """

    name: str
    started_at: datetime
    awake_at: datetime
    beat_at: datetime | None = None
    failing: tuple[FailingJob, ...] = ()

    def is_there(self, now: datetime) -> bool:
        """Whether the process gave a sign of life lately."""
        return now - self.awake_at < SILENCE


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that the rules judge by.

    Attributes:
        now: when it was looked.
        replicas: all processes that have not said that they stop.
        heard_at: when Slack was listened to last, by any of them.
        payload_since: when the oldest payload came in that is not dealt with.
        letter_since: since when a letter could be carried and is not, if nothing else is.
        settled_at: when a letter was settled last; None = not within ``SILENCE``.
        in_vain_since: when the oldest letter was written that was carried very often in vain.
        refusal_since: since when Slack refuses something and the office does not know.
        free_mb: room on the disk of the database; None = it cannot be seen from here.
    """

    now: datetime
    replicas: tuple[ReplicaSeen, ...] = ()
    heard_at: datetime | None = None
    payload_since: datetime | None = None
    letter_since: datetime | None = None
    settled_at: datetime | None = None
    in_vain_since: datetime | None = None
    refusal_since: datetime | None = None
    free_mb: int | None = None

    @property
    def present(self) -> tuple[ReplicaSeen, ...]:
        """The processes that are there."""
        return tuple(one for one in self.replicas if one.is_there(self.now))

    def has_waited(self, since: datetime | None, limit: timedelta) -> bool:
        """Whether something has waited for longer than it should."""
        return since is not None and self.now - since >= limit
