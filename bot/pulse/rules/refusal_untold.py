"""Slack refuses what goes to a channel, and the word of that did not reach the office in Slack."""

from collections.abc import Iterator
from datetime import timedelta

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# The office is told by a letter, which takes seconds unless it is refused as well.
LIMIT = timedelta(minutes=10)


def refusal_untold(seen: Seen) -> Iterator[Trouble]:
    """Whether the office should know by now, and does not."""
    if seen.refusal_since is not None and seen.has_waited(seen.refusal_since, LIMIT):
        yield Trouble(AlarmKind.REFUSAL_UNTOLD, seen.refusal_since)
