"""The office puts an article in other words."""

from bot.articles.editions import reword
from bot.articles.form import ArticleForm
from bot.articles.target import article_as_shown
from bot.articles.tell import tell_office
from bot.call import Call
from bot.desk import Desk


def revise_article(
    desk: Desk, call: Call, article_id: int, revision: int | None, form: ArticleForm
) -> None:
    """A new revision of the article, unless somebody was quicker.

    Args:
        desk: keeps the articles.
        call: of who changes it.
        article_id: which.
        revision: that the form showed.
        form: without problems.
    """
    with desk.unit(call) as unit:
        article = article_as_shown(unit, article_id, revision)
        today = unit.at.astimezone(desk.timezone).date()
        reword(unit.session, article, form, unit.person().name, today, unit.at)
        tell_office(desk, unit, article)
