"""Messages that somebody hands to the help desk from their menu, and what comes along."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Numbered
from storage.columns import JsonText, UtcDateTime, coded
from storage.person import Person
from storage.ticket import Ticket


class ConsentStatus(StrEnum):
    """What the author of words says to their being passed on."""

    WANTED = "wanted"  # the form is open: nobody has been asked yet
    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    LAPSED = "lapsed"  # no answer in time, which counts as no


class Handover(Numbered, Base):
    """One message from whose menu somebody opened the form, with the thread around it."""

    __tablename__ = "handovers"

    by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))
    thread_ts: Mapped[str] = mapped_column(String(32))  # equals ``ts`` outside of threads
    is_public: Mapped[bool]  # everybody of the city can read it where it stands
    # What Slack says of the files that come along, by the post they stand in.
    files: Mapped[dict[str, list[dict[str, Any]]]] = mapped_column(JsonText)
    pressed_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    # None = the form was not sent; the row is forgotten after a while.
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)

    by: Mapped[Person] = relationship()
    ticket: Mapped[Ticket | None] = relationship()
    quotations: Mapped[list["Quotation"]] = relationship(
        order_by="Quotation.position", cascade="all, delete-orphan"
    )
    consents: Mapped[list["Consent"]] = relationship(
        order_by="Consent.id", cascade="all, delete-orphan", back_populates="handover"
    )


class Consent(Numbered, Base):
    """One author who has to agree before their words come along."""

    __tablename__ = "consents"
    __table_args__ = (UniqueConstraint("handover_id", "author_id"),)

    handover_id: Mapped[int] = mapped_column(ForeignKey("handovers.id", ondelete="CASCADE"))
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    status: Mapped[ConsentStatus] = mapped_column(coded(ConsentStatus), index=True)
    asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # The message that asks; None = it does not stand yet.
    asked_in: Mapped[str | None] = mapped_column(String(32))
    asked_ts: Mapped[str | None] = mapped_column(String(32))

    author: Mapped[Person] = relationship()
    handover: Mapped[Handover] = relationship(back_populates="consents")
    quotations: Mapped[list["Quotation"]] = relationship(
        order_by="Quotation.position", back_populates="consent"
    )


class Quotation(Numbered, Base):
    """The words of one message, as they read when somebody handed them over."""

    __tablename__ = "quotations"
    __table_args__ = (UniqueConstraint("handover_id", "position"),)

    handover_id: Mapped[int] = mapped_column(
        ForeignKey("handovers.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]  # from 1, in the order in which they were said
    author: Mapped[str] = mapped_column(Text)  # as they were called
    text: Mapped[str] = mapped_column(Text)  # "" once nobody is to read it
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32), index=True)
    # Whose consent it takes; None = nobody's.
    consent_id: Mapped[int | None] = mapped_column(
        ForeignKey("consents.id", ondelete="CASCADE"), index=True
    )

    # The message of ours below the card that shows it; None = it does not stand.
    shown_in: Mapped[str | None] = mapped_column(String(32))
    shown_ts: Mapped[str | None] = mapped_column(String(32))

    consent: Mapped[Consent | None] = relationship(back_populates="quotations")


def quotations_at(session: Session, channel: str, ts: str) -> list[Quotation]:
    """The words that were quoted from a message, as far as they are kept."""
    there = select(Quotation).filter_by(channel=channel, ts=ts).where(Quotation.text != "")
    return list(session.scalars(there.order_by(Quotation.id)))


def shown_together(session: Session, quotation: Quotation) -> list[Quotation]:
    """All that stand in the same message of ours."""
    beside = select(Quotation).filter_by(shown_in=quotation.shown_in, shown_ts=quotation.shown_ts)
    return list(session.scalars(beside.order_by(Quotation.position)))


def handed_over_before(session: Session, by_id: int, channel: str, ts: str) -> Ticket | None:
    """The ticket that one person has made of this message already."""
    theirs = select(Handover).filter_by(by_id=by_id, channel=channel, ts=ts)
    sent = session.scalars(theirs.where(Handover.ticket_id.is_not(None)).limit(1)).first()
    return None if sent is None else sent.ticket


def never_sent(session: Session, before: datetime) -> list[Handover]:
    """Those whose form was opened before an instant and never sent."""
    old = select(Handover).where(Handover.ticket_id.is_(None), Handover.pressed_at < before)
    return list(session.scalars(old.limit(500)))


def unanswered(session: Session, before: datetime) -> list[Consent]:
    """Consents that were asked for before an instant, locked; others are at work on the rest."""
    waiting = select(Consent).where(
        Consent.status == ConsentStatus.ASKED, Consent.asked_at < before
    )
    locked = waiting.limit(500).with_for_update(of=Consent, skip_locked=True)
    return list(session.scalars(locked))
