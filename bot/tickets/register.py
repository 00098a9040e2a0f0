"""Putting a request into the books as a ticket."""

from bot.actor import Actor
from bot.desk import Desk
from bot.request_types.answers import Request
from bot.tickets.dues import keep_dues
from bot.tickets.form import TicketForm
from bot.tickets.history import record
from bot.tickets.reminders import keep_reminders
from bot.tickets.rest import rest_of
from bot.unit import Unit
from storage.counter import CounterName, next_number
from storage.person import Person
from storage.question import Question
from storage.ticket import Ticket, TicketStatus
from storage.ticket_answer import TicketAnswer
from storage.ticket_event import TicketVerb


def register(
    desk: Desk,
    unit: Unit,
    form: TicketForm,
    *,
    question: Question | None = None,
    filled_to: int | None = None,
    requester: Actor | None = None,
    in_their_name: bool = False,
    follows: Ticket | None = None,
) -> Ticket:
    """A new ticket of whoever asks, entered by whoever acts.

    Args:
        desk: knows what is promised.
        unit: the transaction.
        form: without problems.
        question: what was asked before, if anything was.
        filled_to: the newest question that the form was filled in with; None = all of them.
        requester: for whom it is entered; None = for who acts.
        in_their_name: as if the requester had entered it; the history says who did.
        follows: their earlier ticket, which had ended too long ago to go on.
    """
    opener = unit.person()
    asks = unit.row_of(requester) if requester else opener
    ticket = _ticket(unit, form, asks, asks if in_their_name else opener)
    if question is not None:
        ticket.question_id = question.id
        ticket.rest = rest_of(unit, question, form.details, filled_to)
    unit.session.add(ticket)
    unit.session.flush()
    if form.request is not None:
        _keep_answers(unit, ticket, form.request)
    of = {"follows": follows.id} if follows is not None else {}
    record(unit, ticket, TicketVerb.OPEN, TicketStatus.NEW, **of)
    keep_dues(unit.session, ticket, desk.calendar)
    keep_reminders(unit.session, ticket, desk.calendar, unit.at)
    return ticket


def is_of(form: TicketForm, ticket: Ticket) -> bool:
    """Whether a ticket was made of a form with these words."""
    return (ticket.title, ticket.details) == (form.title.strip(), form.details.strip())


def _ticket(unit: Unit, form: TicketForm, asks: Person, opener: Person) -> Ticket:
    return Ticket(
        number=next_number(unit.session, CounterName.TICKET),
        requester=asks,
        opened_by=opener,
        department_id=asks.department_id,
        title=form.title.strip(),
        details=form.details.strip(),
        caller=form.caller.strip() or None,
        wanted_by=form.wanted_by,
        urgent_reason=form.urgent_reason.strip() if form.is_urgent else None,
        status=TicketStatus.NEW,
        opened_at=unit.at,
        request_type_id=form.request.type_id if form.request else None,
        status_since=unit.at,
    )


def _keep_answers(unit: Unit, ticket: Ticket, request: Request) -> None:
    for position, answer in enumerate(request.answers, start=1):
        kept = TicketAnswer(
            ticket_id=ticket.id,
            position=position,
            key=answer.key,
            label=answer.label,
            value=answer.value,
        )
        unit.session.add(kept)
    unit.session.flush()
