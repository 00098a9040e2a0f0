"""New tickets go to who has the least to do, where the office wants that."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.actor import Actor
from bot.desk import Desk
from bot.duty.absence_form import AbsenceForm
from bot.duty.absences import enter_absence
from bot.duty.assigning import Assigning
from bot.letters.delivery import Post
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.database import Database
from storage.thread import Side
from storage.ticket import Ticket, TicketStatus
from tests.storage.people import KATO, KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.replay import as_it_stands, replayed
from tests.storage.together import together
from tests.storage.world import FORM, NOW, World

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def city(world: World) -> World:
    """Two partners; the one who came first is asked first, all else being equal."""
    for actor in (KOBAYASHI, KATO, YOSHIDA):
        world.knows(actor)
    world.desk = world.desk_where(assigning=Assigning.LEAST_LOAD)
    return world


def given_to(world: World, ticket_id: int) -> str | None:
    with world.database.read() as session:
        ticket = session.get_one(Ticket, ticket_id)
        assert as_it_stands(ticket) == replayed(session, ticket_id)
        return ticket.assignee.slack_id if ticket.assignee else None


def is_away(world: World, actor: Actor, day: date = TODAY) -> None:
    enter_absence(world.desk, world.call(actor), AbsenceForm(actor, day, day))


def test_they_take_turns(city: World) -> None:
    tickets = [city.opens(YAMADA) for _ in range(4)]
    people = [given_to(city, one) for one in tickets]
    assert people == [KOBAYASHI.slack_id, KATO.slack_id] * 2


def test_who_has_fewer_open_ones_is_next(city: World) -> None:
    first, second, third = (city.opens(YAMADA) for _ in range(3))
    assert given_to(city, third) == KOBAYASHI.slack_id
    for ticket_id in (first, third):
        solve_ticket(city.desk, city.call(KOBAYASHI), ticket_id)
    assert given_to(city, second) == KATO.slack_id
    assert given_to(city, city.opens(YAMADA)) == KOBAYASHI.slack_id


def test_of_equally_busy_ones_who_was_given_one_longest_ago(city: World) -> None:
    first, second = city.opens(YAMADA), city.opens(YAMADA)
    solve_ticket(city.desk, city.call(KATO), second)
    solve_ticket(city.desk, city.call(KOBAYASHI), first)
    assert given_to(city, city.opens(YAMADA)) == KOBAYASHI.slack_id


def test_who_is_away_is_given_nothing_and_with_nobody_there_it_stays_new(city: World) -> None:
    is_away(city, KOBAYASHI)
    assert given_to(city, city.opens(YAMADA)) == KATO.slack_id
    is_away(city, KATO)
    ticket_id = city.opens(YAMADA)
    assert given_to(city, ticket_id) is None
    assert city.ticket(ticket_id).status is TicketStatus.NEW
    take_ticket(city.desk, city.call(KATO), ticket_id)  # by hand they may
    assert given_to(city, ticket_id) == KATO.slack_id


def test_what_comes_in_late_is_for_who_is_there_on_the_next_business_day(city: World) -> None:
    is_away(city, KOBAYASHI, TOMORROW)
    late = replace(city.call(YAMADA), at=NOW + timedelta(hours=8))  # six in the evening
    question_id = city.asks(YAMADA)
    open_ticket(city.desk, late, question_id, FORM)
    ticket_id = city.letters(LetterKind.CARD)[-1].subject["ticket"]
    assert given_to(city, ticket_id) == KATO.slack_id


def test_nobody_is_given_their_own(city: World) -> None:
    open_by_phone(city.desk, city.call(YOSHIDA), FORM, KOBAYASHI)
    ticket_id = city.letters(LetterKind.CARD)[-1].subject["ticket"]
    assert given_to(city, ticket_id) == KATO.slack_id


def test_it_is_said_that_the_desk_did_it(city: World) -> None:
    question_id = city.asks(YAMADA)
    open_ticket(city.desk, city.call(YAMADA), question_id, FORM)
    posts = [sent.delivery for sent in city.post_all()]
    contents = [one.content for one in posts if isinstance(one, Post)]
    news = [one for one in contents if isinstance(one, TicketNewsContent)]
    assert {one.to_side for one in news} == set(Side)
    assert all(one.about.by_desk and one.about.name == KOBAYASHI.name for one in news)
    (to_helpdesk,) = [one for one in news if one.to_side is Side.HELPDESK]
    assert to_helpdesk.about.slack_id == KOBAYASHI.slack_id


def test_of_two_opened_at_once_by_two_processes_each_gets_one(
    city: World, elsewhere: Database
) -> None:
    here, there = city.desk, replace(city.desk, database=elsewhere)
    asked = [
        (desk, actor, city.asks(actor))
        for desk, actor in ((here, YAMADA), (there, SATO), (here, TANAKA))
    ]

    def opens(desk: Desk, actor: Actor, question_id: int) -> None:
        open_ticket(desk, city.call(actor), question_id, FORM)

    together([lambda one=one: opens(*one) for one in asked])  # type: ignore[misc]
    cards = {letter.subject["ticket"] for letter in city.letters(LetterKind.CARD)}
    people = sorted(str(given_to(city, int(one))) for one in cards if isinstance(one, int))
    assert people == sorted([KOBAYASHI.slack_id, KOBAYASHI.slack_id, KATO.slack_id])


def test_where_the_office_does_not_want_it_nobody_is_given_anything(city: World) -> None:
    city.desk = city.desk_where(assigning=Assigning.OFF)
    assert given_to(city, city.opens(YAMADA)) is None
