"""The asker puts an open question in other words."""

from dataclasses import dataclass
from datetime import datetime

from bot.call import Call, Place
from bot.desk import Desk
from bot.files.take_out import take_out_files
from bot.letters.reply import write_reply
from bot.questions.found import candidates_of
from bot.questions.look_up import look_up
from bot.questions.own_question import find_question
from bot.questions.reject import reject_what_did_not_help
from bot.unit import Unit
from knowledge.finding import Decision, Finding
from storage.label import forget_labels
from storage.question import Question, QuestionStatus


@dataclass(frozen=True, slots=True)
class Rewording:
    """A question in other words.

    Attributes:
        at: when Slack took the edit.
        gone_files: Slack's ids of files that were taken out with it.
    """

    text: str
    at: datetime
    gone_files: frozenset[str] = frozenset()


def reword_question(desk: Desk, call: Call, question_id: int, rewording: Rewording) -> None:
    """Look once more, and change the reply that stands below the question."""
    finding = _look_up(desk, question_id, rewording.text)
    with desk.unit(call) as unit:
        question = find_question(unit, question_id)
        where = (question.channel, question.ts)
        take_out_files(unit, *where, rewording.gone_files, desk.helpdesk_channel)
        is_old = question.edited_at is not None and rewording.at <= question.edited_at
        if question.status is not QuestionStatus.OPEN or is_old:
            return
        question.text, question.edited_at = rewording.text, rewording.at
        _replace_candidates(unit, question, finding)
        reject_what_did_not_help(unit, question)
        write_reply(unit, question)


def _look_up(desk: Desk, question_id: int, text: str) -> Finding:
    with desk.database.read() as session:
        question = session.get_one(Question, question_id)
        thread, asker = Place(question.channel, question.thread_ts), question.asker.slack_id
    return look_up(desk, thread, asker, text, not_from=question_id)


def _replace_candidates(unit: Unit, question: Question, finding: Finding) -> None:
    for candidate in question.candidates:
        unit.session.delete(candidate)
    unit.session.flush()  # the new ones take their ranks
    question.candidates = candidates_of(unit, finding)
    question.decision = finding.decision if question.candidates else Decision.NONE
    question.confidence, question.in_context = finding.confidence, finding.in_context
    forget_labels(unit.session, question.id)  # they were about the words before
