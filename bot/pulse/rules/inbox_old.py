"""Something came in and is not dealt with."""

from collections.abc import Iterator
from datetime import timedelta

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# Five tries take half a minute, and what fails then is set aside. What is older waits for
# something that does not come.
LIMIT = timedelta(minutes=10)


def inbox_old(seen: Seen) -> Iterator[Trouble]:
    """Whether the oldest payload has waited for too long."""
    if seen.payload_since is not None and seen.has_waited(seen.payload_since, LIMIT):
        yield Trouble(AlarmKind.INBOX_OLD, seen.payload_since)
