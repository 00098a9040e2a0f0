"""Articles that have come to be, which anybody may read."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.digests.section import Mentioned, Scope, Section
from storage.article import Article, ArticleRevision, findable

MOST = 5  # that are named


@dataclass(frozen=True, slots=True)
class NewArticles:
    """Articles that can be found since.

    Attributes:
        count: all of them.
        articles: ids of the newest.
    """

    count: int
    articles: tuple[int, ...]


def look_for_new_articles(session: Session, scope: Scope) -> NewArticles | None:
    """Those that came to be within the days of which is told; None = there are none."""
    calendar, period = scope.calendar, scope.period
    since = select(ArticleRevision.article_id).where(
        ArticleRevision.revision == 1,
        ArticleRevision.recorded_at >= period.start(calendar),
        ArticleRevision.recorded_at < period.end(calendar),
    )
    newest = select(Article.id, func.count().over()).where(findable(), Article.id.in_(since))
    rows = session.execute(newest.order_by(Article.id.desc()).limit(MOST)).all()
    return NewArticles(rows[0][1], tuple(row.id for row in rows)) if rows else None


def _names(told: NewArticles) -> Mentioned:
    return Mentioned(articles=told.articles)


NEW_ARTICLES = Section("new_articles", NewArticles, look_for_new_articles, _names)
