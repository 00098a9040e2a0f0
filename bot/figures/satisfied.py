"""What requesters said of how it was."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.calendar.office_calendar import OfficeCalendar
from bot.figures.period import Period
from storage.satisfaction import Satisfaction, Score

CONTENT = (Score.HELPFUL, Score.VERY_HELPFUL)


@dataclass(frozen=True, slots=True)
class Satisfied:
    """Ratings that were given in a period, each once and as it reads now.

    Attributes:
        counts: how many of each score.
    """

    counts: Mapping[Score, int]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.counts.values())

    @property
    def content(self) -> float | None:
        """Which share of them says that it helped; None where there is none."""
        return sum(self.counts[one] for one in CONTENT) / self.total if self.total else None


def satisfied_in(session: Session, period: Period, calendar: OfficeCalendar) -> Satisfied:
    """By when the requester said it first."""
    given = (
        select(Satisfaction.score, func.count())
        .where(Satisfaction.at >= period.start(calendar), Satisfaction.at < period.end(calendar))
        .group_by(Satisfaction.score)
    )
    found = {Score(score): count for score, count in session.execute(given)}
    return Satisfied({score: found.get(score, 0) for score in Score})
