"""The office says that an article is right as it is."""

from bot.articles.editions import confirm
from bot.articles.who import refuse_unless_office
from bot.calendar.office_hours import today
from bot.calendar.review import a_year_after
from bot.call import Call
from bot.desk import Desk
from bot.letters.article_reports import refresh_article_reports
from bot.letters.reviews import write_reviews
from bot.refusal import Reason, RefusedError
from storage.article import keep_articles_still
from storage.article_review import ArticleReview


def confirm_article(desk: Desk, call: Call, review_id: int) -> None:
    """Note that it holds as of today and is due again in a year; the list is brought up to date.

    What somebody has changed meanwhile is left as it is, and goes from the list as well.
    """
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        keep_articles_still(unit.session)
        review = unit.session.get(ArticleReview, review_id)
        if review is None:
            raise RefusedError(Reason.NOT_FOUND)
        if review.is_pending:
            day, name = today(unit.at, desk.timezone), unit.person().name
            confirm(unit.session, review.article, a_year_after(day), name, day, unit.at)
            refresh_article_reports(unit, review.article)
        if desk.office_channel is not None:
            write_reviews(unit, review.asked_on, desk.office_channel)
