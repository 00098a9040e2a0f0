"""What cannot wait is said aloud, once."""

from dataclasses import replace
from datetime import date

import pytest

from bot.actor import Actor, Role
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.receipt_content import ReceiptContent
from bot.letters.urgent_content import UrgentContent
from bot.refusal import Reason
from bot.tickets.choices import ChoiceField, ChoiceProblem, problems_of
from bot.tickets.expedite import expedite_ticket
from bot.tickets.leave import leave
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from storage.absence import Absence
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import FORM, HELPDESK, NOW, World

TODAY = date(2026, 11, 24)
OFFICE_CHANNEL = "C0OFFICE"
REASON = "窓口が止まっています"
URGENT = replace(FORM, urgent_reason=REASON)
PAGES = (LetterKind.URGENT_PAGE, LetterKind.URGENT_NEWS)
OTHER_COMPANY = Actor("U0MORI", "森 翔", Role.PARTNER)


@pytest.fixture
def city(world: World) -> World:
    """Two partners and somebody of the office were here; the office has a channel."""
    world.desk = world.desk_where(office_channel=OFFICE_CHANNEL)
    for actor in (KOBAYASHI, KATO, YOSHIDA):
        world.knows(actor)
    return world


def is_away(world: World, actor: Actor) -> None:
    with world.desk.unit(world.call(YOSHIDA)) as unit:
        absence = Absence(
            person_id=unit.row_of(actor).id,
            first_day=TODAY,
            last_day=TODAY,
            entered_by_id=unit.person().id,
            entered_at=NOW,
        )
        unit.session.add(absence)


def opens_urgent(world: World) -> int:
    question_id = world.asks(YAMADA)
    open_ticket(world.desk, world.call(YAMADA), question_id, URGENT)
    ticket_id = world.letters(LetterKind.CARD)[-1].subject["ticket"]
    assert isinstance(ticket_id, int)
    return ticket_id


def pages(world: World) -> list[tuple[str, UrgentContent]]:
    """What went out since the last time, and where to."""
    posts = [sent.delivery for sent in world.post_all()]
    return [
        (one.place.channel, one.content)
        for one in posts
        if isinstance(one, Post) and isinstance(one.content, UrgentContent)
    ]


def test_who_is_on_duty_and_the_office_hear_of_it_at_once(city: World) -> None:
    is_away(city, KATO)
    opens_urgent(city)
    (below, page), (channel, news) = pages(city)
    assert (below, page.to_mention) == (HELPDESK, (KOBAYASHI.slack_id,))
    assert (page.title, page.reason, page.card) == (FORM.title, REASON, None)
    assert (channel, news.reason, news.to_mention) == (OFFICE_CHANNEL, REASON, ())
    assert news.card is not None
    assert news.card.channel == HELPDESK


def test_what_can_wait_calls_nobody(city: World) -> None:
    city.opens(YAMADA)
    assert city.letters(*PAGES) == []


def test_a_call_by_phone_may_be_urgent_too(city: World) -> None:
    open_by_phone(city.desk, city.call(KATO), URGENT, YAMADA)
    assert [channel for channel, _ in pages(city)] == [HELPDESK, OFFICE_CHANNEL]


def test_without_a_channel_the_offices_people_hear_of_it_one_by_one(city: World) -> None:
    city.desk = city.desk_where(office_channel=None, office_people=("U0OFFICE2",))
    opens_urgent(city)
    told = {channel for channel, _ in pages(city)}
    assert told == {HELPDESK, YOSHIDA.slack_id, "U0OFFICE2"}
    leave(city.desk, city.call(KATO), YOSHIDA.slack_id)
    opens_urgent(city)
    told = {channel for channel, _ in pages(city)}
    assert told == {HELPDESK, "U0OFFICE2"}


def test_it_may_become_urgent_later(city: World) -> None:
    ticket_id = city.opens(YAMADA)
    expected = city.ticket(ticket_id).answer_due_at
    take_ticket(city.desk, city.call(KATO), ticket_id)
    expedite_ticket(city.desk, city.call(YAMADA), ticket_id, f" {REASON} ")
    assert len(pages(city)) == 2
    ticket = city.ticket(ticket_id)
    assert ticket.urgent_reason == REASON
    assert expected is not None
    assert ticket.answer_due_at is not None
    assert ticket.answer_due_at < expected
    receipt = city.delivered(LetterKind.RECEIPT)[-1]
    assert isinstance(receipt, Update)
    assert isinstance(receipt.content, ReceiptContent)
    assert receipt.content.is_urgent


def test_only_who_may_work_on_it_is_called(city: World) -> None:
    city.knows(OTHER_COMPANY)
    with city.desk.unit(city.call(OTHER_COMPANY)) as unit:
        unit.person().company = "みどりソリューション"
    ticket_id = city.opens(YAMADA)
    take_ticket(city.desk, city.call(KATO), ticket_id)
    expedite_ticket(city.desk, city.call(KATO), ticket_id, REASON)
    (_, page), _ = pages(city)
    assert set(page.to_mention) == {KATO.slack_id, KOBAYASHI.slack_id}


def test_nobody_is_called_twice(city: World) -> None:
    ticket_id = city.opens(YAMADA)

    def press(actor: Actor) -> None:
        call = city.call(actor, city.receives())
        expedite_ticket(city.desk, call, ticket_id, REASON)

    together([lambda actor=actor: press(actor) for actor in (YAMADA, KATO, YOSHIDA)])  # type: ignore[misc]
    assert len(city.letters(*PAGES)) == 2
    assert [reason for _, reason in city.refusals()] == [Reason.ALREADY_URGENT] * 2


def test_others_cannot_make_it_urgent(city: World) -> None:
    ticket_id = city.opens(YAMADA)
    expedite_ticket(city.desk, city.call(SATO), ticket_id, REASON)
    assert city.refusals() == [(SATO.slack_id, Reason.ONLY_REQUESTER)]
    assert city.letters(*PAGES) == []


def test_what_is_over_by_then_calls_nobody(city: World) -> None:
    ticket_id = opens_urgent(city)
    solve_ticket(city.desk, city.call(KATO), ticket_id)
    assert pages(city) == []


def test_it_takes_a_reason() -> None:
    problems = problems_of(TicketVerb.EXPEDITE, {ChoiceField.REASON: ""}, TODAY)
    assert problems == {ChoiceField.REASON: ChoiceProblem.MISSING}
