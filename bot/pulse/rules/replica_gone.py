"""One of several processes fell silent without a word, and no new one took its place."""

from collections.abc import Iterator
from datetime import timedelta

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# A new process may be started a moment before the old one is stopped.
OVERLAP = timedelta(minutes=1)


def replica_gone(seen: Seen) -> Iterator[Trouble]:
    """Whether fewer are there than there were.

    A process that was killed and started again has another name: whoever started since the first
    of the silent ones was last seen, stands for one of them.
    """
    silent = sorted(one.awake_at for one in seen.replicas if not one.is_there(seen.now))
    if not silent or not seen.present:
        return
    since = silent[0]
    newcomers = [one for one in seen.present if one.started_at > since - OVERLAP]
    if len(silent) > len(newcomers):
        yield Trouble(AlarmKind.REPLICA_GONE, silent[len(newcomers)])
