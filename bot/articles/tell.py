"""What follows when the office has changed an article."""

from bot.articles.show_anew import show_absorbed_anew
from bot.articles.who import office_room
from bot.desk import Desk
from bot.letters.article_news import write_article_news
from bot.letters.article_proposal import write_article_proposal
from bot.letters.article_reports import refresh_article_reports
from bot.letters.card import write_card
from bot.letters.gaps import refresh_gaps
from bot.letters.phrasings import refresh_phrasings
from bot.letters.reviews import refresh_reviews
from bot.unit import Unit
from storage.article import Article
from storage.article_proposal import origin_of


def tell_office(desk: Desk, unit: Unit, article: Article) -> None:
    """Tell the others of the office, and show wherever the article is spoken of how it is now.

    Likewise where those are spoken of that it stands for.
    """
    room = office_room(desk)
    write_article_news(unit, article, room)
    refresh_article_reports(unit, article)
    refresh_phrasings(unit, article.id)
    show_absorbed_anew(unit, article)
    if desk.office_channel is not None:
        refresh_reviews(unit, article.id, desk.office_channel)
    origin = origin_of(unit.session, article.id)
    if origin is None:
        return
    write_article_proposal(unit, origin, room)
    refresh_gaps(unit, origin)
    if origin.ticket is not None:
        write_card(unit, origin.ticket, desk.helpdesk_channel)
