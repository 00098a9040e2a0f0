"""Articles whose review date came: the office is asked about each, once a date."""

from datetime import date

from sqlalchemy import Date, ForeignKey, UniqueConstraint, exists, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.article import Article, findable
from storage.base import Base, Numbered


class ArticleReview(Numbered, Base):
    """That the office was asked about an article, because its review date came."""

    __tablename__ = "article_reviews"
    __table_args__ = (UniqueConstraint("article_id", "review_on"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    review_on: Mapped[date] = mapped_column(Date)  # the date that came
    asked_on: Mapped[date] = mapped_column(Date, index=True)  # a day in office time

    article: Mapped[Article] = relationship()

    @property
    def is_pending(self) -> bool:
        """Whether nobody has looked at the article since its date came."""
        return self.article.is_findable and self.article.review_on == self.review_on


def to_be_asked(session: Session, today: date) -> list[tuple[int, date]]:
    """Articles whose review date has come and that nobody was asked about; with that date."""
    asked = exists().where(
        ArticleReview.article_id == Article.id, ArticleReview.review_on == Article.review_on
    )
    due = (
        select(Article.id, Article.review_on)
        .where(findable(), Article.review_on <= today, ~asked)
        .order_by(Article.id)
    )
    return [(article_id, on) for article_id, on in session.execute(due) if on is not None]


def asked_on(session: Session, day: date) -> list[ArticleReview]:
    """What the office was asked on one day, the oldest date first."""
    of_day = (
        select(ArticleReview)
        .join(ArticleReview.article)
        .where(ArticleReview.asked_on == day)
        .order_by(ArticleReview.review_on, Article.key)
    )
    return list(session.scalars(of_day))


def last_asked_on(session: Session, article_id: int) -> date | None:
    """The day on which the office was asked about an article last."""
    of_article = select(func.max(ArticleReview.asked_on)).filter_by(article_id=article_id)
    return session.scalar(of_article)
