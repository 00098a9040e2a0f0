"""Writing down how an article reads now, as a new revision that every process gets to know."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.articles.form import ArticleForm
from storage.article import Article, ArticleChange, ArticleRevision, Phrasing
from storage.counter import CounterName, next_number


def publish(
    session: Session, key: str, form: ArticleForm, verifier: str, today: date, at: datetime
) -> Article:
    """A new article, approved by somebody of the office.

    Args:
        session: in a transaction that keeps articles still.
        key: not in use.
        form: without problems.
        verifier: the name of who approved it.
        today: in office time.
        at: now.
    """
    article = Article(key=key, revision=1, changed_at=at)
    _put_words(article, form, verifier, today)
    _write_down(session, article, ArticleChange.PUBLISHED, verifier, at)
    return article


def reword(
    session: Session, article: Article, form: ArticleForm, verifier: str, today: date, at: datetime
) -> None:
    """New words for an article; whoever changes them has looked at them."""
    article.phrasings.clear()
    session.flush()  # the new ones take their positions
    _put_words(article, form, verifier, today)
    article.revision, article.changed_at = article.revision + 1, at
    _write_down(session, article, ArticleChange.REVISED, verifier, at)


def confirm(
    session: Session, article: Article, review_on: date, verifier: str, today: date, at: datetime
) -> None:
    """Note that somebody of the office has looked at an article, and that it holds as it is."""
    article.dated = article.verified_on = today
    article.verifier, article.review_on = verifier, review_on
    article.revision += 1
    _write_down(session, article, ArticleChange.CONFIRMED, verifier, at)


def rephrase(
    session: Session,
    article: Article,
    phrasings: Sequence[str],
    change: ArticleChange,
    at: datetime,
    author: str = "",
) -> None:
    """Other ways in which people ask for an article; what it says stays. Nothing if they are so."""
    if [phrasing.text for phrasing in article.phrasings] == list(phrasings):
        return
    article.phrasings.clear()
    session.flush()  # the new ones take their positions
    article.phrasings = _phrasings(phrasings)
    article.revision += 1
    _write_down(session, article, change, author, at)


def set_replaced(
    session: Session, article: Article, by: Article | None, at: datetime, author: str = ""
) -> None:
    """Let another article stand for one, or let it stand for itself again. Its words stay."""
    article.merged_into = by
    article.revision += 1
    change = ArticleChange.SEPARATED if by is None else ArticleChange.REPLACED
    _write_down(session, article, change, author, at)


def add_wording(session: Session, article: Article, text: str, author: str, at: datetime) -> None:
    """One more phrasing, by somebody of the office; whose the answer is stays as it was."""
    positions = [phrasing.position for phrasing in article.phrasings]
    article.phrasings.append(Phrasing(position=max(positions, default=-1) + 1, text=text))
    article.revision += 1
    _write_down(session, article, ArticleChange.REVISED, author, at)


def set_withdrawn(
    session: Session, article: Article, author: str, at: datetime, *, withdrawn: bool
) -> bool:
    """Withdraw an article or bring it back; False when there is nothing to do. Its words stay."""
    if article.is_withdrawn is withdrawn:
        return False
    article.withdrawn_at = at if withdrawn else None
    article.revision += 1
    change = ArticleChange.WITHDRAWN if withdrawn else ArticleChange.RESTORED
    _write_down(session, article, change, author, at)
    return True


def _put_words(article: Article, form: ArticleForm, verifier: str, today: date) -> None:
    article.question, article.answer = form.question.strip(), form.answer.strip()
    article.tags, article.url, article.owner = list(form.tags), form.url, form.owner
    article.review_on = form.review_on
    article.dated = article.verified_on = today
    article.verifier = verifier
    article.phrasings = _phrasings(form.phrasings)


def _phrasings(texts: Sequence[str]) -> list[Phrasing]:
    return [Phrasing(position=position, text=text) for position, text in enumerate(texts)]


def _write_down(
    session: Session, article: Article, change: ArticleChange, author: str, at: datetime
) -> None:
    article.changed_in = next_number(session, CounterName.KNOWLEDGE)
    session.add(article)
    session.flush()
    session.add(
        ArticleRevision(
            article_id=article.id,
            revision=article.revision,
            question=article.question,
            answer=article.answer,
            phrasings=[phrasing.text for phrasing in article.phrasings],
            tags=article.tags,
            url=article.url,
            owner=article.owner,
            dated=article.dated,
            review_on=article.review_on,
            verifier=article.verifier,
            verified_on=article.verified_on,
            change=change,
            author=author,
            recorded_at=at,
        )
    )
