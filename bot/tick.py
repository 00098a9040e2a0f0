"""One tick from outside: everything that is due at an instant, done once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from bot.timetable import Job
from storage.database import Database
from storage.job_run import begin_run

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one piece of work.

    Attributes:
        result: what it gave; None where it says nothing, or failed.
    """

    job: str
    result: object = None
    failed: bool = False


def tick(
    jobs: Iterable[Job], database: Database, now: datetime, timezone: ZoneInfo
) -> Iterator[Done]:
    """Do what can be done without Slack; what has its time of day, once after that.

    What fails is logged, and the rest is done all the same.
    """
    for job in jobs:
        if not job.needs_slack and _has_come(job, database, now, timezone):
            yield _run(job)


def _has_come(job: Job, database: Database, now: datetime, timezone: ZoneInfo) -> bool:
    time_of_day = job.latest_time(now, timezone)
    if time_of_day is None:
        return True
    with database.write() as session:
        return begin_run(session, job.name, time_of_day)


def _run(job: Job) -> Done:
    try:
        return Done(job.name, job.run())
    except Exception:
        log.exception("job_failed", job=job.name)
        return Done(job.name, failed=True)
