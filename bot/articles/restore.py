"""The office brings a withdrawn article back."""

from bot.articles.editions import set_withdrawn
from bot.articles.target import find_article
from bot.articles.tell import tell_office
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError


def restore_article(desk: Desk, call: Call, article_id: int) -> None:
    """It is found again, as it read."""
    with desk.unit(call) as unit:
        article = find_article(unit, article_id)
        author = unit.person().name
        if not set_withdrawn(unit.session, article, author, unit.at, withdrawn=False):
            raise RefusedError(Reason.NOT_WITHDRAWN)
        tell_office(desk, unit, article)
