"""Somebody asks the desk."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from bot.call import Call, Place
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.letters.aside import write_aside
from bot.letters.offer import write_offer
from bot.letters.own_question import write_own_question
from bot.letters.reply import write_reply
from bot.manners.kind import UNSEARCHED, MessageKind
from bot.questions.found import candidates_of
from bot.questions.look_up import look_up
from bot.questions.reject import reject_what_did_not_help
from bot.questions.serve_thread import serve_thread
from bot.questions.small_talk import REPLIES
from bot.questions.welcome import welcome_once
from bot.said import PostedFile, Said
from bot.unit import Unit
from knowledge.finding import Decision, Finding
from storage.question import Question, asked_in_thread

__all__ = ["Asked", "Decision", "ask", "ask_aside", "ask_in_home"]

_NOT_LOOKED_UP = Finding(Decision.NONE, confidence=0.0, candidates=())


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was posted; ``thread_ts`` equals ``ts`` for a new top-level message."""

    channel: str
    ts: str
    thread_ts: str
    text: str
    files: tuple[PostedFile, ...] = ()
    edited_at: datetime | None = None

    @property
    def thread(self) -> Place:
        """Where the reply goes."""
        return Place(self.channel, self.thread_ts)


def ask(desk: Desk, call: Call, asked: Asked, kind: MessageKind = MessageKind.QUESTION) -> None:
    """Look for a past answer, remember what was found, and reply in the thread.

    What is too long or several at once is remembered without looking, so that it can be handed
    over as it is.
    """
    finding = _NOT_LOOKED_UP
    if kind not in UNSEARCHED:
        finding = look_up(desk, asked.thread, call.actor.slack_id, asked.text)
    with desk.unit(call) as unit:
        welcome_once(unit, asked.thread)
        question = _remember(unit, asked, finding)
        reject_what_did_not_help(unit, question)
        where = (asked.channel, asked.ts, asked.thread_ts)
        keep_files(unit, *where, asked.files, desk.file_max_mb)
        serve_thread(unit, question)
        if kind in UNSEARCHED:
            write_offer(unit, question, kind)
        else:
            write_reply(unit, question)


def ask_in_home(desk: Desk, call: Call, text: str) -> None:
    """Look for a past answer to what somebody wrote in Home; the thread is begun for them."""
    asked, finding = _asked_directly(desk, call, text)
    with desk.unit(call) as unit:
        write_own_question(unit, _remember(unit, asked, finding))


def ask_aside(desk: Desk, call: Call, said: Said, kind: MessageKind) -> None:
    """Answer directly what was asked where outsiders read, and say so to who asked alone."""
    if kind in REPLIES:
        with desk.unit(call) as unit:
            write_aside(unit)
        return
    asked, finding = _asked_directly(desk, call, said.text)
    with desk.unit(call) as unit:
        write_aside(unit)
        write_own_question(unit, _remember(unit, asked, finding))
        where = (asked.channel, asked.ts, asked.thread_ts)
        keep_files(unit, *where, said.files, desk.file_max_mb)


def _asked_directly(desk: Desk, call: Call, text: str) -> tuple[Asked, Finding]:
    """Until its message stands, the question has a token instead of a place."""
    slack_id, token = call.actor.slack_id, uuid4().hex
    asked = Asked(slack_id, token, token, text)
    return asked, look_up(desk, asked.thread, slack_id, text)


def _remember(unit: Unit, asked: Asked, finding: Finding) -> Question:
    candidates = candidates_of(unit, finding)
    asker = unit.person()
    earlier = asked_in_thread(unit.session, asked.channel, asked.thread_ts, asker.slack_id)
    question = Question(
        asker_id=asker.id,
        channel=asked.channel,
        ts=asked.ts,
        thread_ts=asked.thread_ts,
        follows_id=earlier[-1].id if earlier else None,
        text=asked.text,
        in_context=finding.in_context,
        decision=finding.decision if candidates else Decision.NONE,
        confidence=finding.confidence,
        asked_at=unit.at,
        edited_at=asked.edited_at,
        candidates=candidates,
    )
    unit.session.add(question)
    unit.session.flush()
    return question
