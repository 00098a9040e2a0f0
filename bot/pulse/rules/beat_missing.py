"""A process is there, but its recurring work is not done: no tick, no reminder, no catching up."""

from collections.abc import Iterator

from bot.pulse.seen import SILENCE, Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind


def beat_missing(seen: Seen) -> Iterator[Trouble]:
    """Whether a process that once began does no recurring work any more."""
    beats = [one.beat_at for one in seen.present if one.beat_at is not None]
    late = [beat for beat in beats if seen.has_waited(beat, SILENCE)]
    if late:
        yield Trouble(AlarmKind.BEAT_MISSING, min(late))
