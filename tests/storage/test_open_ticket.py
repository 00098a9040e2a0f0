"""A question becomes a ticket, once."""

from datetime import date
from functools import partial

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.call import Place
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import ReceiptContent
from bot.refusal import Reason, RefusedError
from bot.tickets.draft import draft_ticket
from bot.tickets.form import TEXT_MAX, TITLE_MAX, TicketForm
from bot.tickets.open import open_ticket
from bot.tickets.take import take_ticket
from storage.question import Question, QuestionStatus
from storage.thread import Side, find_thread
from storage.ticket import Ticket, TicketStatus
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import FORM, HELPDESK, NOW, World


def open_(world: World, actor: Actor, question_id: int, form: TicketForm = FORM) -> None:
    open_ticket(world.desk, world.call(actor, world.receives()), question_id, form)


def question(world: World, question_id: int) -> Question:
    with world.database.read() as session:
        return session.get_one(Question, question_id)


def numbers(world: World) -> list[int]:
    with world.database.read() as session:
        return list(session.scalars(select(Ticket.number).order_by(Ticket.number)))


def test_a_ticket_says_what_the_form_said(world: World) -> None:
    asked = world.asks(YAMADA)
    day = date(2026, 12, 1)
    form = TicketForm(" 印刷 ", " 3 階 ", day, urgent=True, urgent_reason=" 今日まで ")
    open_(world, YAMADA, asked, form)

    assert question(world, asked).status is QuestionStatus.HANDED_OVER
    with world.database.read() as session:
        ticket = session.scalars(select(Ticket)).one()
        assert (ticket.number, ticket.status, ticket.opened_at) == (1, TicketStatus.NEW, NOW)
        assert (ticket.title, ticket.details, ticket.urgent_reason) == ("印刷", "3 階", "今日まで")
        assert (ticket.wanted_by, ticket.question_id) == (day, asked)
        assert ticket.requester.slack_id == YAMADA.slack_id
        assert ticket.department
        assert ticket.department.name == "税務課"


def test_a_reason_alone_makes_it_urgent(world: World) -> None:
    open_(world, YAMADA, world.asks(YAMADA), TicketForm("件名", "内容", urgent_reason="念のため"))
    with world.database.read() as session:
        assert session.scalars(select(Ticket)).one().urgent_reason == "念のため"


def test_both_sides_hear_of_it_where_they_are(world: World) -> None:
    asked = world.asks(YAMADA)
    open_(world, YAMADA, asked)
    world.post_all()

    (receipt,) = world.delivered(LetterKind.RECEIPT)
    (card,) = world.delivered(LetterKind.CARD)
    assert isinstance(receipt, Post)
    assert isinstance(card, Post)
    assert receipt.place == world.thread(asked)
    assert card.place == Place(HELPDESK)
    assert isinstance(receipt.content, ReceiptContent)
    assert isinstance(card.content, CardContent)
    assert (receipt.content.number, card.content.requester) == (1, "山田 花子")


def test_replies_below_the_card_belong_to_the_ticket_from_then_on(world: World) -> None:
    ticket_id = world.opens(YAMADA)
    card = next(sent for sent in world.sent if sent.letter.kind == LetterKind.CARD)
    with world.database.read() as session:
        thread = find_thread(session, HELPDESK, str(card.ts))
        assert thread
        assert (thread.side, thread.ticket_id) == (Side.HELPDESK, ticket_id)


def test_the_same_form_sent_twice_is_one_ticket(world: World) -> None:
    asked = world.asks(YAMADA)
    together([lambda: open_(world, YAMADA, asked)] * 3)

    assert numbers(world) == [1]
    assert world.refusals() == [(YAMADA.slack_id, Reason.ALREADY_HANDED_OVER)] * 2
    assert len(world.letters(LetterKind.CARD)) == 1


def test_numbers_have_no_gaps_where_forms_were_refused(world: World) -> None:
    first, second = world.asks(YAMADA), world.asks(SATO)
    open_(world, YAMADA, first)
    open_(world, YAMADA, first)
    open_(world, YAMADA, second)
    open_(world, SATO, second)
    assert numbers(world) == [1, 2]


@pytest.mark.parametrize("missing", [True, False])
def test_only_who_asked_can_hand_a_question_over(world: World, *, missing: bool) -> None:
    asked = world.asks(YAMADA)
    open_(world, SATO, asked + 1 if missing else asked)
    reason = Reason.NOT_FOUND if missing else Reason.NOT_YOUR_QUESTION
    assert world.refusals() == [(SATO.slack_id, reason)]
    assert numbers(world) == []
    assert question(world, asked).status is QuestionStatus.OPEN


@pytest.mark.parametrize(
    ("asker", "reason", "status"),
    [
        # What the requester had asked on went to the help desk with the rest.
        (YAMADA, Reason.ALREADY_HANDED_OVER, QuestionStatus.HANDED_OVER),
        (SATO, Reason.THREAD_TAKEN, QuestionStatus.OPEN),
    ],
    ids=["requester", "somebody else"],
)
def test_a_thread_has_one_ticket_at_most(
    world: World, asker: Actor, reason: Reason, status: QuestionStatus
) -> None:
    first = world.asks(YAMADA, thread=Place("C0EVERYBODY", "0.5"))
    again = world.asks(asker, thread=Place("C0EVERYBODY", "0.5"))
    ticket_id = world.opens(YAMADA, first)

    open_(world, asker, again)

    assert world.refusals() == [(asker.slack_id, reason)]
    assert numbers(world) == [1]
    assert question(world, again).status is status
    take_ticket(world.desk, world.call(KOBAYASHI), ticket_id)
    assert world.ticket(ticket_id).status is TicketStatus.ASSIGNED


def test_of_two_who_hand_over_a_thread_at_once_one_gets_it(world: World) -> None:
    for turn in range(5):
        thread = Place("C0EVERYBODY", f"0.{turn}")
        asked = {actor: world.asks(actor, thread=thread) for actor in (YAMADA, SATO, KOBAYASHI)}
        together([partial(open_, world, actor, asked[actor]) for actor in asked])
        assert numbers(world) == list(range(1, turn + 2))


def test_the_form_shows_what_was_asked(world: World) -> None:
    asked = world.asks(YAMADA, f"\n  {'長' * 200}\n二行目{'。' * 4000}")
    draft = draft_ticket(world.desk, world.call(YAMADA), asked)

    assert Place(draft.channel, draft.thread_ts) == world.thread(asked)
    assert draft.title == "長" * (TITLE_MAX - 1) + "…"
    assert draft.details == question(world, asked).text[:TEXT_MAX]


def test_no_form_for_what_could_not_be_sent(world: World) -> None:
    asked = world.asks(YAMADA)
    with pytest.raises(RefusedError) as refused:
        draft_ticket(world.desk, world.call(SATO), asked)
    assert refused.value.reason is Reason.NOT_YOUR_QUESTION

    again = world.asks(YAMADA, thread=world.thread(asked))
    world.opens(YAMADA, asked)
    for question_id in (asked, again):
        with pytest.raises(RefusedError) as refused:
            draft_ticket(world.desk, world.call(YAMADA), question_id)
        assert refused.value.reason is Reason.ALREADY_HANDED_OVER
