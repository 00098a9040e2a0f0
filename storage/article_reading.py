"""Articles as they were read for finding, kept so that none is taken apart twice."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, ForeignKey, LargeBinary, Select, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.article import Article, Phrasing, findable
from storage.base import Base
from storage.insert import insert_or_replace

_AT_A_TIME = 500  # articles held in memory while many are read


class ArticleReading(Base):
    """What was made of the texts of an article."""

    __tablename__ = "article_readings"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    digest: Mapped[str] = mapped_column(String(64))  # SHA-256 of the texts, hex
    version: Mapped[str] = mapped_column(String(64))  # of all that decides what a reading is
    packed: Mapped[bytes] = mapped_column(LargeBinary)


class Reading(NamedTuple):
    """A reading: of which texts, made by which version, and what came out."""

    digest: str
    version: str
    packed: bytes


class Texts(NamedTuple):
    """What of an article is found, with the reading that is kept."""

    article_id: int
    key: str
    is_findable: bool
    question: str
    answer: str
    phrasings: tuple[str, ...]
    reading: Reading | None


def texts_of(session: Session, which: ColumnElement[bool]) -> Iterator[list[Texts]]:
    """The texts of articles, some hundreds at a time, in the order in which they were added."""
    wanted = _wanted().where(which).execution_options(yield_per=_AT_A_TIME)
    for rows in session.execute(wanted).partitions():
        phrasings = _phrasings(session, [row[0] for row in rows])
        yield [
            Texts(*facts, tuple(phrasings.get(facts[0], ())), digest and Reading(digest, *reading))
            for *facts, digest, version, packed in rows
            for reading in ((version, packed),)
        ]


def keep_readings(session: Session, readings: Sequence[tuple[int, Reading]]) -> None:
    """Keep readings by the ids of their articles, in place of earlier ones."""
    rows: list[dict[str, Any]] = [
        {"article_id": article_id, **reading._asdict()} for article_id, reading in readings
    ]
    if rows:
        insert_or_replace(session, ArticleReading, rows, key="article_id")
