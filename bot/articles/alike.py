"""Which articles say nearly the same as one that is being written."""

from typing import NamedTuple

from bot.articles.form import ArticleForm
from bot.articles.target import NEW, Target
from bot.desk import Desk
from bot.duplicates.near_kept import near_kept
from bot.letters.article_proposal import MOST_NAMED
from knowledge.article import Article as FindableArticle
from storage.article import Article


class Alike(NamedTuple):
    """An article that says nearly the same."""

    key: str
    question: str


def alike(desk: Desk, form: ArticleForm, target: Target = NEW) -> tuple[Alike, ...]:
    """The few that are most like it, the likest first; not the article itself that is changed.

    Call it outside of a transaction that writes: it takes some ten milliseconds.
    """
    own = "" if target.article_id is None else _key(desk, target.article_id)
    written = FindableArticle(own, form.question, form.answer, form.phrasings)
    near = near_kept(desk.database, desk.finder, written)
    return tuple(Alike(one.key, one.question) for one in near[:MOST_NAMED])


def _key(desk: Desk, article_id: int) -> str:
    with desk.database.read() as session:
        article = session.get(Article, article_id)
        return article.key if article else ""
