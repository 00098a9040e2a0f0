"""The office is told week by week what people asked in vain."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.calendar.office_hours import today
from bot.call import Call, Place
from bot.desk import Desk
from bot.gaps.look import look_for_gaps
from bot.letters.gaps import write_gaps
from knowledge.gaps import Topic
from storage.gap import GapMember, GapReport, GapTopic
from storage.insert import insert_unless_there

WEEK = timedelta(days=7)
LONGEST = 4 * WEEK  # that a report reaches back, when the desk was closed


def report_gaps(desk: Desk, now: datetime) -> None:
    """On the first business day of a week, tell of what was asked until it began; once a week.

    Of several processes that do so at once, the first to write its report down is the one.
    """
    channel = desk.office_channel
    if channel is None or not desk.calendar.is_at_work(now):
        return
    week = _monday(today(now, desk.timezone))
    until = datetime.combine(week, time(), desk.timezone)
    with desk.database.read() as session:
        since = _reported_until(session) or until - WEEK
    if since >= until:
        return
    since = max(since, until - LONGEST)
    topics = look_for_gaps(desk.database, desk.finder, since, until)
    with desk.unit(Call(THE_DESK, now, Place(channel))) as unit:
        report_id = insert_unless_there(
            unit.session, GapReport, week=week, since=since, until=until
        )
        if report_id is not None and topics:
            _keep(unit.session, report_id, topics)
            write_gaps(unit, report_id, channel)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _reported_until(session: Session) -> datetime | None:
    """Until when the office has been told; None = it never was."""
    return session.scalar(select(func.max(GapReport.until)))


def _keep(session: Session, report_id: int, topics: list[Topic]) -> None:
    for place, topic in enumerate(topics, 1):
        members = [
            GapMember(position=position, question_id=question_id)
            for position, question_id in enumerate(topic.members, 1)
        ]
        words = list(topic.words)
        session.add(GapTopic(report_id=report_id, position=place, words=words, members=members))
    session.flush()
