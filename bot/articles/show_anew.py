"""What was told of an article in Slack, brought up to date."""

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.letters.article_news import refresh_article_news
from bot.letters.article_proposal import refresh_article_proposal
from bot.letters.article_reports import refresh_article_reports
from bot.letters.card import refresh_card
from bot.letters.phrasings import refresh_phrasings
from bot.letters.reviews import refresh_reviews_where_they_stand
from bot.unit import Unit
from storage.article import Article
from storage.article_proposal import origin_of
from storage.article_report import reported_of


def show_anew(session: Session, article: Article, at: datetime) -> None:
    """Write anew what speaks of it, and of those that it stands for, wherever that stands.

    At a terminal nobody knows the channels of the settings by which it was told.
    """
    unit = Unit(session, Call(THE_DESK, at, Place("")))
    _show(unit, article)
    show_absorbed_anew(unit, article)


def show_absorbed_anew(unit: Unit, article: Article) -> None:
    """The same for those alone that it stands for."""
    for one in _absorbed(unit.session, article.id):
        _show(unit, one)


def _show(unit: Unit, one: Article) -> None:
    refresh_article_news(unit, one)
    refresh_article_reports(unit, one)
    refresh_phrasings(unit, one.id)
    refresh_reviews_where_they_stand(unit, one.id)
    origin = origin_of(unit.session, one.id)
    if origin is not None:
        refresh_article_proposal(unit, origin)
    if origin is not None and origin.ticket is not None:
        refresh_card(unit, origin.ticket)


def _absorbed(session: Session, article_id: int) -> Iterator[Article]:
    """Those that were merged into it, or into one of these."""
    merged = select(Article).where(Article.merged_into_id == article_id).order_by(Article.id)
    for one in session.scalars(merged).all():
        yield one
        yield from _absorbed(session, one.id)


def show_reported_anew(session: Session, articles: Collection[Article], at: datetime) -> None:
    """Write anew what the office was told is wrong with any of these, which read otherwise now."""
    unit = Unit(session, Call(THE_DESK, at, Place("")))
    reported = reported_of(session, [one.id for one in articles])
    for article in articles:
        if article.id in reported:
            refresh_article_reports(unit, article)
