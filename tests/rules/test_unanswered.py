"""Which questions nobody could answer."""

from datetime import UTC, datetime

import pytest

from bot.gaps.unanswered import is_unanswered
from knowledge.finding import Decision
from storage.question import Question, QuestionCandidate, QuestionStatus

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
OPEN, SOLVED, TICKET = QuestionStatus.OPEN, QuestionStatus.SOLVED, QuestionStatus.HANDED_OVER


def question(
    decision: Decision,
    status: QuestionStatus = OPEN,
    *,
    chosen: bool = False,
    others: bool = False,
    rejected: bool = False,
) -> Question:
    first = QuestionCandidate(
        rank=1,
        offered_at=NOW,
        chosen_at=NOW if chosen else None,
        rejected_at=NOW if rejected else None,
    )
    second = QuestionCandidate(rank=2, offered_at=NOW if others else None)
    return Question(
        text="質問",
        decision=decision,
        status=status,
        candidates=[] if decision is Decision.NONE else [first, second],
    )


NONE, SUGGEST, ANSWER = (
    question(Decision.NONE),
    question(Decision.SUGGEST),
    question(Decision.ANSWER),
)


@pytest.mark.parametrize(
    "exchange",
    [
        [NONE],
        [SUGGEST],  # none of the candidates was worth a look
        [question(Decision.ANSWER, rejected=True)],  # "not this"
        [question(Decision.ANSWER, others=True)],  # and nothing among the others either
        [question(Decision.SUGGEST, chosen=True, rejected=True)],
        [ANSWER, NONE],  # asked on
        [question(Decision.SUGGEST, chosen=True), SUGGEST],
        [question(Decision.ANSWER, TICKET)],
        [question(Decision.SUGGEST, TICKET, chosen=True)],
    ],
)
def test_no_article_answered(exchange: list[Question]) -> None:
    assert is_unanswered(exchange)


@pytest.mark.parametrize(
    "exchange",
    [
        [ANSWER],  # shown, and no word against it
        [question(Decision.SUGGEST, chosen=True)],
        [question(Decision.ANSWER, chosen=True, others=True)],  # found among the others
        [NONE, ANSWER],  # in other words it was found
        [NONE, question(Decision.ANSWER, SOLVED)],
        [question(Decision.SUGGEST, SOLVED), NONE],  # solved; the rest was talk
    ],
)
def test_an_article_answered(exchange: list[Question]) -> None:
    assert not is_unanswered(exchange)
