"""Guests and members of other organisations: turned away politely, unless they are named."""

from collections.abc import Iterator

import pytest

from bot.people.listed import Listed
from bot.people.register import register
from bot.settings import Settings
from storage.person import RegisteredRole
from storage.question import Question
from storage.ticket import Ticket
from tests.fakes.slack import User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES, at_entrance
from tests.journeys.people import TAKE_BUTTON, ask, card, mention, open_ticket
from tests.journeys.words import ANSWER, KNOWN, UNKNOWN

REFUSAL = "この窓口をご利用いただけるのは、市の職員と関係者の方だけです"


@pytest.fixture
def guest(city: City) -> User:
    guest = city.slack.add_user("guest", real_name="客 一郎", is_restricted=True)
    city.slack.join(guest, city.everybody)
    return guest


@pytest.fixture
def desk(city: City, settings: Settings, entrance: str) -> Iterator[City]:
    """The desk with its partners named, so that who is in their channel is not one by that."""
    named = settings.model_copy(update={"madoguchi_partners": (city.kobayashi.id,)})
    with at_entrance(entrance, city, named):
        yield city


@BOTH_ENTRANCES
def test_a_guest_gets_a_polite_refusal_and_no_answer(desk: City, guest: User, books: Books) -> None:
    for thread in (ask(desk, guest, KNOWN), mention(desk, guest, KNOWN)):
        thread.is_told(REFUSAL)
    books.rest(desk.slack)
    assert books.count(Question) == 0
    assert not [one for one in desk.slack.messages(desk.everybody) if ANSWER in one.shown()]


@pytest.mark.parametrize("name", ["neighbour", "stranger"])
def test_so_does_somebody_of_another_organisation(desk: City, books: Books, name: str) -> None:
    other = desk.slack.add_user(name, team_id="T0NEIGHBOUR")
    ask(desk, other, KNOWN).is_told(REFUSAL)
    books.rest(desk.slack)
    assert books.count(Question) == 0


def test_what_guests_say_among_others_is_left_alone(desk: City, guest: User, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.seen_by(guest).says("便利ですね")
    books.rest(desk.slack)
    assert len(thread.seen_by(guest).replies()) == 1


def test_a_guest_presses_a_button_of_somebody_elses_answer(
    desk: City, guest: User, books: Books
) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN).seen_by(guest)
    thread.presses("ヘルプデスクに相談する")
    thread.is_told(REFUSAL)
    books.rest(desk.slack)
    assert books.count(Ticket) == 0


def test_a_guest_below_a_card_is_not_relayed(desk: City, guest: User, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    desk.slack.join(guest, desk.helpdesk)
    reading_along = card(desk, 1, guest)
    reading_along.says("私も見ています")
    reading_along.is_told("この返信は相談者に届いていません")
    books.rest(desk.slack)
    assert requester.showing("私も見ています") == []


def test_a_partner_of_another_organisation_who_is_listed_answers(
    desk: City, guest: User, books: Books
) -> None:
    listed = Listed(
        2, guest.id, "", "客 一郎", role=RegisteredRole.PARTNER, company="みどりシステム"
    )
    register(books.database, [listed], replace=False)
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    desk.slack.join(guest, desk.helpdesk)
    card(desk, 1, guest).presses(TAKE_BUTTON)
    requester.sees("客 一郎 さんが相談 #1 を担当します")
