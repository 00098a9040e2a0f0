"""Somebody wants to see a candidate, or the others."""

from bot.call import Call
from bot.desk import Desk
from bot.learning.judge import judge
from bot.letters.article import others_of, write_article, write_others
from bot.questions.found import candidate_of
from bot.questions.own_question import find_question
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.label import LabelSource
from storage.question import Question


def show_article(desk: Desk, call: Call, question_id: int, article_id: int) -> None:
    """Show one candidate in full. Whoever reads the thread may; only the asker's choice counts."""
    with desk.unit(call) as unit:
        question = find_question(unit, question_id)
        candidate = candidate_of(unit.session, question, article_id)
        if candidate is None:
            raise RefusedError(Reason.NOT_FOUND)
        if candidate.article.survivor.is_withdrawn:
            raise RefusedError(Reason.ARTICLE_WITHDRAWN)
        candidate.offered_at = candidate.offered_at or unit.at
        candidate.shown_at = candidate.shown_at or unit.at
        if question.asker.slack_id == unit.actor.slack_id:
            candidate.chosen_at = candidate.chosen_at or unit.at
            judge(unit, question.id, article_id, LabelSource.CHOSEN)
        write_article(unit, question, article_id)


def show_others(desk: Desk, call: Call, question_id: int) -> None:
    """Show the candidates that have not been shown yet."""
    with desk.unit(call) as unit:
        question = find_question(unit, question_id)
        offer_others(unit, question)


def offer_others(unit: Unit, question: Question) -> None:
    """Show the next ones, and note that the asker will have them before them."""
    others = others_of(question)
    for candidate in others:
        candidate.offered_at = candidate.offered_at or unit.at
    write_others(unit, question, others)
