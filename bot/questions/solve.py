"""The asker says that an answer helped."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.learning.judge import judge
from bot.letters.answers_given import refresh_answers
from bot.letters.kind import LetterKind
from bot.letters.notices import write_notice
from bot.questions.found import candidate_of
from bot.questions.own_question import own_question
from bot.questions.still_open import refuse_unless_open
from storage.label import LabelSource
from storage.question import QuestionStatus


def solve_question(desk: Desk, call: Call, question_id: int, article_id: int) -> None:
    """Remember which article solved the question, say thanks, and ask no more how it went."""
    with desk.unit(call) as unit:
        question = own_question(unit, question_id)
        refuse_unless_open(question)
        question.status = QuestionStatus.SOLVED
        question.solved_at = unit.at
        candidate = candidate_of(unit.session, question, article_id)
        if candidate is not None:
            candidate.helped_at = unit.at
            judge(unit, question.id, candidate.article.survivor.id, LabelSource.SOLVED)
        write_notice(unit, LetterKind.QUESTION_SOLVED, Place(question.channel, question.thread_ts))
        refresh_answers(unit, question)
