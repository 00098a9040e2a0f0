"""A log of recurring work for who does not look at it."""

from datetime import UTC, datetime

from bot.pulse.job_log import JobLog


def job_log() -> JobLog:
    """By the clock of this machine; no error is anybody else's."""
    return JobLog(lambda: datetime.now(UTC), lambda _: False)
