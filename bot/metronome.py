"""Ticks for the timetable. A metronome only: what must not be lost is a row in the database."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.pulse.job_log import JobLog
from bot.timetable import Job
from storage.room import NoRoomError

log = structlog.get_logger(__name__)


def start_metronome(
    jobs: tuple[Job, ...], timezone: ZoneInfo, now: datetime, job_log: JobLog
) -> BackgroundScheduler:
    """Run each job when it is due; one run at a time, a missed one is made up once.

    Args:
        jobs: what to run.
        timezone: in which times of day are meant.
        now: by the clock of this machine, aware.
        job_log: is told how each run went.
    """
    defaults: dict[str, Any] = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    scheduler = BackgroundScheduler(timezone=timezone, job_defaults=defaults)
    for job in jobs:
        # A job of its own for the first run would be removed after it, which the scheduler's
        # thread does not survive while it is shut down.
        first: dict[str, Any] = {"next_run_time": now} if job.at_once else {}
        scheduler.add_job(
            _guarded, _trigger(job, timezone), args=[job, job_log], id=job.name, **first
        )
    scheduler.start()
    return scheduler


def _trigger(job: Job, timezone: ZoneInfo) -> BaseTrigger:
    if isinstance(job.when, time):
        return CronTrigger(hour=job.when.hour, minute=job.when.minute, timezone=timezone)
    return IntervalTrigger(seconds=job.when.total_seconds(), timezone=timezone)


def _guarded(job: Job, job_log: JobLog) -> None:
    try:
        job.run()
    except NoRoomError:
        log.debug("job_without_room", job=job.name)
    except Exception as error:
        log.exception("job_failed", job=job.name)
        job_log.failed(job.name, error, needs_slack=job.needs_slack)
    else:
        job_log.succeeded(job.name)
