"""Articles as they were read for finding, kept so that none is taken apart twice."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import ColumnElement, ForeignKey, LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.article import ARTICLES_AT_A_TIME, Article, Phrasing, findable
from storage.base import Base
from storage.insert import insert_or_replace


class ArticleReading(Base):
    """What was made of the texts of an article."""

    __tablename__ = "article_readings"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    digest: Mapped[str] = mapped_column(String(64))  # SHA-256 of the texts, hex
    version: Mapped[str] = mapped_column(String(64))  # of all that decides what a reading is
    packed: Mapped[bytes] = mapped_column(LargeBinary)


class KeptReading(NamedTuple):
    """A reading: of which texts, made by which version, and what came out."""

    digest: str
    version: str
    packed: bytes


class Texts(NamedTuple):
    """What of an article is searched, with the reading that is kept, if there is one."""

    article_id: int
    key: str
    question: str
    phrasings: tuple[str, ...]
    answer: str
    is_findable: bool
    reading: KeptReading | None


def texts_of(session: Session, which: ColumnElement[bool]) -> Iterator[list[Texts]]:
    """The texts of articles, some hundreds at a time, in the order in which they were added."""
    reading = (ArticleReading.digest, ArticleReading.version, ArticleReading.packed)
    wanted = (
        select(Article.id, Article.key, Article.question, Article.answer, findable(), *reading)
        .outerjoin(ArticleReading, ArticleReading.article_id == Article.id)
        .where(which)
        .order_by(Article.id)
    )
    rows = session.execute(wanted.execution_options(yield_per=ARTICLES_AT_A_TIME))
    for some in rows.partitions():
        phrasings = _phrasings(session, [row[0] for row in some])
        yield [
            Texts(
                *(article_id, key, question, phrasings.get(article_id, ()), answer, is_findable),
                None if digest is None else KeptReading(digest, version, packed),
            )
            for article_id, key, question, answer, is_findable, digest, version, packed in some
        ]


def _phrasings(session: Session, article_ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    rows = session.execute(
        select(Phrasing.article_id, Phrasing.text)
        .where(Phrasing.article_id.in_(article_ids))
        .order_by(Phrasing.article_id, Phrasing.position)
    )
    return {
        article_id: tuple(text for _, text in theirs)
        for article_id, theirs in groupby(rows, key=itemgetter(0))
    }


def keep_readings(session: Session, readings: Mapping[int, KeptReading]) -> None:
    """Keep readings by the ids of their articles, in place of earlier ones."""
    rows = [{"article_id": one, **reading._asdict()} for one, reading in sorted(readings.items())]
    insert_or_replace(session, ArticleReading, rows)
