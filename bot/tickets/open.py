"""A member of staff hands a question to the help desk."""

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.files.bring import bring_files
from bot.learning.judge import judge_handed_over
from bot.letters.addressing import place_of_thread
from bot.letters.full_text import write_answers_in_full, write_full_text
from bot.letters.receipt import write_opener_receipt, write_receipt
from bot.letters.ticket_root import write_requester_root
from bot.questions.exchange import exchange
from bot.questions.own_question import own_question
from bot.refusal import ArrivedBeforeError, Reason, RefusedError
from bot.tickets.form import TicketForm
from bot.tickets.put_on_desk import put_on_desk
from bot.tickets.register import is_of, register
from bot.tickets.thread_owner import free_thread
from bot.tickets.thread_so_far import ThreadSoFar, bring_thread_so_far
from bot.unit import Unit
from storage.question import Question, QuestionStatus
from storage.thread import Side, Thread, find_thread
from storage.ticket import Ticket


def open_ticket(
    desk: Desk,
    call: Call,
    question_id: int,
    form: TicketForm,
    requester: Actor | None = None,
    filled_to: int | None = None,
    so_far: ThreadSoFar | None = None,
) -> None:
    """Register the request, tell the requester its number and the help desk that it is there.

    Args:
        desk: the parts.
        call: who asks, and when.
        question_id: what was asked.
        form: without problems.
        requester: the colleague for whom it is asked, if it is not for who asks.
        filled_to: the newest question that the form was filled in with; None = all of them.
        so_far: what others had said in the thread before.
    """
    with desk.unit(call) as unit:
        question = own_question(unit, question_id)
        hand_over(desk, unit, question, form, requester, filled_to, so_far)


def hand_over(
    desk: Desk,
    unit: Unit,
    question: Question,
    form: TicketForm,
    requester: Actor | None = None,
    filled_to: int | None = None,
    so_far: ThreadSoFar | None = None,
    *,
    in_their_name: bool = False,
) -> Ticket:
    """The same within a transaction, for a question that is theirs to hand over.

    Args:
        desk: the parts.
        unit: the transaction.
        question: what was asked.
        form: without problems.
        requester: for whom it is asked, if it is not for who acts.
        filled_to: the newest question that the form was filled in with; None = all of them.
        so_far: what others had said in the thread before.
        in_their_name: it is the requester's own question, which somebody may hand over for them.

    Raises:
        RefusedError: it is a ticket already, or the thread belongs to another.
    """
    if question.status is QuestionStatus.HANDED_OVER:
        raise _handed_over_before(unit, question, form)
    thread = free_thread(unit, question)
    for part in exchange(unit.session, question):
        judge_handed_over(unit, part)
        part.status = QuestionStatus.HANDED_OVER
    ticket = register(
        desk,
        unit,
        form,
        question=question,
        filled_to=filled_to,
        requester=requester,
        in_their_name=in_their_name,
    )
    thread.ticket_id = ticket.id
    _write_receipts(unit, ticket, thread)
    put_on_desk(desk, unit, ticket)
    _write_in_full(unit, ticket, desk.helpdesk_channel)
    if so_far is not None and so_far.channel == question.channel:
        bring_thread_so_far(unit, ticket, so_far, desk.helpdesk_channel)
    bring_files(desk, unit, ticket, question)
    return ticket


def _handed_over_before(unit: Unit, question: Question, form: TicketForm) -> RefusedError:
    thread = find_thread(unit.session, question.channel, question.thread_ts)
    if thread is not None and thread.ticket is not None and is_of(form, thread.ticket):
        return ArrivedBeforeError(Reason.ALREADY_HANDED_OVER)
    return RefusedError(Reason.ALREADY_HANDED_OVER)


def _write_in_full(unit: Unit, ticket: Ticket, helpdesk_channel: str) -> None:
    """What the form could not hold is below the card, and before the colleague's eyes."""
    write_answers_in_full(unit, ticket, helpdesk_channel)
    if not ticket.rest:
        return
    write_full_text(unit, ticket, Side.HELPDESK, helpdesk_channel)
    if ticket.for_another:
        write_full_text(unit, ticket, Side.REQUESTER, helpdesk_channel)


def _write_receipts(unit: Unit, ticket: Ticket, thread: Thread) -> None:
    """The thread belongs to who acts; a colleague gets one of their own."""
    place = place_of_thread(thread)
    if not ticket.for_another:
        write_receipt(unit, ticket, place.channel, place.lane)
        return
    thread.of_opener = True
    write_opener_receipt(unit, ticket, place.channel, place.lane)
    write_requester_root(unit, ticket)
