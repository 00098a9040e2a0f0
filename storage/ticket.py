"""Anything tracked."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Date, ForeignKey, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, validates

from storage.base import Base, Numbered
from storage.columns import UtcDateTime, coded
from storage.department import Department
from storage.partial_index import partial_index
from storage.person import Person
from storage.problem import Problem
from storage.question import Question
from storage.request_type import RequestType


class TicketStatus(StrEnum):
    """Where a ticket stands."""

    NEW = "new"  # nobody has taken it
    ASSIGNED = "assigned"  # somebody of the help desk has it
    IN_PROGRESS = "in_progress"  # who has it has begun
    WAITING = "waiting"  # for the requester, who was asked something
    ON_HOLD = "on_hold"  # until a day that both sides know
    SOLVED = "solved"  # requester or help desk said so; a reply reopens it
    CLOSED = "closed"  # solved, and nobody came back for some days; for a time a reply reopens it
    WITHDRAWN = "withdrawn"  # cancelled: nothing is to be done; a reply reopens it
    MERGED = "merged"  # another ticket stands for it

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self in OPEN


OPEN = (
    TicketStatus.NEW,
    TicketStatus.ASSIGNED,
    TicketStatus.IN_PROGRESS,
    TicketStatus.WAITING,
    TicketStatus.ON_HOLD,
)

# In which somebody of the help desk could do something about it: its clock runs.
RUNNING = (TicketStatus.NEW, TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS)


class Ticket(Numbered, Base):
    """A request that somebody follows up until it is solved."""

    __tablename__ = "tickets"
    __table_args__ = (partial_index("ix_tickets_unsearchable", "id", "NOT searchable"),)

    number: Mapped[int] = mapped_column(unique=True)
    requester_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    # Who entered it: the requester, a colleague of theirs, or who took the call.
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    caller: Mapped[str | None] = mapped_column(Text)  # who asked by phone and does not use Slack
    # The department at the time: a transfer in April must not move past tickets.
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"), index=True)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), index=True)
    # Its name is that of today; what was asked and answered is kept as it was then.
    request_type_id: Mapped[int | None] = mapped_column(ForeignKey("request_types.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    details: Mapped[str] = mapped_column(Text)
    rest: Mapped[str] = mapped_column(Text, default="")  # what goes on where the form was full
    wanted_by: Mapped[date | None] = mapped_column(Date)  # a day in office time
    urgent_reason: Mapped[str | None] = mapped_column(Text)  # None = not urgent
    # Until when the first answer and the solution were promised; None = the clock stands still.
    answer_due_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    solution_due_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    # Until when the requester was last told that they hear; None = not, or it is over.
    answer_promised_for: Mapped[datetime | None] = mapped_column(UtcDateTime)
    status: Mapped[TicketStatus] = mapped_column(coded(TicketStatus), index=True)
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    hold_until: Mapped[date | None] = mapped_column(Date)  # a day in office time, while on hold
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)
    # The ticket of the same person that had ended too long ago to go on.
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("tickets.id"), index=True)
    problem_id: Mapped[int | None] = mapped_column(ForeignKey("problems.id"), index=True)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    status_since: Mapped[datetime] = mapped_column(UtcDateTime)  # when it came to this status
    searchable: Mapped[bool] = mapped_column(default=False)  # by the words it has now
    solved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    requester: Mapped[Person] = relationship(foreign_keys=requester_id)
    opened_by: Mapped[Person] = relationship(foreign_keys=opened_by_id)
    assignee: Mapped[Person | None] = relationship(foreign_keys=assignee_id)
    department: Mapped[Department | None] = relationship()
    question: Mapped[Question | None] = relationship()
    request_type: Mapped[RequestType | None] = relationship()
    problem: Mapped[Problem | None] = relationship()
    merged_into: Mapped["Ticket | None"] = relationship(
        remote_side="Ticket.id", foreign_keys=merged_into_id
    )
    follows: Mapped["Ticket | None"] = relationship(
        remote_side="Ticket.id", foreign_keys=follows_id
    )

    @validates("title", "details", "rest")
    def _has_other_words(self, _column: str, words: str) -> str:
        self.searchable = False
        return words

    @property
    def survivor(self) -> "Ticket":
        """The ticket that stands for this one: itself, unless it was merged."""
        return self if self.merged_into is None else self.merged_into.survivor

    @property
    def urgent(self) -> bool:
        """Whether the requester cannot wait."""
        return self.urgent_reason is not None

    @property
    def full_text(self) -> str:
        """All that was asked, as it was sent."""
        return self.details + self.rest

    @property
    def for_another(self) -> bool:
        """Whether somebody entered it for the requester."""
        return self.opened_by_id != self.requester_id


def merged_below(session: Session, ticket_id: int) -> Sequence[Ticket]:
    """Every ticket for which this one stands, at once or through one between, oldest first."""
    below = select(Ticket.id).where(Ticket.merged_into_id == ticket_id).cte(recursive=True)
    below = below.union(select(Ticket.id).join(below, Ticket.merged_into_id == below.c.id))
    stood_for = select(Ticket).where(Ticket.id.in_(select(below.c.id)))
    return session.scalars(stood_for.order_by(Ticket.id)).all()


def followed_by(session: Session, ticket_id: int) -> Sequence[Ticket]:
    """The tickets that were opened because this one had ended too long ago, oldest first."""
    later = select(Ticket).where(Ticket.follows_id == ticket_id).order_by(Ticket.id)
    return session.scalars(later).all()


def survivor_id(session: Session, ticket_id: int) -> int | None:
    """The id of the ticket that stands for one, as committed; None = there is no such ticket."""
    found = session.execute(select(Ticket.merged_into_id).where(Ticket.id == ticket_id)).first()
    if found is None:
        return None
    return ticket_id if found[0] is None else survivor_id(session, found[0])


def latest_open_ticket(session: Session, requester_id: int) -> Ticket | None:
    """The ticket that a person most likely means when they write again."""
    still_open = (
        select(Ticket)
        .where(Ticket.requester_id == requester_id, Ticket.status.in_(OPEN))
        .order_by(Ticket.number.desc())
        .limit(1)
    )
    return session.scalar(still_open)
