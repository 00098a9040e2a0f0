"""Somebody deletes what they posted."""

from bot.call import Call
from bot.changes.post import Post, locked_echoes, locked_message, wait_for
from bot.desk import Desk
from bot.files.forget import forget_files
from bot.learning.forget import forget_words
from bot.letters.file_removal import write_file_removal
from bot.letters.quotation import take_back_quotation
from bot.letters.removal import write_removal_of_copy
from bot.notes.change import forget_note
from bot.questions.withdraw import withdraw_question
from bot.tickets.thread_so_far import forget_earlier_post
from bot.unit import Unit
from storage.conversation import Message
from storage.handover import quotations_at
from storage.message_file import files_of_post
from storage.question import question_at


def delete(desk: Desk, call: Call, post: Post) -> None:
    """The copies go as well, and what was kept of the words; a ticket that came of it lives on.

    Raises:
        NotYetError: the post itself waits to be dealt with.
    """
    with desk.unit(call) as unit:
        wait_for(unit.session, post)
        if forget_note(desk, unit, post.channel, post.ts):
            return
        forget_earlier_post(unit, post.channel, post.ts)
        message = locked_message(unit, post)
        question = question_at(unit.session, post.channel, post.ts)
        if message is not None:
            take_back(unit, message)
        elif question is not None and question.text:
            withdraw_question(unit, question.id)
        for quotation in quotations_at(unit.session, post.channel, post.ts):
            take_back_quotation(unit, quotation, desk.helpdesk_channel)
        forget_files(unit, post.channel, post.ts)


def take_back(unit: Unit, message: Message) -> None:
    """Take the copies away and forget the words. The message is locked."""
    if message.deleted_at is not None:
        return
    _forget_words(unit, message)
    for one in (message, *locked_echoes(unit, message)):
        one.deleted_at, one.text = unit.at, ""
        for copy in one.copies:
            write_removal_of_copy(unit, copy)
    for file in files_of_post(unit.session, message.channel, message.ts or ""):
        if file.copy_id is not None:
            write_file_removal(unit, file)


def _forget_words(unit: Unit, message: Message) -> None:
    """A question that was added to a ticket has the same words once more."""
    question = question_at(unit.session, message.channel, message.ts) if message.ts else None
    if question is not None and question.text:
        forget_words(unit, question)
