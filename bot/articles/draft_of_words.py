"""A draft of an article that is yet to be written, for words that somebody asked."""

from bot.articles.draft import ArticleDraft, question_of, review_day
from bot.articles.form import ArticleForm
from bot.articles.who import refuse_unless_helps
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.sensitive import Masks
from bot.unit import Unit
from knowledge.masking.mask import NOBODY, Circle
from storage.question import Question


def draft_of_question(desk: Desk, call: Call, question_id: int, masks: Masks) -> ArticleDraft:
    """For a question that is kept, without who asked it. Changes nothing.

    Raises:
        RefusedError: there is no such question, or the person may not.
    """
    with desk.database.read() as session:
        refuse_unless_helps(Unit(session, call))
        question = session.get(Question, question_id)
        if question is None or not question.text:
            raise RefusedError(Reason.NOT_FOUND)
        department = question.asker.department
        circle = Circle(question.asker.names, frozenset({department.name} if department else ()))
        return _draft(desk, call, question.text, masks, circle)


def draft_of_text(desk: Desk, call: Call, text: str, masks: Masks) -> ArticleDraft:
    """For words of which nobody knows who said them. Changes nothing.

    Raises:
        RefusedError: the person may not.
    """
    with desk.database.read() as session:
        refuse_unless_helps(Unit(session, call))
    return _draft(desk, call, text, masks, NOBODY)


def _draft(desk: Desk, call: Call, text: str, masks: Masks, circle: Circle) -> ArticleDraft:
    question = question_of(text, masks, circle)
    return ArticleDraft(ArticleForm(question, "", review_on=review_day(desk, call)))
