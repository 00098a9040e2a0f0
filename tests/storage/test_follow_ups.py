"""Who asks on in a thread is understood with what they asked before."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.call import Place
from bot.letters.answer_content import (
    AnswerContent,
    CandidatesContent,
    NothingFoundContent,
    OfferContent,
)
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.manners.kind import MessageKind
from bot.questions.ask import ask
from bot.questions.asked import Asked
from bot.questions.solve import solve_question
from bot.tickets.append import append_to_ticket
from bot.tickets.draft import draft_ticket
from knowledge.finding import Decision
from storage.conversation import Message
from storage.question import Question, QuestionStatus
from tests.storage.knowledge import PAPER, PASSWORD, PRINTER, SCANNER, TRAY, know
from tests.storage.people import SATO, YAMADA
from tests.storage.world import World

THREAD = Place("C0EVERYBODY", "0.5")


def question(world: World, question_id: int) -> Question:
    with world.database.read() as session:
        loaded = select(Question).options(
            selectinload(Question.candidates), selectinload(Question.asker)
        )
        return session.scalars(loaded.where(Question.id == question_id)).one()


def test_a_reply_follows_ones_own_earlier_question(world: World) -> None:
    first = world.asks(YAMADA, "議場のマイク", thread=THREAD)
    other = world.asks(SATO, "花壇の水やり", thread=THREAD)
    second = world.asks(YAMADA, "来週の火曜です", thread=THREAD)
    elsewhere = world.asks(YAMADA, "別の件")
    found = [question(world, one).follows_id for one in (first, other, second, elsewhere)]
    assert found == [None, None, first, None]


def test_what_was_shown_and_did_not_help_is_not_the_answer_again(world: World) -> None:
    know(world, PASSWORD)
    world.asks(YAMADA, PASSWORD.question, thread=THREAD)
    again = world.asks(YAMADA, PASSWORD.question, thread=THREAD)
    assert question(world, again).decision == Decision.NONE
    for_another = world.asks(SATO, PASSWORD.question, thread=THREAD)
    assert question(world, for_another).decision == Decision.ANSWER


def test_what_helped_may_be_shown_again(world: World) -> None:
    (article,) = know(world, PASSWORD)
    first = world.asks(YAMADA, PASSWORD.question, thread=THREAD)
    solve_question(world.desk, world.call(YAMADA), first, article)
    again = world.asks(YAMADA, PASSWORD.question, thread=THREAD)
    assert question(world, again).decision == Decision.ANSWER


def test_the_others_come_forward(world: World) -> None:
    know(world, PRINTER, SCANNER, PAPER)
    world.asks(YAMADA, PRINTER.question, thread=THREAD)
    again = question(world, world.asks(YAMADA, PRINTER.question, thread=THREAD))
    assert again.decision == Decision.SUGGEST
    with world.database.read() as session:
        keys = [one.article.key for one in session.get_one(Question, again.id).candidates]
    assert keys[-1] == PRINTER.key


@pytest.mark.parametrize("pressed", [0, 1, 2])
def test_the_form_holds_the_whole_exchange(world: World, pressed: int) -> None:
    texts = ["議場のマイクを借りたい", "来週の火曜です", "二本です"]
    asked = [world.asks(YAMADA, text, thread=THREAD) for text in texts]
    world.asks(SATO, "私も借りたい", thread=THREAD)
    draft = draft_ticket(world.desk, world.call(YAMADA), asked[pressed])
    assert draft.title == texts[0]
    assert draft.details == "\n\n".join(texts)

    world.opens(YAMADA, asked[pressed])
    assert {question(world, one).status for one in asked} == {QuestionStatus.HANDED_OVER}


def test_the_whole_exchange_is_added_to_an_open_ticket(world: World) -> None:
    ticket = world.opens(YAMADA)
    first = world.asks(YAMADA, "議場のマイクを借りたい", thread=THREAD)
    world.asks(YAMADA, "来週の火曜です", thread=THREAD)
    append_to_ticket(world.desk, world.call(YAMADA), first, ticket)
    with world.database.read() as session:
        said = session.scalars(select(Message.text).order_by(Message.id)).all()
    assert said == ["議場のマイクを借りたい", "来週の火曜です"]
    assert len(world.letters(LetterKind.RELAY)) == 2


@pytest.mark.parametrize("kind", [MessageKind.TOO_LONG, MessageKind.SEVERAL])
def test_what_is_not_looked_up_can_be_handed_over(world: World, kind: MessageKind) -> None:
    know(world, PASSWORD)
    world.knows(YAMADA)
    asked = Asked("D0YAMADA", "5.5", "5.5", PASSWORD.question)
    ask(world.desk, world.call(YAMADA), asked, kind)
    with world.database.read() as session:
        kept = session.scalars(select(Question)).one()
        assert (kept.decision, kept.candidates) == (Decision.NONE, [])
    (sent,) = world.post_all()
    assert isinstance(sent.delivery, Post)
    assert sent.delivery.content == OfferContent(kept.id, kind, None, None)
    assert draft_ticket(world.desk, world.call(YAMADA), kept.id).details == PASSWORD.question


@pytest.mark.parametrize(
    "text",
    [
        "acc-1",
        "回答番号 acc-1",
        "回答番号：ACC-1",
        "ａｃｃ－１",
        " Answer acc-1 \n",
        "answer no. acc-1",
    ],
)
def test_an_article_is_opened_by_its_reference(world: World, text: str) -> None:
    know(world, PASSWORD, PRINTER)
    asked = question(world, world.asks(YAMADA, text))
    assert (asked.decision, asked.confidence) == (Decision.ANSWER, 1.0)
    (sent,) = world.post_all()
    assert isinstance(sent.delivery, Post)
    assert isinstance(sent.delivery.content, AnswerContent)
    assert sent.delivery.content.article.key == PASSWORD.key


@pytest.mark.parametrize("text", ["acc-9", "回答番号 zzz", "acc-1 が違います", "回答番号", "acc"])
def test_other_words_are_searched_as_ever(world: World, text: str) -> None:
    know(world, PASSWORD, PRINTER)
    assert question(world, world.asks(YAMADA, text)).confidence < 1.0


# --- who says no more than that it did not help ------------------------------------------------


def keys(world: World, question_id: int) -> list[str]:
    """Of what was found for a question."""
    with world.database.read() as session:
        return [one.article.key for one in session.get_one(Question, question_id).candidates]


def last_content(world: World) -> object:
    sent = world.post_all()[-1].delivery
    assert isinstance(sent, Post)
    return sent.content


def test_the_next_of_what_was_asked_is_offered(world: World) -> None:
    know(world, PRINTER, TRAY, PASSWORD)
    world.asks(YAMADA, PRINTER.question, thread=THREAD)
    world.post_all()
    said = world.asks(YAMADA, "それでもうまくいきません。", thread=THREAD)
    assert keys(world, said) == [TRAY.key]
    content = last_content(world)
    assert isinstance(content, CandidatesContent)
    assert (content.unhelped, [one.key for one in content.articles]) == (True, [TRAY.key])

    again = world.asks(YAMADA, "だめでした", thread=THREAD)
    assert keys(world, again) == [], "what was offered and not opened is not offered twice"
    assert last_content(world) == NothingFoundContent(again, None, None, unhelped=True)


def test_what_is_not_good_enough_is_left_alone_and_nothing_is_lost(world: World) -> None:
    know(world, PASSWORD, PRINTER)
    first = world.asks(YAMADA, PASSWORD.question, thread=THREAD)
    said = world.asks(YAMADA, "解決しません", thread=THREAD)
    assert keys(world, said) == []
    assert question(world, said).follows_id == first
    draft = draft_ticket(world.desk, world.call(YAMADA), said)
    assert draft.details == f"{PASSWORD.question}\n\n解決しません"
    world.opens(YAMADA, said)
    (card,) = world.delivered(LetterKind.CARD)
    assert isinstance(card, Post)
    assert isinstance(card.content, CardContent)
    assert card.content.found[0] == PASSWORD.question, "what was read before"


def test_new_words_ask_on_and_the_old_complaint_is_not_searched_for(world: World) -> None:
    know(world, PRINTER, SCANNER, PASSWORD)
    world.asks(YAMADA, "議場のマイクを借りたい", thread=THREAD)
    world.asks(YAMADA, "だめでした", thread=THREAD)
    asked = world.asks(YAMADA, f"だめでした。{PASSWORD.question}", thread=THREAD)
    assert keys(world, asked)[0] == PASSWORD.key
    assert not isinstance(last_content(world), NothingFoundContent)


def test_to_begin_with_it_is_a_question_like_any_other(world: World) -> None:
    said = world.asks(YAMADA, "だめでした", thread=THREAD)
    assert last_content(world) == NothingFoundContent(said, None, None)
