"""The sign of life that recurring work gives."""

from dataclasses import dataclass
from datetime import datetime

from bot.pulse.job_log import JobLog
from storage.database import Database
from storage.replica import note_beat


@dataclass(frozen=True, slots=True)
class Heart:
    """One process of the desk, from within.

    Attributes:
        replica: its name among all that share the database.
        job_log: which of its work fails.
    """

    replica: str
    job_log: JobLog

    def beat(self, database: Database, now: datetime) -> None:
        """Note that the timetable is kept."""
        failing = [
            {"name": job.name, "since": job.since.isoformat(), "count": job.count}
            for job in self.job_log.failing()
        ]
        with database.write() as session:
            note_beat(session, self.replica, now, failing)
