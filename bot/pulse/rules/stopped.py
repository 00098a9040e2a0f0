"""No process of the desk is there. Only who looks from outside can see that."""

from collections.abc import Iterator

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind


def stopped(seen: Seen) -> Iterator[Trouble]:
    """Whether nobody is at work."""
    if not seen.present:
        last = max((one.awake_at for one in seen.replicas), default=seen.now)
        yield Trouble(AlarmKind.STOPPED, last)
