"""Which work of a time of day was done, for who runs it from outside."""

from datetime import datetime

from sqlalchemy import String, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime
from storage.insert import insert_unless_there


class JobRun(Numbered, Base):
    """Up to which time of day some work was done last."""

    __tablename__ = "job_runs"

    name: Mapped[str] = mapped_column(String(40), unique=True)
    done_for: Mapped[datetime] = mapped_column(UtcDateTime)


def begin_run(session: Session, name: str, time_of_day: datetime) -> bool:
    """Note that work is done for a time of day; False when somebody has it already."""
    if insert_unless_there(session, JobRun, name=name, done_for=time_of_day) is not None:
        return True
    later = update(JobRun).where(JobRun.name == name, JobRun.done_for < time_of_day)
    return bool(session.execute(later.values(done_for=time_of_day).returning(JobRun.id)).first())
