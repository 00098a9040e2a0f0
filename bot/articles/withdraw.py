"""The office withdraws an article: it is found no more."""

from bot.articles.editions import set_withdrawn
from bot.articles.target import find_article
from bot.articles.tell import tell_office
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError


def withdraw_article(desk: Desk, call: Call, article_id: int) -> None:
    """Its words and its history stay, so that it can be brought back."""
    with desk.unit(call) as unit:
        article = find_article(unit, article_id)
        author = unit.person().name
        if not set_withdrawn(unit.session, article, author, unit.at, withdrawn=True):
            raise RefusedError(Reason.WITHDRAWN_BEFORE)
        tell_office(desk, unit, article)
