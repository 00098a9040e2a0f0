"""The disk of the database is nearly full."""

from collections.abc import Iterator

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# A busy desk writes some megabytes a day, and an update of the schema copies the largest table.
LOW_MB = 500


def disk_low(seen: Seen) -> Iterator[Trouble]:
    """Whether there is little room left. That there is none, is told by who cannot write."""
    if seen.free_mb is not None and seen.free_mb < LOW_MB:
        yield Trouble(AlarmKind.DISK_LOW, seen.now)
