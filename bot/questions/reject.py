"""The asker says that it is not what they meant."""

from bot.call import Call
from bot.desk import Desk
from bot.learning.judge import judge
from bot.letters.article import write_nothing_else
from bot.letters.unhelped import is_only_unhelped
from bot.questions.exchange import looked_at
from bot.questions.found import candidate_of
from bot.questions.own_question import own_question
from bot.questions.show import offer_others
from bot.questions.still_open import refuse_unless_open
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.label import LabelSource
from storage.question import Question, QuestionCandidate, QuestionStatus


def reject_article(desk: Desk, call: Call, question_id: int, article_id: int) -> None:
    """Remember that one answer is not it, and show what else there is."""
    with desk.unit(call) as unit:
        question = own_question(unit, question_id)
        refuse_unless_open(question)
        meant = candidate_of(unit.session, question, article_id)
        if meant is None:
            raise RefusedError(Reason.NOT_FOUND)
        if not _reject(unit, question, [meant]):
            raise RefusedError(Reason.REJECTED_BEFORE)
        offer_others(unit, question)


def reject_offered(desk: Desk, call: Call, question_id: int) -> None:
    """Remember that none of those in the list is it, and offer the help desk.

    No further ones: whoever read three in vain should be helped by somebody.
    """
    with desk.unit(call) as unit:
        question = own_question(unit, question_id)
        refuse_unless_open(question)
        offered = [one for one in question.candidates if one.offered_at is not None]
        if not _reject(unit, question, offered):
            raise RefusedError(Reason.REJECTED_BEFORE)
        write_nothing_else(unit, question)


def reject_what_did_not_help(unit: Unit, reply: Question) -> None:
    """Remember it of what was asked before, when somebody replies that it was of no use.

    How that went is nobody's to say any more once it was settled.
    """
    if not is_only_unhelped(reply):
        return
    locked = {"of": Question}
    question = unit.session.get_one(Question, reply.follows_id, with_for_update=locked)
    if question.status is QuestionStatus.OPEN:
        _reject(unit, question, looked_at(question))


def _reject(unit: Unit, question: Question, candidates: list[QuestionCandidate]) -> bool:
    """Whether that is new; a second press, or words that were edited since, say nothing new."""
    new = [one for one in candidates if one.rejected_at is None]
    for candidate in new:
        candidate.rejected_at = unit.at
        judge(unit, question.id, candidate.article_id, LabelSource.NOT_THIS)
    return bool(new)
