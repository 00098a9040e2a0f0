"""Noting what people's use of an article says about it."""

from collections.abc import Mapping

from bot.unit import Unit
from storage.insert import insert_unless_there
from storage.label import Grade, Label, LabelSource
from storage.question import Question, QuestionStatus

GRADES: Mapping[LabelSource, Grade] = {
    LabelSource.SOLVED: Grade.ANSWERS,
    LabelSource.USED: Grade.ANSWERS,
    LabelSource.NOT_THIS: Grade.NOT_THIS,
    LabelSource.HANDED_OVER: Grade.NOT_THIS,
    LabelSource.CHOSEN: Grade.CHOSEN,
}


def judge(unit: Unit, question_id: int, article_id: int, source: LabelSource) -> None:
    """Note one judgement; the same once more, by a double press or a replay, changes nothing."""
    insert_unless_there(
        unit.session,
        Label,
        question_id=question_id,
        article_id=article_id,
        source=source,
        grade=GRADES[source].value,
        at=unit.at,
    )


def judge_handed_over(unit: Unit, question: Question) -> None:
    """The asker goes to the help desk: what they had before them did not help.

    Call it while the question still stands as it did; one that is solved was helped.
    """
    if question.status is not QuestionStatus.OPEN:
        return
    for candidate in question.candidates:
        if candidate.offered_at is not None:
            judge(unit, question.id, candidate.article_id, LabelSource.HANDED_OVER)
