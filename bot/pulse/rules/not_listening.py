"""Nothing comes in from Slack: no socket is connected, or no port is open."""

from collections.abc import Iterator

from bot.pulse.seen import SILENCE, Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind


def not_listening(seen: Seen) -> Iterator[Trouble]:
    """Whether nobody has listened for a while.

    A socket is renewed within seconds, so that ``SILENCE`` is no renewal. A desk that never
    listened yet is measured from its start.
    """
    if not seen.present:
        return
    since = seen.heard_at or min(one.started_at for one in seen.present)
    if seen.has_waited(since, SILENCE):
        yield Trouble(AlarmKind.NOT_LISTENING, since)
