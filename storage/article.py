"""Approved past answers, their phrasings and their history."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    String,
    Text,
    UniqueConstraint,
    collate,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.counter import Counter, CounterName
from storage.moment import see_one_moment

ARTICLES_AT_A_TIME = 500  # held in memory while every article is read


class ArticleChange(StrEnum):
    """How a revision of an article came about."""

    IMPORTED = "imported"  # from a file
    PUBLISHED = "published"  # the office approved a proposal
    REVISED = "revised"  # the office put it in other words
    WITHDRAWN = "withdrawn"  # it is found no more; its words stay
    RESTORED = "restored"  # it is found again
    CONFIRMED = "confirmed"  # the office looked at it again: it holds
    MERGED = "merged"  # it took over the wordings of another one
    REPLACED = "replaced"  # that other one: it is found no more
    SEPARATED = "separated"  # a merge was undone


class Article(Numbered, Base):
    """A past answer as it reads today."""

    __tablename__ = "articles"

    key: Mapped[str] = mapped_column(String(200), unique=True)
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    tags: Mapped[list[str]] = mapped_column(JsonText)
    url: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text, default="")  # who answers for it; "" = nobody named
    dated: Mapped[date | None]  # the day as of which the answer holds
    review_on: Mapped[date | None]  # the day on which somebody must look at it again
    verifier: Mapped[str] = mapped_column(Text, default="")  # who approved these words; "" = nobody
    verified_on: Mapped[date | None]  # in office time
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = it can be found
    revision: Mapped[int] = mapped_column(default=1)
    # The value of the knowledge counter at the last change: what is newer is re-indexed.
    changed_in: Mapped[int] = mapped_column(BigInteger, index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)  # of its words
    # The article that says the same and is kept; what spoke of this one speaks of that.
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)

    merged_into: Mapped["Article | None"] = relationship(remote_side="Article.id")
    phrasings: Mapped[list["Phrasing"]] = relationship(
        order_by="Phrasing.position", cascade="all, delete-orphan"
    )

    @property
    def is_withdrawn(self) -> bool:
        """Whether the office does not want it to be found."""
        return self.withdrawn_at is not None

    @property
    def is_findable(self) -> bool:
        """Whether somebody who asks may get it."""
        return not self.is_withdrawn and self.merged_into_id is None

    @property
    def survivor(self) -> "Article":
        """The article that was kept, if this one was merged into another; or else itself."""
        return self if self.merged_into is None else self.merged_into.survivor


class Phrasing(Numbered, Base):
    """Another way in which people ask the question of an article."""

    __tablename__ = "phrasings"
    __table_args__ = (UniqueConstraint("article_id", "position"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)


class ArticleRevision(Numbered, Base):
    """How an article read at one revision; never changed afterwards."""

    __tablename__ = "article_revisions"
    __table_args__ = (UniqueConstraint("article_id", "revision"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    revision: Mapped[int]
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    phrasings: Mapped[list[str]] = mapped_column(JsonText)
    tags: Mapped[list[str]] = mapped_column(JsonText)
    url: Mapped[str] = mapped_column(Text)
    owner: Mapped[str] = mapped_column(Text, default="")
    dated: Mapped[date | None]
    review_on: Mapped[date | None]
    verifier: Mapped[str] = mapped_column(Text, default="")
    verified_on: Mapped[date | None]
    change: Mapped[ArticleChange] = mapped_column(
        coded(ArticleChange), default=ArticleChange.IMPORTED
    )
    author: Mapped[str] = mapped_column(Text, default="")  # "" = from a file, or at the terminal
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)

    def says_what(self, other: "Article | ArticleRevision") -> bool:
        """Whether its words are those of another one, however else they differ."""
        return (self.question, self.answer, self.url) == (
            other.question,
            other.answer,
            other.url,
        )


def findable() -> ColumnElement[bool]:
    """Of all articles, those that somebody who asks may get."""
    return Article.merged_into_id.is_(None) & Article.withdrawn_at.is_(None)


def article_by_key(session: Session, key: str) -> Article | None:
    """The article under this key, found or not."""
    return session.scalar(select(Article).where(Article.key == key))


def findable_by_key(session: Session, key: str) -> Article | None:
    """The article under this key, or the one it was merged into; None when that is withdrawn."""
    article = article_by_key(session, key)
    return None if article is None or article.survivor.is_withdrawn else article.survivor


def articles_by_key(session: Session, keys: Collection[str]) -> dict[str, Article]:
    """The articles under any of these keys, with their phrasings; by key."""
    wanted = select(Article).where(Article.key.in_(keys)).options(selectinload(Article.phrasings))
    return {article.key: article for article in session.scalars(wanted)}


def revisions_of(session: Session, article_id: int) -> list[ArticleRevision]:
    """Every revision of an article, oldest first."""
    of_article = select(ArticleRevision).where(ArticleRevision.article_id == article_id)
    return list(session.scalars(of_article.order_by(ArticleRevision.revision)))


def reads_as(session: Session, article: Article, revision: int) -> bool:
    """Whether an article says what it said at a revision, however else it has changed since."""
    of_article = select(ArticleRevision).filter_by(article_id=article.id, revision=revision)
    then = session.scalar(of_article)
    return then is not None and then.says_what(article)


def every_article(session: Session, *, withdrawn: bool = False) -> Iterator[Article]:
    """All articles with their phrasings, by key in code point order, a few at a time.

    Those that are withdrawn only on request; those that were merged into others not at all.

    They are as they stood at one moment, whatever others write meanwhile. Call it first in its
    transaction.
    """
    see_one_moment(session)
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    plain_order = collate(Article.key, "BINARY" if is_sqlite else "C")
    wanted = Article.merged_into_id.is_(None) if withdrawn else findable()
    in_order = select(Article).where(wanted).order_by(plain_order)
    in_order = in_order.options(selectinload(Article.phrasings))
    yield from session.scalars(in_order.execution_options(yield_per=ARTICLES_AT_A_TIME))


def keep_articles_still(session: Session) -> None:
    """Let nobody else change articles before this transaction ends.

    Two imports at the same time would otherwise both find an article missing, and add it twice.
    On SQLite a writing transaction is alone anyway.
    """
    knowledge = select(Counter.value).where(Counter.name == CounterName.KNOWLEDGE)
    session.execute(knowledge.with_for_update())
