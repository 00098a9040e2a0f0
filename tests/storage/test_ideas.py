"""An idea is a ticket of a kind of its own, and who sends it is thanked."""

from datetime import date

import pytest

from bot.call import Call, Place
from bot.ideas.form import idea_problems, idea_to_ask
from bot.ideas.kind import takes_ideas
from bot.ideas.send import send_idea
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import TicketRootContent
from bot.lists.chosen import Chosen, WorkList
from bot.lists.find import find_tickets
from bot.locale import Locale
from bot.prepared.offer import restore_prepared, withdraw_prepared
from bot.prepared.shipped import take_in_shipped
from bot.refusal import Reason, RefusedError
from bot.request_types.answers import Answer, Request
from bot.tickets.form import TEXT_MAX, Field, FormProblem, TicketForm
from handlers.wording.shipped_forms import shipped_types
from storage.request_type import RequestType
from storage.ticket import Ticket
from storage.ticket_answer import TicketAnswer
from tests.storage.people import YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.world import NOW, World

WORDS = "紙の申請書の集計\n毎月、手で数えています。"


@pytest.fixture
def city(world: World) -> World:
    take_in_shipped(world.database, (), shipped_types(Locale.JA), NOW)
    for actor in (YAMADA, YOSHIDA):
        world.knows(actor)
    return world


def sends(city: World, details: str = WORDS) -> None:
    kind = idea_to_ask(city.desk)
    answers = (Answer("time", "かかる時間と回数", "30 分、週に 2 回"),)
    form = TicketForm("", details, request=Request(kind.type_id, answers))
    assert idea_problems(form, date(2026, 11, 24)) == {}
    send_idea(city.desk, city.call(YAMADA), form)
    city.post_all()


def test_it_is_a_ticket_that_the_office_finds(city: World) -> None:
    sends(city)
    call = Call(YOSHIDA, NOW, Place(YOSHIDA.slack_id))
    (line,) = find_tickets(city.desk, call, Chosen(list=WorkList.UNASSIGNED)).lines
    assert line.title == "紙の申請書の集計"
    ticket = city.ticket(line.ticket_id)
    assert ticket.details == WORDS
    kinds = {one.id: one.shipped_key for one in all_of(city, RequestType)}
    assert kinds[ticket.request_type_id or 0] == "idea"
    assert [one.value for one in all_of(city, TicketAnswer)] == ["30 分、週に 2 回"]


def test_who_sent_it_is_thanked_and_told_its_number(city: World) -> None:
    sends(city)
    (root,) = city.delivered(LetterKind.TICKET_ROOT)
    assert isinstance(root, Post)
    assert root.place == Place(YAMADA.slack_id)
    assert isinstance(root.content, TicketRootContent)
    assert root.content.is_idea
    assert root.content.number == 1
    assert len(city.delivered(LetterKind.RECEIPT)) == 1


def test_nobody_has_to_think_of_a_title_but_of_something(city: World) -> None:
    today = date(2026, 11, 24)
    assert idea_problems(TicketForm("", " \n"), today) == {Field.DETAILS: FormProblem.MISSING}
    long = TicketForm("", "あ" * (TEXT_MAX + 1))
    assert idea_problems(long, today) == {Field.DETAILS: FormProblem.TOO_LONG}
    sends(city, "あ" * 200)
    (ticket,) = all_of(city, Ticket)
    assert len(ticket.title) == 150


def test_the_office_decides_whether_ideas_are_asked_for(city: World) -> None:
    kind = idea_to_ask(city.desk).type_id
    withdraw_prepared(city.desk, city.call(YOSHIDA), RequestType, kind)
    with pytest.raises(RefusedError) as refused:
        idea_to_ask(city.desk)
    assert refused.value.reason is Reason.IDEAS_CLOSED
    with city.database.read() as session:
        assert not takes_ideas(session)
    restore_prepared(city.desk, city.call(YOSHIDA), RequestType, kind)
    assert idea_to_ask(city.desk).type_id == kind
