"""The requester adds a later question to a ticket that is still open."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.files.bring import bring_files
from bot.learning.judge import judge_handed_over
from bot.letters.addressing import place_of_thread
from bot.letters.joining import may_join
from bot.letters.relay import write_relay
from bot.letters.ticket_news import write_ticket_note
from bot.questions.exchange import exchange
from bot.questions.own_question import own_question
from bot.refusal import Reason, RefusedError
from bot.tickets.find import find_ticket, is_requester
from bot.tickets.history import record
from bot.tickets.keep import keep
from bot.tickets.take_up import take_up_again
from bot.tickets.thread_owner import free_thread
from storage.question import QuestionStatus
from storage.thread import Side
from storage.ticket_event import TicketVerb


def append_to_ticket(desk: Desk, call: Call, question_id: int, ticket_id: int) -> None:
    """Pass on what was asked in the thread as part of the ticket; replies there follow it."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        if not is_requester(unit, ticket):
            raise RefusedError(Reason.NOT_YOUR_TICKET)
        question = own_question(unit, question_id)
        if question.status is QuestionStatus.HANDED_OVER:
            raise RefusedError(Reason.ALREADY_HANDED_OVER)
        thread = free_thread(unit, question)
        if not may_join(unit.session, question.channel, ticket.id):
            raise RefusedError(Reason.ANSWERED_ELSEWHERE)
        take_up_again(desk, unit, ticket)
        event = record(unit, ticket, TicketVerb.APPEND, ticket.status, question=question.id)
        thread.ticket_id = ticket.id
        for part in exchange(unit.session, question):
            judge_handed_over(unit, part)
            part.status = QuestionStatus.HANDED_OVER
            where = Place(part.channel, part.thread_ts)
            message = keep(unit, ticket, Side.REQUESTER, part.text, where, part.ts)
            message.said_at = part.asked_at
            write_relay(unit, message, desk.helpdesk_channel)
        bring_files(desk, unit, ticket, question)
        write_ticket_note(unit, event, place_of_thread(thread))
