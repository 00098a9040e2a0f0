"""What a ranking learns from: one query with its judgements for each question."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.changes.delete import delete
from bot.changes.post import Post as Posted
from bot.learning.labelled import labelled_queries
from bot.questions.reject import reject_article
from bot.questions.show import show_article
from bot.questions.solve import solve_question
from bot.tickets.open import open_ticket
from bot.tickets.use_article import use_article
from knowledge.learning.labelled_query import LabelledQuery
from storage.label import Label
from storage.question import Question
from storage.ticket import Ticket
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, know
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.world import FORM, NOW, World

SURE = "パスワードを忘れてログインできない"
UNSURE = "プリンター"


def learned(world: World) -> list[LabelledQuery]:
    return list(labelled_queries(world.database))


def question(world: World, question_id: int) -> Question:
    with world.database.read() as session:
        return session.get_one(Question, question_id)


@pytest.fixture
def printers(world: World) -> list[int]:
    return know(world, PRINTER, SCANNER, PAPER)


def test_a_solved_question(world: World) -> None:
    (article,) = know(world, PASSWORD)
    solve_question(world.desk, world.call(YAMADA), world.asks(YAMADA, SURE), article)
    world.asks(SATO, SURE)  # nobody said how that went
    assert learned(world) == [LabelledQuery(SURE, {PASSWORD.key: 2}, (PASSWORD.key,), NOW)]


def test_what_was_passed_over_is_shown_and_not_judged(world: World, printers: list[int]) -> None:
    asked = world.asks(YAMADA, UNSURE)
    show_article(world.desk, world.call(YAMADA), asked, printers[1])
    (query,) = learned(world)
    assert query.relevant == {SCANNER.key: 1}
    assert set(query.shown) == {PRINTER.key, SCANNER.key, PAPER.key}


def test_the_strongest_word_about_an_article_counts(world: World, printers: list[int]) -> None:
    asked = world.asks(YAMADA, UNSURE)
    for article in printers[:2]:
        show_article(world.desk, world.call(YAMADA), asked, article)
    reject_article(world.desk, world.call(YAMADA), asked, printers[1])
    open_ticket(world.desk, world.call(YAMADA), asked, FORM)
    assert learned(world)[0].relevant == {PRINTER.key: 0, SCANNER.key: 0, PAPER.key: 0}
    world.post_all()
    with world.database.read() as session:
        ticket = session.scalars(select(Ticket.id)).one()
    use_article(world.desk, world.call(KOBAYASHI), ticket, printers[1])
    assert learned(world)[0].relevant == {PRINTER.key: 0, SCANNER.key: 2, PAPER.key: 0}


def test_words_that_were_understood_together_are_one_query(world: World) -> None:
    *_, paper = know(world, PRINTER, SCANNER, PAPER)
    first = world.asks(YAMADA, UNSURE)
    later = world.asks(YAMADA, "用紙の方です", thread=world.thread(first))
    solve_question(world.desk, world.call(YAMADA), later, paper)
    (query,) = learned(world)
    assert (query.query, query.relevant) == (f"用紙の方です\n{UNSURE}", {PAPER.key: 2})
    delete(world.desk, world.call(YAMADA), Posted(*place(world, first), "post"))
    (query,) = learned(world)
    assert query.query == "用紙の方です"


def place(world: World, question_id: int) -> tuple[str, str]:
    asked = question(world, question_id)
    return asked.channel, asked.ts


def test_a_new_question_in_an_old_thread_is_itself(world: World) -> None:
    password, _ = know(world, PASSWORD, PRINTER)
    first = world.asks(YAMADA, PRINTER.question)
    later = world.asks(YAMADA, PASSWORD.question, thread=world.thread(first))
    solve_question(world.desk, world.call(YAMADA), later, password)
    assert learned(world)[0].query == PASSWORD.question


def test_the_number_of_an_answer_is_no_query(world: World) -> None:
    (article,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, f"回答番号 {PASSWORD.key}")
    solve_question(world.desk, world.call(YAMADA), asked, article)
    assert learned(world) == []


def test_words_that_were_taken_back_are_gone(world: World) -> None:
    (article,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, SURE)
    solve_question(world.desk, world.call(YAMADA), asked, article)
    delete(world.desk, world.call(YAMADA), Posted(*place(world, asked), "post"))
    assert learned(world) == []


def test_it_was_judged_when_the_last_word_was_said(world: World, printers: list[int]) -> None:
    asked = world.asks(YAMADA, UNSURE)
    for article in printers[:2]:
        show_article(world.desk, world.call(YAMADA), asked, article)
    later = NOW + timedelta(days=3)
    with world.database.write() as session:
        session.execute(update(Label).where(Label.article_id == printers[0]).values(at=later))
    assert [query.at for query in learned(world)] == [later]
