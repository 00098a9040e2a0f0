"""Letters are carried, and do not arrive."""

from collections.abc import Iterator

from bot.incidents.refused import WAITS
from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# With the pauses between them, so many tries take a postman about ten minutes.
TRIES = 16
# Slack asks for patience, and another letter has to go first: neither is a failure.
NO_FAILURES = ("ratelimited", WAITS)


def outbox_in_vain(seen: Seen) -> Iterator[Trouble]:
    """Whether a letter was tried very often."""
    if seen.in_vain_since is not None:
        yield Trouble(AlarmKind.OUTBOX_IN_VAIN, seen.in_vain_since)
