"""Numbers without gaps, handed out in the order of commits."""

from enum import StrEnum

from sqlalchemy import BigInteger, String, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base


class CounterName(StrEnum):
    """What is counted."""

    TICKET = "ticket"  # the number that people see: #12
    KNOWLEDGE = "knowledge"  # grows with every change of an article
    SYNONYMS = "synonyms"  # grows with every change of a group of synonyms
    CALENDAR = "calendar"  # grows with every change of days, duty, contracts and promises


class Counter(Base):
    """One running number. Its row lock makes its users wait for each other's commit."""

    __tablename__ = "counters"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger, default=0)


def next_number(session: Session, name: CounterName) -> int:
    """Take the next number; a rollback gives it back, so that there are no gaps."""
    advance = (
        update(Counter)
        .where(Counter.name == name)
        .values(value=Counter.value + 1)
        .returning(Counter.value)
    )
    return session.execute(advance).scalar_one()


def current_number(session: Session, name: CounterName) -> int:
    """The last number that was handed out and committed."""
    return session.execute(select(Counter.value).where(Counter.name == name)).scalar_one()


def hold_number(session: Session, name: CounterName) -> None:
    """Let nobody take the next number before this transaction ends."""
    session.execute(select(Counter).where(Counter.name == name).with_for_update())
