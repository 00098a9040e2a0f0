"""Letters are due, and no postman takes one."""

from collections.abc import Iterator
from datetime import timedelta

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# A postman looks every second. What is not due yet is not late.
LIMIT = timedelta(minutes=10)


def outbox_still(seen: Seen) -> Iterator[Trouble]:
    """Whether a letter has waited for too long and nothing at all went out meanwhile.

    As long as letters are settled, a long queue is paced and no trouble: Slack takes about one
    a second for each channel, and an announcement may be a thousand.
    """
    if seen.settled_at is not None or seen.letter_since is None:
        return
    if seen.has_waited(seen.letter_since, LIMIT):
        yield Trouble(AlarmKind.OUTBOX_STILL, seen.letter_since)
