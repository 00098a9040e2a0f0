"""An article as people read it, and what the office did with one."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.article import ArticleChange


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as people read it."""

    article_id: int
    key: str
    question: str
    answer: str
    url: str
    changed_at: datetime
    owner: str = ""
    dated: date | None = None  # the day as of which it holds, if somebody has said so
    revision: int = 1
    verifier: str = ""  # who of the office approved these words
    verified_on: date | None = None
    review_on: date | None = None  # the day on which somebody must look at it again


@dataclass(frozen=True, slots=True)
class ArticleName:
    """An article as it is named in a line."""

    article_id: int
    key: str
    question: str


@dataclass(frozen=True, slots=True)
class ArticleNewsContent:
    """What somebody of the office did with an article."""

    article_id: int
    revision: int
    key: str
    question: str
    change: ArticleChange
    author: str
    is_withdrawn: bool  # as of now
    is_newest: bool = True  # nobody was told of anything later
    merged_into: str = ""  # as of now: the key of the article that stands for it
