"""The office is asked about articles whose review date has come."""

from datetime import datetime

from bot.actor import THE_DESK
from bot.calendar.office_hours import today
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.reviews import write_reviews
from storage.article_review import ArticleReview, to_be_asked
from storage.insert import insert_unless_there


def ask_for_reviews(desk: Desk, now: datetime) -> None:
    """While the office is at work, list what has come since the last time; each date once.

    Of several processes that do so at once, each article is listed by one.
    """
    channel = desk.office_channel
    if channel is None or not desk.calendar.is_at_work(now):
        return
    day = today(now, desk.timezone)
    with desk.database.read() as session:
        if not to_be_asked(session, day):
            return
    with desk.unit(Call(THE_DESK, now, Place(channel))) as unit:
        rows = [
            insert_unless_there(
                unit.session, ArticleReview, article_id=article_id, review_on=on, asked_on=day
            )
            for article_id, on in to_be_asked(unit.session, day)
        ]
        if any(rows):
            write_reviews(unit, day, channel)
