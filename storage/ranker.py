"""What was learned from labels: trained rankers, and how well articles are found by them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime
from storage.person import Person


class TrainedRanker(Numbered, Base):
    """One that was trained, with what it was worth on held-out labels."""

    __tablename__ = "trained_rankers"

    trained_at: Mapped[datetime] = mapped_column(UtcDateTime)
    encoder: Mapped[str] = mapped_column(Text)  # its name; "" = by words and sounds alone
    judge: Mapped[str] = mapped_column(Text)  # as knowledge.ranking.written has it
    # The same, each without one part of the questions, for fair comparison; [] = nobody kept them.
    apart: Mapped[list[str]] = mapped_column(JsonText, default=list)
    questions: Mapped[int]  # held out, with a relevant article
    gain_before: Mapped[float]  # nDCG@10 of the one that was in use
    gain_after: Mapped[float]
    success_before: Mapped[float]  # how often the first article answered
    success_after: Mapped[float]
    certainty: Mapped[float]  # how probable it is that it is better at all; 0..1
    is_better: Mapped[bool]  # else it was refused
    told_in: Mapped[str | None] = mapped_column(String(32))  # where the office was told of it
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # None = at a terminal
    taken_back_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    taken_back_by: Mapped[Person | None] = relationship()


class NightlyMeasure(Numbered, Base):
    """How well articles were found for the labels there were on one night."""

    __tablename__ = "nightly_measures"

    day: Mapped[date] = mapped_column(unique=True)  # in office time
    figures: Mapped[dict[str, float | int | None] | None] = mapped_column(
        JsonText
    )  # None = it is being measured, or was interrupted


def ranker_in_use(session: Session, encoder: str) -> TrainedRanker | None:
    """The newest that was better and not taken back, for an encoder; None = the default."""
    in_use = select(TrainedRanker).where(
        TrainedRanker.encoder == encoder,
        TrainedRanker.is_better.is_(True),
        TrainedRanker.taken_back_at.is_(None),
    )
    return session.scalar(in_use.order_by(TrainedRanker.id.desc()).limit(1))


def told_before(session: Session, ranker: TrainedRanker) -> TrainedRanker | None:
    """The one before it that the office was told of and has not taken back."""
    earlier = select(TrainedRanker).where(
        TrainedRanker.encoder == ranker.encoder,
        TrainedRanker.id < ranker.id,
        TrainedRanker.told_in.is_not(None),
        TrainedRanker.taken_back_at.is_(None),
    )
    return session.scalar(earlier.order_by(TrainedRanker.id.desc()).limit(1))


def in_use_since(session: Session, encoder: str, ranker: TrainedRanker | None) -> datetime | None:
    """Since when this one is in use: since it was trained, or since a later one was taken back.

    Args:
        session: looks it up.
        encoder: for which it is.
        ranker: the one in use; None = the default.

    Returns None for a default that was never replaced.
    """
    later = select(func.max(TrainedRanker.taken_back_at)).where(
        TrainedRanker.encoder == encoder, TrainedRanker.id > (ranker.id if ranker else 0)
    )
    moments = (ranker.trained_at if ranker else None, session.scalar(later))
    return max((moment for moment in moments if moment is not None), default=None)


def last_ranker(session: Session, encoder: str) -> TrainedRanker | None:
    """The one that was trained last for an encoder, whatever came of it."""
    theirs = select(TrainedRanker).where(TrainedRanker.encoder == encoder)
    return session.scalar(theirs.order_by(TrainedRanker.id.desc()).limit(1))


def every_ranker(session: Session) -> Sequence[TrainedRanker]:
    """All that were trained, oldest first."""
    return session.scalars(select(TrainedRanker).order_by(TrainedRanker.id)).all()
