"""From now on, replies in the thread of a question are for the desk."""

from bot.unit import Unit
from storage.question import Question
from storage.thread import requester_thread_at


def serve_thread(unit: Unit, question: Question) -> None:
    """Tie the thread to its newest question, unless a ticket has it."""
    thread = requester_thread_at(unit.session, question.channel, question.thread_ts)
    thread.question = question
