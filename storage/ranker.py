"""What was learned from labels: trained rankers, and how well articles are found by them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime


class TrainedRanker(Numbered, Base):
    """One that was trained, with what it was worth on held-out labels."""

    __tablename__ = "trained_rankers"

    trained_at: Mapped[datetime] = mapped_column(UtcDateTime)
    encoder: Mapped[str] = mapped_column(Text)  # its name; "" = by words and sounds alone
    judge: Mapped[str] = mapped_column(Text)  # as knowledge.ranking.written has it
    questions: Mapped[int]  # held out, with a relevant article
    gain_before: Mapped[float]  # nDCG@10 of the one that was in use
    gain_after: Mapped[float]
    success_before: Mapped[float]  # how often the first article answered
    success_after: Mapped[float]
    certainty: Mapped[float]  # how probable it is that it is better at all; 0..1
    is_better: Mapped[bool]  # else it was refused
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


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


def every_ranker(session: Session) -> Sequence[TrainedRanker]:
    """All that were trained, oldest first."""
    return session.scalars(select(TrainedRanker).order_by(TrainedRanker.id)).all()
