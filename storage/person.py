"""Somebody who uses the desk."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.department import Department


class RegisteredRole(StrEnum):
    """What the city's list of people says that somebody is."""

    STAFF = "staff"
    PARTNER = "partner"
    OFFICE = "office"


class Person(Numbered, Base):
    """A person as Slack and the city's list know them.

    What they may do is decided anew each time, from the settings and ``registered_role``.
    """

    __tablename__ = "people"

    slack_id: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    # What they call themselves in Slack, and are called there; the city's list may differ.
    slack_names: Mapped[list[str]] = mapped_column(JsonText, default=list)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"), index=True)
    company: Mapped[str | None] = mapped_column(String(200))  # of a partner
    registered_role: Mapped[RegisteredRole | None] = mapped_column(coded(RegisteredRole))
    locale: Mapped[str | None] = mapped_column(String(8))  # of their Slack, when it is one of ours
    answers: Mapped[bool] = mapped_column(default=False)  # for the help desk, when seen last
    manages: Mapped[bool] = mapped_column(default=False)  # one of the office, when seen last
    home_opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = never
    # Where in Home they are, as they were shown it last; None = at the beginning.
    home_state: Mapped[dict[str, Any] | None] = mapped_column(JsonText)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = listed, never here
    greeted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # told what the desk is
    no_digest_since: Mapped[datetime | None] = mapped_column(UtcDateTime)  # None = they want it
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # their account was switched off

    department: Mapped[Department | None] = relationship()

    @property
    def names(self) -> frozenset[str]:
        """All that they are called."""
        return frozenset((self.name, *self.slack_names))


def find_person(session: Session, slack_id: str) -> Person | None:
    """The person behind a Slack user id, if they were here or are on the city's list."""
    return session.scalar(select(Person).where(Person.slack_id == slack_id))


def known_person(session: Session, slack_id: str) -> Person:
    """The person behind a Slack user id.

    Raises:
        NoResultFound: nobody knows them.
    """
    return session.scalars(select(Person).where(Person.slack_id == slack_id)).one()


def claim_greeting(session: Session, person: Person, now: datetime) -> bool:
    """Note that somebody is greeted now; False if they were before.

    Of two transactions that want to, the second waits for the first and then finds it done.
    """
    first = update(Person).where(Person.id == person.id, Person.greeted_at.is_(None))
    claimed = session.execute(first.values(greeted_at=now).returning(Person.id))
    return claimed.first() is not None
