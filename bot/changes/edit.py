"""Somebody changes the words of what they posted."""

from dataclasses import dataclass
from datetime import datetime

from bot.call import Call
from bot.changes.delete import take_back
from bot.changes.post import Post, locked_echoes, locked_message, open_question_at, wait_for
from bot.desk import Desk
from bot.files.take_out import take_out_files
from bot.learning.forget import take_back_suggestions
from bot.letters.addition import add_for_requester
from bot.letters.addition_edit import write_addition_edit
from bot.letters.refusal import write_refusal
from bot.letters.relay import write_relay
from bot.letters.relay_edit import write_relay_edit
from bot.manners.internal import is_marked_internal
from bot.notes.change import change_note
from bot.questions.reword import Rewording, reword_question
from bot.refusal import Reason, RefusedError
from bot.tickets.thread_so_far import change_earlier_post
from bot.unit import Unit
from storage.conversation import Message
from storage.internal_note import find_note
from storage.question import Question, question_at
from storage.thread import Side
from storage.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Edited:
    """A post as it is now.

    Attributes:
        at: when Slack took the edit; of two, the later one counts, in whichever order they come.
            None = the words are what they were.
        gone_files: Slack's ids of those that were taken out.
    """

    post: Post
    text: str
    at: datetime | None
    gone_files: frozenset[str] = frozenset()


def edit(desk: Desk, call: Call, edited: Edited) -> None:
    """The copy is as the original is now; a question in other words is looked up anew.

    Raises:
        NotYetError: the post itself waits to be dealt with.
    """
    with desk.database.read() as session:
        wait_for(session, edited.post)
        note = find_note(session, edited.post.channel, edited.post.ts)
        question = open_question_at(session, edited.post)
    if note is not None:
        change_note(desk, call, note.id, edited.text, edited.at, edited.gone_files)
    elif question is not None and edited.at is not None:
        rewording = Rewording(edited.text, edited.at, edited.gone_files)
        reword_question(desk, call, question.id, rewording)
    else:
        _change_message(desk, call, edited)


def _change_message(desk: Desk, call: Call, edited: Edited) -> None:
    with desk.unit(call) as unit:
        _change_question(unit, edited)
        post = edited.post
        change_earlier_post(unit, post.channel, post.ts, edited.text, edited.at)
        message = locked_message(unit, edited.post)
        where = (edited.post.channel, edited.post.ts)
        take_out_files(unit, *where, edited.gone_files, desk.helpdesk_channel)
        if message is not None and message.deleted_at is None and _is_new(message, edited):
            _change_it_all(desk, unit, message, edited)


def _change_it_all(desk: Desk, unit: Unit, message: Message, edited: Edited) -> None:
    if message.side is Side.HELPDESK and is_marked_internal(edited.text):
        take_back(unit, message)
        write_refusal(unit, RefusedError(Reason.NO_LONGER_RELAYED))
        return
    for one in (message, *locked_echoes(unit, message)):
        _change_words(unit, one, edited, desk.helpdesk_channel)


def _is_new(kept: Message | Question, edited: Edited) -> bool:
    known = kept.edited_at
    return edited.at is not None and (known is None or edited.at > known)


def _change_question(unit: Unit, edited: Edited) -> None:
    """What is learned from a settled question is learned from its words as they read now."""
    question = question_at(unit.session, edited.post.channel, edited.post.ts)
    if question is None or not question.text or not _is_new(question, edited):
        return
    question.text, question.edited_at = edited.text, edited.at
    take_back_suggestions(unit, question.id)


def _change_words(unit: Unit, message: Message, edited: Edited, helpdesk_channel: str) -> None:
    before = message.text
    if not before and _heads_a_ticket(unit, message):
        return  # the card shows what the form said
    message.text, message.edited_at = edited.text, edited.at
    if before == edited.text:
        return
    ticket = unit.session.get_one(Ticket, message.ticket_id)
    if before:
        write_relay_edit(unit, message)
        write_addition_edit(unit, message, ticket)
    elif edited.text:
        write_relay(unit, message, helpdesk_channel)
        add_for_requester(unit, message, ticket)


def _heads_a_ticket(unit: Unit, message: Message) -> bool:
    """Whether it is here for its files only: its words were the question."""
    if message.ts is None:
        return False
    return question_at(unit.session, message.channel, message.ts) is not None
