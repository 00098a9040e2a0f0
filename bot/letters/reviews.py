"""The list of articles whose review date came: one message a day, kept up to date."""

from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.letters.posted import posted_ts_of, told_in
from bot.letters.upkeep_content import DueArticle, OwnersArticles, ReviewsContent
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.article_review import ArticleReview, asked_on, last_asked_on
from storage.letter import Letter

LISTED = 10  # at a time; when these are done, the next are listed


def write_reviews(unit: Unit, day: date, channel: str) -> None:
    """Show the office what it was asked on a day, or bring that up to date."""
    key = _key(day)
    write_letter(unit, LetterKind.REVIEWS, channel, key, {"day": day.isoformat()}, key)


def refresh_reviews(unit: Unit, article_id: int, channel: str) -> None:
    """Bring the list up to date on which an article stands, if it stands on one."""
    day = last_asked_on(unit.session, article_id)
    if day is not None:
        write_reviews(unit, day, channel)


def refresh_reviews_where_they_stand(unit: Unit, article_id: int) -> None:
    """The same, in the channel that was asked."""
    day = last_asked_on(unit.session, article_id)
    channel = None if day is None else told_in(unit.session, _key(day))
    if day is not None and channel is not None:
        write_reviews(unit, day, channel)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """A new message the first time, the same message changed from then on."""
    content = _content(asked_on(session, date.fromisoformat(letter.subject["day"])))
    posted_ts = posted_ts_of(session, letter)
    if posted_ts is not None:
        return Update(letter.channel, posted_ts, content)
    return Post(Place(letter.channel), content)


def _key(day: date) -> str:
    return f"reviews:{day.isoformat()}"


def _content(reviews: list[ArticleReview]) -> ReviewsContent:
    pending = [review for review in reviews if review.is_pending]
    listed = sorted(pending[:LISTED], key=_owner)
    return ReviewsContent(
        asked=len(reviews),
        more=len(pending) - len(listed),
        owners=tuple(
            OwnersArticles(owner, tuple(map(_due, theirs)))
            for (_, owner), theirs in groupby(listed, key=_owner)
        ),
    )


def _owner(review: ArticleReview) -> tuple[bool, str]:
    """By owner; those that nobody owns come last."""
    return not review.article.owner, review.article.owner


def _due(review: ArticleReview) -> DueArticle:
    article = review.article
    return DueArticle(
        review_id=review.id,
        article_id=article.id,
        key=article.key,
        question=article.question,
        url=article.url,
        review_on=review.review_on,
    )
