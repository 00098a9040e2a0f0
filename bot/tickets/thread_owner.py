"""A thread belongs to one ticket at most."""

from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.question import Question
from storage.thread import Thread, find_thread


def free_thread(unit: Unit, question: Question) -> Thread:
    """The thread of a question, locked, if no ticket has it.

    Two tickets in one thread could not be told apart by those who reply in it.

    Raises:
        RefusedError: a ticket has it; if it is the person's own, a reply there is all it takes.
    """
    thread = find_thread(unit.session, question.channel, question.thread_ts)
    if thread is None:  # every question has one, from the moment it is asked
        raise RefusedError(Reason.NOT_FOUND)
    unit.session.refresh(thread, with_for_update=True)  # of two at once, the second sees the first
    if thread.ticket is not None:
        own = question.asker_id in (thread.ticket.requester_id, thread.ticket.opened_by_id)
        raise RefusedError(Reason.ALREADY_HANDED_OVER if own else Reason.THREAD_TAKEN)
    return thread
