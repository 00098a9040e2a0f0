"""How content a requester was with what became of their ticket."""

from datetime import datetime
from enum import IntEnum

from sqlalchemy import ForeignKey, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Numbered
from storage.columns import UtcDateTime


class Score(IntEnum):
    """How much it helped."""

    VERY_HELPFUL = 4
    HELPFUL = 3
    FAIR = 2
    POOR = 1


class Satisfaction(Numbered, Base):
    """The one word of a requester about a ticket, however often it was solved."""

    __tablename__ = "satisfactions"

    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id"), unique=True)
    score: Mapped[int]  # of ``Score``
    comment: Mapped[str] = mapped_column(Text)  # for the office alone; "" = none
    at: Mapped[datetime] = mapped_column(UtcDateTime)  # when they said it first


def satisfaction_with(session: Session, ticket_id: int) -> Satisfaction | None:
    """What the requester said; None as long as they have not."""
    return session.scalar(select(Satisfaction).where(Satisfaction.ticket_id == ticket_id))


def score_of(session: Session, ticket_id: int) -> Score | None:
    """The same without the sentence."""
    given = satisfaction_with(session, ticket_id)
    return None if given is None else Score(given.score)
