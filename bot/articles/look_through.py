"""The office looks through the articles."""

from dataclasses import dataclass
from datetime import date

from bot.articles.who import refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.unit import Unit
from storage.article import Article
from storage.article_list import Which, count_listed, listed_articles

PAGE = 10  # articles at a time
SEARCH_MAX = 100  # characters
MOST_WORDS = 8  # that are looked for; Slack waits three seconds, each takes up to a tenth


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article in a line."""

    article_id: int
    key: str
    question: str
    owner: str  # "" = nobody named
    review_on: date | None
    is_due: bool  # its review date has come
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A few of the articles.

    Attributes:
        which: those that were wanted.
        search: each of its first words stands in all of them; "" = anything.
        count: on all pages.
        page: 0 = the first.
    """

    articles: tuple[ListedArticle, ...]
    which: Which
    search: str
    count: int
    page: int

    @property
    def has_more(self) -> bool:
        """Whether there is a page after this one."""
        return (self.page + 1) * PAGE < self.count


def look_through(
    desk: Desk, call: Call, which: Which = Which.FINDABLE, search: str = "", page: int = 0
) -> ArticlePage:
    """One page; the last one, when articles have gone since its buttons were shown.

    Raises:
        RefusedError: it is not for this person.
    """
    today = desk.calendar.today(call.at)
    search = " ".join(search.split())[:SEARCH_MAX]
    words = search.split()[:MOST_WORDS]
    with desk.database.read() as session:
        refuse_unless_office(Unit(session, call))
        count = count_listed(session, which, words, today)
        page = max(0, min(page, (count - 1) // PAGE))
        listed = listed_articles(session, which, words, today, page * PAGE, PAGE)
        articles = tuple(_line(one, today) for one in listed)
    return ArticlePage(articles, which, search, count, page)


def _line(article: Article, today: date) -> ListedArticle:
    return ListedArticle(
        article_id=article.id,
        key=article.key,
        question=article.question,
        owner=article.owner,
        review_on=article.review_on,
        is_due=article.review_on is not None and article.review_on <= today,
        is_withdrawn=article.is_withdrawn,
    )
