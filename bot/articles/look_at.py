"""The office looks at one article: all that is kept of it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.articles.form import ArticleForm, form_of
from bot.articles.who import refuse_unless_office
from bot.call import Call
from bot.desk import Desk
from bot.letters.article_content import ArticleName
from bot.letters.articles import article_name
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.article import Article, ArticleChange, ArticleRevision, revisions_of
from storage.article_list import absorbed_by
from storage.article_proposal import origin_of

NEWEST = 10  # changes


@dataclass(frozen=True, slots=True)
class Changed:
    """What somebody did with an article."""

    change: ArticleChange
    author: str  # "" = from a file, or at the terminal
    at: datetime  # aware


@dataclass(frozen=True, slots=True)
class WholeArticle:
    """An article as the office sees it.

    Attributes:
        form: how it reads.
        is_due: its review date has come.
        verifier: who approved these words; "" = nobody.
        is_withdrawn: staff find neither it nor what stands for it.
        merged_into: the key of the article that stands for it; "" = it stands for itself.
        absorbed: those for which it stands.
        ticket: the number of the ticket of which it came, if it came of one.
        changes: the newest first.
        earlier: changes that are not among these.
    """

    article_id: int
    key: str
    form: ArticleForm
    is_due: bool
    verifier: str
    verified_on: date | None
    is_withdrawn: bool
    merged_into: str
    absorbed: tuple[ArticleName, ...]
    ticket: int | None
    changes: tuple[Changed, ...]
    earlier: int


def look_at(desk: Desk, call: Call, article_id: int) -> WholeArticle:
    """Everything of one article, as it is now.

    Raises:
        RefusedError: it is not for this person, or there is none.
    """
    today = desk.calendar.today(call.at)
    with desk.database.read() as session:
        refuse_unless_office(Unit(session, call))
        article = session.get(Article, article_id)
        if article is None:
            raise RefusedError(Reason.NOT_FOUND)
        revisions = revisions_of(session, article.id)[::-1]
        origin = origin_of(session, article.id)
        return WholeArticle(
            article_id=article.id,
            key=article.key,
            form=form_of(article),
            is_due=article.review_on is not None and article.review_on <= today,
            verifier=article.verifier,
            verified_on=article.verified_on,
            is_withdrawn=article.survivor.is_withdrawn,
            merged_into="" if article.merged_into is None else article.survivor.key,
            absorbed=tuple(map(article_name, absorbed_by(session, article.id))),
            ticket=origin.ticket.number if origin and origin.ticket else None,
            changes=tuple(map(_changed, revisions[:NEWEST])),
            earlier=max(0, len(revisions) - NEWEST),
        )


def _changed(revision: ArticleRevision) -> Changed:
    return Changed(revision.change, revision.author, revision.recorded_at)
