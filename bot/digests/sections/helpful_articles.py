"""Articles that helped most, which anybody may read."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.digests.section import Mentioned, Scope, Section
from bot.figures.helped import helped_in

MOST = 3  # that are named
FEWEST_PEOPLE = 3  # of fewer, colleagues could tell who had asked


@dataclass(frozen=True, slots=True)
class HelpfulArticles:
    """Ids of those that helped the most people, best first."""

    articles: tuple[int, ...]


def look_for_helpful_articles(session: Session, scope: Scope) -> HelpfulArticles | None:
    """Of the days of which is told; None = none helped several people."""
    helped = helped_in(session, scope.period, scope.calendar)
    most = tuple(one.article_id for one in helped if one.people >= FEWEST_PEOPLE)
    return HelpfulArticles(most[:MOST]) if most else None


def _names(told: HelpfulArticles) -> Mentioned:
    return Mentioned(articles=told.articles)


HELPFUL_ARTICLES = Section("helpful_articles", HelpfulArticles, look_for_helpful_articles, _names)
