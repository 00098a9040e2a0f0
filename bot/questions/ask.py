"""Somebody asks the desk."""

from uuid import uuid4

from bot.call import Call
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.letters.aside import write_aside
from bot.letters.offer import write_offer
from bot.letters.own_question import write_own_question
from bot.letters.reply import write_reply
from bot.manners.kind import UNSEARCHED, MessageKind
from bot.questions.asked import Asked
from bot.questions.look_up import look_up
from bot.questions.reject import reject_what_did_not_help
from bot.questions.remember import remember
from bot.questions.serve_thread import serve_thread
from bot.questions.small_talk import REPLIES
from bot.questions.welcome import welcome_once
from bot.said import Said
from knowledge.finding import Decision, Finding

__all__ = ["Decision", "ask", "ask_aside", "ask_in_home"]

_NOT_LOOKED_UP = Finding(Decision.NONE, confidence=0.0, candidates=())


def ask(desk: Desk, call: Call, asked: Asked, kind: MessageKind = MessageKind.QUESTION) -> None:
    """Look for a past answer, remember what was found, and reply in the thread.

    What is too long or several at once is remembered without looking, so that it can be handed
    over as it is.
    """
    finding = _finding(desk, call, asked, kind)
    with desk.unit(call) as unit:
        welcome_once(unit, asked.thread)
        question = remember(unit, asked, finding)
        reject_what_did_not_help(unit, question)
        where = (asked.channel, asked.ts, asked.thread_ts)
        keep_files(unit, *where, asked.files, desk.file_max_mb)
        serve_thread(unit, question)
        if kind in UNSEARCHED:
            write_offer(unit, question, kind)
        else:
            write_reply(unit, question)


def ask_in_home(
    desk: Desk, call: Call, text: str, kind: MessageKind = MessageKind.QUESTION
) -> None:
    """Look for a past answer to what was written in Home, or typed after the command.

    The thread is begun for the asker.
    """
    asked, finding = _asked_directly(desk, call, text, kind)
    with desk.unit(call) as unit:
        welcome_once(unit, asked.thread)
        write_own_question(unit, remember(unit, asked, finding), kind)


def _finding(desk: Desk, call: Call, asked: Asked, kind: MessageKind) -> Finding:
    if kind in UNSEARCHED:
        return _NOT_LOOKED_UP
    return look_up(desk, asked.thread, call.actor.slack_id, asked.text)


def ask_aside(desk: Desk, call: Call, said: Said, kind: MessageKind) -> None:
    """Answer directly what was asked where outsiders read, and say so to who asked alone."""
    if kind in REPLIES:
        with desk.unit(call) as unit:
            write_aside(unit)
        return
    asked, finding = _asked_directly(desk, call, said.text, kind)
    with desk.unit(call) as unit:
        write_aside(unit)
        write_own_question(unit, remember(unit, asked, finding), kind)
        where = (asked.channel, asked.ts, asked.thread_ts)
        keep_files(unit, *where, said.files, desk.file_max_mb)


def _asked_directly(desk: Desk, call: Call, text: str, kind: MessageKind) -> tuple[Asked, Finding]:
    """Until its message stands, the question has a token instead of a place."""
    slack_id, token = call.actor.slack_id, uuid4().hex
    asked = Asked(slack_id, token, token, text)
    return asked, _finding(desk, call, asked, kind)
