"""Once a question is solved, nothing that stands in its thread asks how it went."""

import pytest

from bot.articles.withdraw import withdraw_article
from bot.letters.answer_content import AnswerContent, CandidatesContent
from bot.letters.delivery import Delivery, Post, Update
from bot.letters.kind import LetterKind
from bot.questions.own_question import find_question
from bot.questions.reject import reject_article, reject_offered
from bot.questions.show import show_article
from bot.questions.solve import solve_question
from bot.questions.withdraw import withdraw_question
from bot.unit import Unit
from storage.question import Question
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, know
from tests.storage.people import SATO, YAMADA, YOSHIDA
from tests.storage.world import World

PRINTING = "プリンター"


def candidates(world: World, question_id: int) -> list[int]:
    with world.database.read() as session:
        return [one.article_id for one in session.get_one(Question, question_id).candidates]


def updates(world: World) -> list[Update]:
    """What is edited now."""
    return [one.delivery for one in world.post_all() if isinstance(one.delivery, Update)]


def posted(world: World) -> dict[str, int]:
    """The articles that stand in full, by their messages."""
    answers = ((sent.ts, answer_in(sent.delivery)) for sent in world.sent)
    return {ts: one.article.article_id for ts, one in answers if ts is not None and one is not None}


def answer_in(delivery: Delivery | None) -> AnswerContent | None:
    content = delivery.content if isinstance(delivery, Post | Update) else None
    return content if isinstance(content, AnswerContent) else None


def listed(delivery: Delivery | None) -> CandidatesContent | None:
    content = delivery.content if isinstance(delivery, Post | Update) else None
    return content if isinstance(content, CandidatesContent) else None


def lists(world: World) -> dict[str | None, tuple[bool, list[int]]]:
    """The lists as they stand now: whether each says that it is solved, and what it lists."""
    found = ((sent.ts, sent.delivery) for sent in world.sent)
    stands: dict[str | None, tuple[bool, list[int]]] = {}
    for posted_ts, delivery in found:
        content = listed(delivery)
        if content is not None:
            ts = delivery.ts if isinstance(delivery, Update) else posted_ts
            stands[ts] = content.is_solved, [one.article_id for one in content.articles]
    return stands


def shown(delivery: Delivery | None) -> AnswerContent:
    content = answer_in(delivery)
    assert content is not None
    return content


def looks_at(world: World, asked: int, *articles: int) -> None:
    for article in articles:
        show_article(world.desk, world.call(YAMADA), asked, article)


@pytest.fixture
def unsure(world: World) -> int:
    """A question with some candidates, before the asker's eyes."""
    know(world, PRINTER, SCANNER, PAPER)
    asked = world.asks(YAMADA, PRINTING)
    world.post_all()
    return asked


def test_the_answer_that_was_found_says_so(world: World) -> None:
    (article,) = know(world, PASSWORD)
    asked = world.asks(YAMADA, "パスワードを忘れてログインできません")
    (sent,) = world.post_all()
    assert not shown(sent.delivery).is_solved
    solve_question(world.desk, world.call(YAMADA), asked, article)
    (update,) = updates(world)
    assert (update.ts, shown(update).is_solved) == (sent.ts, True)


def test_all_that_were_chosen_say_so_each_in_its_place(world: World, unsure: int) -> None:
    first, second, *_ = candidates(world, unsure)
    looks_at(world, unsure, first, second)
    world.post_all()
    stands = posted(world)
    solve_question(world.desk, world.call(YAMADA), unsure, second)
    edited = {one.ts: answer_in(one) for one in updates(world)}
    answers = {ts: one for ts, one in edited.items() if one is not None}
    assert {ts: one.article.article_id for ts, one in answers.items()} == stands
    assert all(one.is_solved for one in answers.values())
    assert len(stands) == 2


def test_one_that_is_on_its_way_meanwhile_says_so_too(world: World, unsure: int) -> None:
    first, second, *_ = candidates(world, unsure)
    looks_at(world, unsure, first)
    world.post_all()
    looks_at(world, unsure, second)
    letter = world.office.claim("postman", ())
    assert letter is not None
    assert not shown(world.office.open(letter)).is_solved
    solve_question(world.desk, world.call(YAMADA), unsure, first)
    world.office.sent(letter, "late", None)
    answers = {one.ts: answer_in(one) for one in updates(world) if answer_in(one) is not None}
    assert {ts: one and one.is_solved for ts, one in answers.items()} == dict.fromkeys(
        [*posted(world), "late"], True
    )


def test_what_is_looked_at_afterwards_does_not_ask(world: World, unsure: int) -> None:
    first, second, *_ = candidates(world, unsure)
    solve_question(world.desk, world.call(YAMADA), unsure, first)
    world.post_all()
    show_article(world.desk, world.call(SATO), unsure, second)
    assert shown(world.post_all()[0].delivery).is_solved


def test_another_question_of_the_thread_is_left_alone(world: World, unsure: int) -> None:
    later = world.asks(YAMADA, PRINTING, thread=world.thread(unsure))
    first, second, *_ = candidates(world, later)
    looks_at(world, later, first)
    looks_at(world, unsure, second)
    world.post_all()
    solve_question(world.desk, world.call(YAMADA), unsure, second)
    answers = [answer for one in updates(world) if (answer := answer_in(one))]
    assert [answer.article.article_id for answer in answers] == [second]
    assert len(lists(world)) == 2
    assert sum(is_solved for is_solved, _ in lists(world).values()) == 1


def test_an_answer_that_was_withdrawn_is_replaced_by_no_other(world: World) -> None:
    found = know(world, PASSWORD, PRINTER)
    asked = world.asks(YAMADA, "パスワードを忘れてログインできません")
    looks_at(world, asked, found[0])
    world.post_all()
    withdraw_article(world.desk, world.call(YOSHIDA), found[0])
    solve_question(world.desk, world.call(YAMADA), asked, found[0])
    kinds = (LetterKind.REPLY, LetterKind.ARTICLE)
    assert [one for one in world.post_all() if one.letter.kind in kinds] == []


def test_the_lists_say_so_and_list_the_same(world: World, unsure: int) -> None:
    first, second, third = candidates(world, unsure)
    looks_at(world, unsure, first)
    reject_article(world.desk, world.call(YAMADA), unsure, first)
    world.post_all()
    looks_at(world, unsure, second)
    world.post_all()
    before = lists(world)
    assert list(before.values()) == [
        (False, [first, second, third]),
        (False, [second, third]),
    ]
    solve_question(world.desk, world.call(YAMADA), unsure, second)
    world.post_all()
    assert lists(world) == {ts: (True, articles) for ts, (_, articles) in before.items()}


def test_that_nothing_else_fits_stays_as_it_was_said(world: World, unsure: int) -> None:
    first, *_ = candidates(world, unsure)
    looks_at(world, unsure, first)
    reject_offered(world.desk, world.call(YAMADA), unsure)
    world.post_all()
    solve_question(world.desk, world.call(YAMADA), unsure, first)
    (edited,) = [one for one in updates(world) if answer_in(one) is None]
    assert listed(edited) is not None


def test_a_list_of_which_all_was_withdrawn_is_replaced_by_nothing(
    world: World, unsure: int
) -> None:
    articles = candidates(world, unsure)
    for article in articles:
        withdraw_article(world.desk, world.call(YOSHIDA), article)
    world.post_all()
    solve_question(world.desk, world.call(YAMADA), unsure, articles[0])
    assert updates(world) == []


def test_a_question_that_is_taken_back_then_is_not_shown_again(world: World, unsure: int) -> None:
    first, *_ = candidates(world, unsure)
    looks_at(world, unsure, first)
    world.post_all()
    solve_question(world.desk, world.call(YAMADA), unsure, first)
    with world.database.write() as session:
        unit = Unit(session, world.call(YAMADA))
        withdraw_question(unit, find_question(unit, unsure).id)
    assert updates(world) == []
