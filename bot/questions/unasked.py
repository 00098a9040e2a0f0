"""A new message among people, in a channel where the office lets the desk answer unasked."""

from datetime import UTC, datetime, timedelta

from bot.call import Call
from bot.channels.switches import switches_in
from bot.desk import Desk
from bot.files.keep import keep_files
from bot.letters.reply import write_reply
from bot.manners.in_need import is_in_need
from bot.manners.kind import MessageKind, kind_of
from bot.questions.asked import Asked
from bot.questions.look_up import look_up
from bot.questions.remember import remember
from bot.questions.serve_thread import serve_thread
from bot.questions.welcome import welcome_once
from bot.unit import Unit
from knowledge.finding import Decision, Finding
from storage.article import findable_by_key

# What is older was said while nobody listened; people have moved on.
FRESH = timedelta(minutes=10)


def answer_unasked(desk: Desk, call: Call, asked: Asked) -> None:
    """Answer in the thread if there is something that fits; else keep nothing, and be silent."""
    finding = _finding(desk, call, asked)
    with desk.unit(call) as unit:
        if finding is None or not _may_speak(unit, asked, finding):
            return
        welcome_once(unit, asked.thread)
        question = remember(unit, asked, finding)
        where = (asked.channel, asked.ts, asked.thread_ts)
        keep_files(unit, *where, asked.files, desk.file_max_mb)
        serve_thread(unit, question)
        write_reply(unit, question)


def _finding(desk: Desk, call: Call, asked: Asked) -> Finding | None:
    """What was found, if it is worth saying to people who have not asked the desk."""
    said_at = datetime.fromtimestamp(float(asked.ts), UTC)
    kind = kind_of(asked.text, has_files=bool(asked.files))
    if call.at - said_at > FRESH or kind is not MessageKind.QUESTION:
        return None
    if not is_in_need(asked.text):
        return None
    finding = look_up(desk, asked.thread, call.actor.slack_id, asked.text)
    return finding if finding.decision is Decision.ANSWER else None


def _may_speak(unit: Unit, asked: Asked, finding: Finding) -> bool:
    """It may have been switched off a moment ago, and what was found may have been withdrawn."""
    if not switches_in(unit.session, asked.channel).answers_unasked:
        return False
    return any(findable_by_key(unit.session, one.key) for one in finding.candidates)
