"""Tickets as a table that is read while it is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import Session, joinedload

from bot.exports.columns import AT_ONCE, columns, local, name_of
from bot.exports.labels import ExportLabels, Heading
from bot.exports.outcomes import Known, Outcomes, known_of, outcomes_of
from knowledge.exporting.tables import Cell, Table
from storage.conversation import Message
from storage.ticket import Ticket

_FOR_ALL = (
    *(Heading.NUMBER, Heading.TITLE, Heading.DETAILS, Heading.TYPE, Heading.ANSWERS),
    *(Heading.STATUS, Heading.URGENT, Heading.REQUESTER, Heading.OPENER, Heading.CALLER),
    *(Heading.DEPARTMENT, Heading.ASSIGNEE, Heading.COMPANY, Heading.OPENED),
    *(Heading.WANTED_BY, Heading.ANSWER_DUE, Heading.SOLUTION_DUE),
    *(Heading.HOLD_UNTIL, Heading.SINCE),
    *(Heading.SOLVED, Heading.CLOSED, Heading.WITHDRAWN, Heading.MERGED),
    *(Heading.ENDED_BY, Heading.ENDED_REASON, Heading.MESSAGES),
)
_FOR_HELPDESK = (
    *(Heading.PROBLEM, Heading.TEMPLATES, Heading.ARTICLE, Heading.MINUTES, Heading.SCORE),
)
_FOR_OFFICE = (Heading.COMMENT,)


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a table somebody may read.

    Attributes:
        works: true of the tickets on which they work; None = they are not of the help desk.
        manages: whether they are of the office.
    """

    works: ColumnElement[bool] | None
    manages: bool

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The columns."""
        if self.works is None:
            return _FOR_ALL
        return (*_FOR_ALL, *_FOR_HELPDESK, *(_FOR_OFFICE if self.manages else ()))


def tickets_table(
    session: Session,
    chosen: ColumnElement[bool],
    labels: ExportLabels,
    timezone: ZoneInfo,
    reading: Reading,
) -> Table:
    """One row a ticket, by number.

    Args:
        session: read from while the rows are written.
        chosen: true of the tickets.
        labels: what things are called.
        timezone: of who reads it.
        reading: what of it they may read.
    """
    said = select(func.count()).where(Message.ticket_id == Ticket.id).scalar_subquery()
    works = false() if reading.works is None else reading.works
    related = (
        *(Ticket.requester, Ticket.opened_by, Ticket.assignee, Ticket.department),
        *(Ticket.merged_into, Ticket.request_type, Ticket.problem),
    )
    tickets = (
        select(Ticket, said, works)
        .where(chosen)
        .order_by(Ticket.number)
        .options(*map(joinedload, related))
        .execution_options(yield_per=AT_ONCE)
    )
    headings = reading.headings

    def rows() -> Iterator[Sequence[Cell]]:
        for some in session.execute(tickets).partitions():
            known = known_of(session, [row[0] for row in some])
            outcomes = outcomes_of(session, [row[0] for row in some if row[2]])
            for ticket, messages, may_read in some:
                cells = _cells(ticket, messages, known, labels, timezone)
                more = _more_cells(ticket, outcomes) if may_read else {}
                yield [{**cells, **more}.get(one) for one in headings]

    return Table(labels.tickets, columns(headings, labels), rows())


def _cells(
    ticket: Ticket, messages: int, known: Known, labels: ExportLabels, timezone: ZoneInfo
) -> dict[Heading, Cell]:
    return {
        Heading.NUMBER: ticket.number,
        Heading.TITLE: ticket.title,
        Heading.DETAILS: ticket.full_text,
        Heading.TYPE: ticket.request_type.name if ticket.request_type else None,
        Heading.ANSWERS: known.answers.get(ticket.id),
        Heading.STATUS: labels.status[ticket.status],
        Heading.URGENT: ticket.urgent_reason,
        Heading.WANTED_BY: ticket.wanted_by,
        Heading.ANSWER_DUE: local(ticket.answer_due_at, timezone),
        Heading.SOLUTION_DUE: local(ticket.solution_due_at, timezone),
        Heading.HOLD_UNTIL: ticket.hold_until,
        Heading.MERGED: ticket.merged_into.number if ticket.merged_into else None,
        Heading.MESSAGES: messages,
        **_people(ticket),
        **_moments(ticket, timezone),
        **_end(ticket, known, labels),
    }


def _people(ticket: Ticket) -> dict[Heading, Cell]:
    assignee = ticket.assignee
    return {
        Heading.REQUESTER: ticket.requester.name,
        Heading.OPENER: ticket.opened_by.name if ticket.for_another else None,
        Heading.CALLER: ticket.caller,
        Heading.DEPARTMENT: ticket.department.name if ticket.department else None,
        Heading.ASSIGNEE: assignee.name if assignee else None,
        Heading.COMPANY: assignee.company if assignee else None,
    }


def _moments(ticket: Ticket, timezone: ZoneInfo) -> dict[Heading, Cell]:
    return {
        Heading.OPENED: local(ticket.opened_at, timezone),
        Heading.SINCE: local(ticket.status_since, timezone),
        Heading.SOLVED: local(ticket.solved_at, timezone),
        Heading.CLOSED: local(ticket.closed_at, timezone),
        Heading.WITHDRAWN: local(ticket.withdrawn_at, timezone),
    }


def _end(ticket: Ticket, known: Known, labels: ExportLabels) -> dict[Heading, Cell]:
    event = known.ended.get(ticket.id)
    if event is None:
        return {}
    reason = str(event.details.get("reason") or "")
    return {Heading.ENDED_BY: name_of(event.actor, labels), Heading.ENDED_REASON: reason}


def _more_cells(ticket: Ticket, outcomes: Outcomes) -> dict[Heading, Cell]:
    said = outcomes.satisfaction.get(ticket.id)
    return {
        Heading.PROBLEM: ticket.problem.title if ticket.problem else None,
        Heading.TEMPLATES: outcomes.templates.get(ticket.id),
        Heading.ARTICLE: outcomes.articles.get(ticket.id),
        Heading.MINUTES: outcomes.minutes.get(ticket.id),
        Heading.SCORE: said.score if said else None,
        Heading.COMMENT: said.comment if said else None,
    }
