"""What people asked in vain, when the office has newly been told of it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.digests.section import Mentioned, Scope, Section
from storage.gap import GapReport, GapTopic

MOST = 5  # topics that are named


@dataclass(frozen=True, slots=True)
class NewGaps:
    """Topics without an article.

    Attributes:
        count: all of them.
        topics: ids of those that were asked most.
    """

    count: int
    topics: tuple[int, ...]


def look_for_new_gaps(session: Session, scope: Scope) -> NewGaps | None:
    """Of the weeks that ended within the days of which is told; None = there are none."""
    calendar, period = scope.calendar, scope.period
    new = (
        select(GapTopic.id)
        .join(GapReport, GapReport.id == GapTopic.report_id)
        .where(GapReport.until > period.start(calendar), GapReport.until <= period.end(calendar))
        .order_by(GapReport.id.desc(), GapTopic.position)
    )
    found = session.scalars(new).all()
    return NewGaps(len(found), tuple(found[:MOST])) if found else None


def _names(told: NewGaps) -> Mentioned:
    return Mentioned(topics=told.topics)


def _parts(_told: NewGaps) -> list[str]:
    return ["topics"]


NEW_GAPS = Section("new_gaps", NewGaps, look_for_new_gaps, _names, _parts)
