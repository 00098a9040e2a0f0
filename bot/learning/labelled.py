"""What people's use says, question by question: for whoever measures or trains a ranking."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.letters.unhelped import is_only_unhelped
from bot.questions.reference import article_named
from knowledge.following import together
from knowledge.learning.labelled_query import LabelledQuery
from storage.database import Database
from storage.label import Label, LabelSource
from storage.question import Question, QuestionCandidate

LABELS_AT_A_TIME = 500  # held in memory

# Of several judgements about one article, the first of these counts. Going to the help desk says
# more than having looked: who read it in full and asked all the same was not helped.
WEIGHT = (
    LabelSource.USED,
    LabelSource.SOLVED,
    LabelSource.NOT_THIS,
    LabelSource.HANDED_OVER,
    LabelSource.CHOSEN,
)


def labelled_queries(database: Database) -> Iterator[LabelledQuery]:
    """Every question that anybody judged an article for, oldest first, one query each.

    Left out are those whose words were taken back, and messages that only name an article: they
    say nothing about finding.
    """
    found = selectinload(Label.question).selectinload(Question.candidates)
    labels = (
        select(Label)
        .join(Label.question)
        .where(Question.text != "")
        .order_by(Label.question_id, Label.id)
        .options(found.selectinload(QuestionCandidate.article), selectinload(Label.article))
        .execution_options(yield_per=LABELS_AT_A_TIME)
    )
    with database.read() as session:
        for _, theirs in groupby(session.scalars(labels), key=lambda one: one.question_id):
            judged = list(theirs)
            query = _searched(session, judged[0].question)
            if query and article_named(session, query) is None:
                yield _labelled(query, judged)


def _labelled(query: str, labels: Sequence[Label]) -> LabelledQuery:
    weakest_first = sorted(labels, key=lambda one: WEIGHT.index(one.source), reverse=True)
    return LabelledQuery(
        query=query,
        relevant={one.article.survivor.key: one.grade for one in weakest_first},
        shown=_shown(labels[0].question),
        at=max(one.at for one in labels),
    )


def _searched(session: Session, question: Question) -> str:
    """The words as they were searched, those before them with them if these found it.

    For who says that nothing helped, it was the question before that was searched once more; ""
    when that was taken back.
    """
    newest, *before = _asked(session, question)
    if not newest or not question.in_context:
        return newest
    return together(newest, [text for text in reversed(before) if text])


def _asked(session: Session, question: Question) -> Iterator[str]:
    """What was asked in the thread up to there, newest first; "" for what was taken back."""
    one = question
    while is_only_unhelped(one):
        one = session.get_one(Question, one.follows_id)
    yield one.text
    while one.follows_id is not None:
        one = session.get_one(Question, one.follows_id)
        if not is_only_unhelped(one):
            yield one.text


def _shown(question: Question) -> tuple[str, ...]:
    found = question.candidates
    offered = [(one.offered_at, one.rank, one.article.survivor.key) for one in found]
    in_order = sorted((at, rank, key) for at, rank, key in offered if at is not None)
    return tuple(dict.fromkeys(key for _, _, key in in_order))
