"""The same recurring work fails again and again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

# Work of every second fails three times in three seconds, which may be a hiccup; work of every
# night needs three nights.
TIMES = 3
LIMIT = timedelta(minutes=10)


def job_failing(seen: Seen) -> Iterator[Trouble]:
    """Each work that has not succeeded any more, in whichever process."""
    since: dict[str, list[datetime]] = {}
    for job in (job for one in seen.present for job in one.failing):
        if job.count >= TIMES and seen.has_waited(job.since, LIMIT):
            since.setdefault(job.name, []).append(job.since)
    for name in sorted(since):
        yield Trouble(AlarmKind.JOB_FAILING, min(since[name]), name)
