"""Questions belong to who asked them."""

from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.question import Question, QuestionStatus


def find_question(unit: Unit, question_id: int) -> Question:
    """The question, locked.

    Raises:
        RefusedError: there is no such question, or it was taken back.
    """
    question = unit.session.get(Question, question_id, with_for_update={"of": Question})
    if question is None or question.status is QuestionStatus.WITHDRAWN:
        raise RefusedError(Reason.NOT_FOUND)
    return question


def own_question(unit: Unit, question_id: int) -> Question:
    """The question, if the person asked it.

    Raises:
        RefusedError: somebody else did, or there is no such question.
    """
    question = find_question(unit, question_id)
    if question.asker.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.NOT_YOUR_QUESTION)
    return question
