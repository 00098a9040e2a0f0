"""A draft of an article that is yet to be written, for words that somebody asked."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from bot.articles.draft import ArticleDraft, question_of, review_day
from bot.articles.form import PHRASINGS_MAX, ArticleForm
from bot.articles.target import Target
from bot.articles.who import refuse_unless_helps
from bot.call import Call
from bot.desk import Desk
from bot.people.circle import everybody
from bot.refusal import Reason, RefusedError
from bot.sensitive import Masks
from bot.unit import Unit
from knowledge.masking.mask import NOBODY, Circle
from storage.gap import asked_alike
from storage.question import Question

PHRASINGS = 10  # more is reading, not choosing


def draft_of_question(desk: Desk, call: Call, question_id: int, masks: Masks) -> ArticleDraft:
    """For a question that is kept, and what others asked of the same topic, without who they are.

    Changes nothing.

    Raises:
        RefusedError: there is no such question, or the person may not.
    """
    with desk.database.read() as session:
        refuse_unless_helps(Unit(session, call))
        question = session.get(Question, question_id)
        if question is None or not question.text:
            raise RefusedError(Reason.NOT_FOUND)
        asked = [question, *asked_alike(session, question.id)]
        circle = _circle(session, asked).about(*(one.text for one in asked))
        texts = [question_of(one.text, masks, circle) for one in asked]
        draft = _draft(desk, call, *dict.fromkeys(texts))
        return replace(draft, target=Target(asked_id=question.id))


def draft_of_text(desk: Desk, call: Call, text: str, masks: Masks) -> ArticleDraft:
    """For words of which nobody knows who said them. Changes nothing.

    Raises:
        RefusedError: the person may not.
    """
    with desk.database.read() as session:
        refuse_unless_helps(Unit(session, call))
    return _draft(desk, call, question_of(text, masks, NOBODY))


def _circle(session: Session, asked: Sequence[Question]) -> Circle:
    """Who asked, and whom they may have spoken of."""
    people = {one.asker for one in asked}
    names = frozenset(name for person in people for name in person.names)
    units = frozenset(person.department.name for person in people if person.department)
    return Circle(names, units, everybody(session))


def _draft(desk: Desk, call: Call, question: str, *others: str) -> ArticleDraft:
    """For a question; what others asked about the same thing are other ways to ask it."""
    kept, length = list[str](), 0
    for text in others[:PHRASINGS]:
        length += len(text) + 1
        if length <= PHRASINGS_MAX:
            kept.append(text)
    form = ArticleForm(question, "", tuple(kept), review_on=review_day(desk, call))
    return ArticleDraft(form)
