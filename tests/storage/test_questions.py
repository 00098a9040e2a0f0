"""What was asked, found, shown, chosen and solved is remembered."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.call import Place
from bot.hear import hear
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    QuestionSolvedContent,
)
from bot.letters.content import Content
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.letters.manners_content import HowToAskContent
from bot.questions.show import show_article, show_others
from bot.questions.solve import solve_question
from bot.refusal import Reason
from bot.said import Said
from knowledge.finding import Decision
from storage.article import Article
from storage.inbox import InboxRow, InboxStatus
from storage.question import Question, QuestionStatus
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, know
from tests.storage.people import SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import NOW, World


def question(world: World, question_id: int) -> Question:
    with world.database.read() as session:
        found = select(Question).options(selectinload(Question.candidates))
        return session.scalars(found.where(Question.id == question_id)).one()


def contents(world: World) -> list[Content]:
    """What has been posted, in order."""
    world.post_all()
    return [sent.delivery.content for sent in world.sent if isinstance(sent.delivery, Post)]


def test_a_sure_answer_is_shown_at_once(world: World) -> None:
    (article,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, "パスワードを忘れてログインできません")

    remembered = question(world, asked)
    assert (remembered.decision, remembered.status) == (Decision.ANSWER, QuestionStatus.OPEN)
    assert (remembered.asked_at, remembered.confidence > 0) == (NOW, True)
    (candidate,) = remembered.candidates
    assert (candidate.rank, candidate.article_id, candidate.shown_at) == (1, article, NOW)
    (sent,) = world.post_all()
    assert isinstance(sent.delivery, Post)
    assert sent.delivery.place == world.thread(asked)
    assert isinstance(sent.delivery.content, AnswerContent)
    assert sent.delivery.content.article.answer == PASSWORD.answer


def test_an_unsure_answer_is_up_to_three_to_choose_from(world: World) -> None:
    know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, "プリンター")

    remembered = question(world, asked)
    assert remembered.decision == Decision.SUGGEST
    assert [one.rank for one in remembered.candidates] == [1, 2, 3]
    assert not any(one.shown_at for one in remembered.candidates)
    (content,) = contents(world)
    assert isinstance(content, CandidatesContent)
    assert len(content.articles) == 3


def test_an_honest_nothing(world: World) -> None:
    asked = world.asks(YAMADA, "議場のマイクを予約したい")
    assert question(world, asked).decision == Decision.NONE
    assert contents(world) == [NothingFoundContent(asked, None, None)]


def test_an_article_that_is_gone_meanwhile_is_not_offered(world: World) -> None:
    world.desk.finder.put(PASSWORD)  # found, but not remembered
    asked = world.asks(YAMADA, "パスワードを忘れてログインできません")
    remembered = question(world, asked)
    assert (remembered.decision, remembered.candidates) == (Decision.NONE, [])


def test_a_message_without_words_is_asked_for_some(world: World) -> None:
    world.knows(YAMADA)
    receipt = world.receives()
    said = Said("D1", "1.5", None, " \n ", to_bot=True)
    hear(world.desk, world.call(YAMADA, receipt), said)
    assert contents(world) == [HowToAskContent()]
    with world.database.read() as session:
        assert session.get_one(InboxRow, receipt).status is InboxStatus.DONE
        assert session.scalars(select(Question)).all() == []


def test_a_new_message_may_belong_to_the_newest_open_ticket(world: World) -> None:
    world.opens(YAMADA)
    newest = world.opens(YAMADA)
    world.opens(SATO)
    elsewhere = world.asks(YAMADA, "別の件です")
    within = world.asks(YAMADA, "続きです", thread=Place("C0EVERYBODY", "0.5"))

    assert contents(world)[-2:] == [
        NothingFoundContent(elsewhere, 2, newest),
        NothingFoundContent(within, None, None),
    ]


def test_the_choice_of_the_asker_counts(world: World) -> None:
    know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, "プリンター")
    second = question(world, asked).candidates[1]
    show_article(world.desk, world.call(SATO), asked, second.article_id)
    seen = question(world, asked).candidates[1]
    assert (seen.shown_at, seen.chosen_at) == (NOW, None)

    show_article(world.desk, world.call(YAMADA), asked, second.article_id)
    assert question(world, asked).candidates[1].chosen_at == NOW
    shown = contents(world)[-1]
    assert isinstance(shown, AnswerContent)
    assert shown.article.article_id == second.article_id


def test_the_others_are_those_that_were_not_shown(world: World) -> None:
    know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, "プリンター")
    first, *rest = [one.article_id for one in question(world, asked).candidates]
    show_article(world.desk, world.call(YAMADA), asked, first)
    show_others(world.desk, world.call(YAMADA), asked)
    others = contents(world)[-1]
    assert isinstance(others, CandidatesContent)
    assert [one.article_id for one in others.articles] == rest

    for article_id in rest:
        show_article(world.desk, world.call(YAMADA), asked, article_id)
    show_others(world.desk, world.call(YAMADA), asked)
    assert contents(world)[-1] == NothingFoundContent(asked, None, None)


def test_what_was_never_found_is_not_shown(world: World) -> None:
    know(world, PASSWORD)
    asked = world.asks(YAMADA, "議場のマイク")
    with world.database.read() as session:
        article = session.scalars(select(Article.id)).one()
    show_article(world.desk, world.call(YAMADA), asked, article)
    show_others(world.desk, world.call(YAMADA), asked + 1)
    assert [reason for _, reason in world.refusals()] == [Reason.NOT_FOUND] * 2


def test_what_helped_is_remembered(world: World) -> None:
    know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, "プリンター")
    helpful = question(world, asked).candidates[2].article_id
    solve_question(world.desk, world.call(YAMADA), asked, helpful)

    solved = question(world, asked)
    assert (solved.status, solved.solved_at) == (QuestionStatus.SOLVED, NOW)
    assert [one.helped_at for one in solved.candidates] == [None, None, NOW]
    assert contents(world)[-1] == QuestionSolvedContent()


def test_a_question_is_solved_once_and_by_its_asker(world: World) -> None:
    asked = world.asks(YAMADA)
    solve_question(world.desk, world.call(SATO), asked, 0)
    assert world.refusals() == [(SATO.slack_id, Reason.NOT_YOUR_QUESTION)]

    together([lambda: solve_question(world.desk, world.call(YAMADA), asked, 0)] * 2)
    assert world.refusals()[1:] == [(YAMADA.slack_id, Reason.ALREADY_SOLVED)]
    assert len(world.letters(LetterKind.QUESTION_SOLVED)) == 1


@pytest.mark.parametrize("solved_first", [True, False])
def test_a_solved_question_may_still_be_handed_over(world: World, *, solved_first: bool) -> None:
    asked = world.asks(YAMADA)
    if solved_first:
        solve_question(world.desk, world.call(YAMADA), asked, 0)
    world.opens(YAMADA, asked)
    solve_question(world.desk, world.call(YAMADA), asked, 0)
    assert world.refusals() == [(YAMADA.slack_id, Reason.ALREADY_HANDED_OVER)]
    assert question(world, asked).status is QuestionStatus.HANDED_OVER
