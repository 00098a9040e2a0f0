"""Articles that somebody must look at: reported ones, and those whose day came."""

from dataclasses import dataclass
from datetime import date

from storage.article import ArticleChange
from storage.article_report import ReportReason


@dataclass(frozen=True, slots=True)
class Report:
    """What one person says of an article."""

    name: str
    reason: ReportReason
    comment: str  # "" = none


@dataclass(frozen=True, slots=True)
class ArticleReportsContent:
    """What is wrong with an article, in the words of those who read it."""

    key: str
    question: str
    url: str
    owner: str
    count: int
    newest: tuple[Report, ...]
    article_id: int | None = None  # None where it cannot be changed in Slack
    became: ArticleChange | None = None  # of the article since then; None = nothing yet
    author: str = ""  # who did that; "" = nobody is known


@dataclass(frozen=True, slots=True)
class ReportThanksContent:
    """The office will look at it."""

    key: str


@dataclass(frozen=True, slots=True)
class DueArticle:
    """An article whose review date came."""

    review_id: int
    article_id: int
    key: str
    question: str
    url: str
    review_on: date


@dataclass(frozen=True, slots=True)
class OwnersArticles:
    """The articles of one owner; "" = nobody is named."""

    owner: str
    articles: tuple[DueArticle, ...]


@dataclass(frozen=True, slots=True)
class ReviewsContent:
    """Which articles somebody must look at again."""

    asked: int  # how many that were on the day of the message
    more: int  # that are still to be looked at, beside those listed
    owners: tuple[OwnersArticles, ...]  # () = all are done
