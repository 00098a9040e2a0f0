"""What is done with a ticket between the first word and the last."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.actor import THE_DESK, Actor, Role
from bot.call import Call, Place
from bot.hear import hear
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.receipt_content import ReceiptContent
from bot.refusal import Reason
from bot.said import Said
from bot.tickets.assign import assign_ticket, release_ticket
from bot.tickets.close import close_solved
from bot.tickets.hold import hold_ticket, is_day_to_hold_until, resume_held
from bot.tickets.move import move_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import HELPDESK, NOW, World

FRIDAY = date(2026, 11, 27)
OTHER_COMPANY = Actor("U0MORI", "森 翔", Role.PARTNER)


@pytest.fixture
def ticket(world: World) -> int:
    return world.opens(YAMADA)


def news(world: World) -> list[TicketNewsContent]:
    """What was told since the last time, in order."""
    posts = [sent.delivery for sent in world.post_all()]
    contents = [one.content for one in posts if isinstance(one, Post)]
    return [one for one in contents if isinstance(one, TicketNewsContent)]


def told(world: World) -> list[tuple[TicketVerb, Side]]:
    return [(one.verb, one.to_side) for one in news(world)]


def status(world: World, ticket_id: int) -> TicketStatus:
    return world.ticket(ticket_id).status


def by_desk(at: datetime) -> Call:
    return Call(THE_DESK, at, Place(HELPDESK))


def works_for(world: World, actor: Actor, company: str) -> None:
    with world.desk.unit(world.call(actor)) as unit:
        unit.person().company = company


def replies(world: World, actor: Actor, ticket_id: int, text: str = "まだです") -> None:
    """In the thread in which the ticket was asked."""
    question_id = world.ticket(ticket_id).question_id
    assert question_id is not None
    place = world.thread(question_id)
    said = Said(place.channel, world.stamp(), place.thread_ts, text, to_bot=True)
    hear(world.desk, world.call(actor), said)


def test_handing_over_tells_the_requester_and_asks_the_colleague(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    world.post_all()
    assign_ticket(world.desk, world.call(KATO), ticket, KOBAYASHI, "機種は A-1 です")
    to_requester, to_helpdesk = news(world)
    assert (to_requester.to_side, to_requester.about.name) == (Side.REQUESTER, KOBAYASHI.name)
    assert (to_helpdesk.to_side, to_helpdesk.about.slack_id) == (
        Side.HELPDESK,
        KOBAYASHI.slack_id,
    )
    assert to_helpdesk.about.note == "機種は A-1 です"
    card = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(card, Update)
    assert isinstance(card.content, CardContent)
    assert card.content.assignee == KOBAYASHI.name


def test_only_the_help_desk_is_given_tickets(world: World, ticket: int) -> None:
    assign_ticket(world.desk, world.call(KATO), ticket, SATO)
    assert world.refusals() == [(KATO.slack_id, Reason.NOT_OF_HELPDESK)]
    assert status(world, ticket) is TicketStatus.NEW


def test_the_office_may_be_given_one_and_then_it_is_closed_to_partners(
    world: World, ticket: int
) -> None:
    assign_ticket(world.desk, world.call(KATO), ticket, YOSHIDA)
    solve_ticket(world.desk, world.call(KATO), ticket)
    assert world.refusals() == [(KATO.slack_id, Reason.OTHER_COMPANY)]
    solve_ticket(world.desk, world.call(YOSHIDA), ticket)
    assert status(world, ticket) is TicketStatus.SOLVED


def test_another_company_keeps_its_hands_off(world: World, ticket: int) -> None:
    works_for(world, KATO, "あおぞらシステム")
    works_for(world, KOBAYASHI, "あおぞらシステム")
    works_for(world, OTHER_COMPANY, "みどりソリューション")
    take_ticket(world.desk, world.call(KATO), ticket)
    for verb in (release_ticket, solve_ticket, withdraw_ticket):
        verb(world.desk, world.call(OTHER_COMPANY), ticket)
    assert world.refusals() == [(OTHER_COMPANY.slack_id, Reason.OTHER_COMPANY)] * 3
    release_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assert status(world, ticket) is TicketStatus.NEW
    take_ticket(world.desk, world.call(OTHER_COMPANY), ticket)
    assert status(world, ticket) is TicketStatus.ASSIGNED


def test_what_is_given_back_is_for_anybody(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    world.post_all()
    release_ticket(world.desk, world.call(KATO), ticket)
    assert told(world) == [(TicketVerb.RELEASE, Side.REQUESTER)]
    take_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assert world.refusals() == []


def test_nobody_gives_back_what_nobody_has(world: World, ticket: int) -> None:
    move_ticket(world.desk, world.call(KATO), ticket, TicketVerb.WAIT)
    release_ticket(world.desk, world.call(KATO), ticket)
    assert world.refusals() == [(KATO.slack_id, Reason.NOBODY_HAS_IT)]


def test_who_answers_first_has_it_and_is_at_work(world: World, ticket: int) -> None:
    said = Said(HELPDESK, world.stamp(), card_of(world), "見てみます", to_bot=False)
    hear(world.desk, world.call(KATO), said)
    assert status(world, ticket) is TicketStatus.IN_PROGRESS
    assert told(world) == []  # the answer bears their name


def test_the_office_puts_in_a_word_without_taking_it(world: World, ticket: int) -> None:
    said = Said(HELPDESK, world.stamp(), card_of(world), "総務課の件です", to_bot=False)
    hear(world.desk, world.call(YOSHIDA), said)
    assert status(world, ticket) is TicketStatus.NEW


def card_of(world: World) -> str:
    """Where the card stands."""
    (card,) = [sent for sent in world.sent if sent.letter.kind == LetterKind.CARD and sent.ts]
    return str(card.ts)


def test_the_requester_is_asked_and_their_reply_goes_on(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    world.post_all()
    move_ticket(world.desk, world.call(KATO), ticket, TicketVerb.WAIT)
    assert told(world) == [(TicketVerb.WAIT, Side.REQUESTER)]
    replies(world, YAMADA, ticket, "ありがとうございます")
    assert status(world, ticket) is TicketStatus.WAITING  # thanks answer nothing
    world.post_all()
    replies(world, YAMADA, ticket)
    assert status(world, ticket) is TicketStatus.IN_PROGRESS
    assert told(world) == [(TicketVerb.RESUME, Side.HELPDESK)]


def test_on_hold_both_sides_know_until_when(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    world.post_all()
    hold_ticket(world.desk, world.call(KATO), ticket, FRIDAY, " 部品待ち ")
    (to_requester,) = news(world)
    assert (to_requester.about.until, to_requester.about.reason) == (FRIDAY, "部品待ち")
    receipt = world.delivered(LetterKind.RECEIPT)[-1]
    assert isinstance(receipt, Update)
    assert isinstance(receipt.content, ReceiptContent)
    assert receipt.content.hold_until == FRIDAY
    replies(world, YAMADA, ticket)
    assert status(world, ticket) is TicketStatus.ON_HOLD  # the day was agreed


def test_it_goes_on_when_the_day_comes_and_once(world: World, ticket: int) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    hold_ticket(world.desk, world.call(KATO), ticket, FRIDAY)
    world.post_all()
    resume_held(world.desk, by_desk(NOW + timedelta(days=2)))
    assert status(world, ticket) is TicketStatus.ON_HOLD
    due = NOW + timedelta(days=3)  # Friday in Tokyo
    together([lambda: resume_held(world.desk, by_desk(due)) for _ in range(3)])
    assert status(world, ticket) is TicketStatus.IN_PROGRESS
    assert world.ticket(ticket).hold_until is None
    (letter,) = world.letters(LetterKind.TICKET_NEWS)[2:]  # after taking and putting it on hold
    assert letter.subject["to"] == Side.HELPDESK


def test_on_hold_without_an_assignee_it_is_for_anybody_then(world: World, ticket: int) -> None:
    hold_ticket(world.desk, world.call(KATO), ticket, FRIDAY)
    move_ticket(world.desk, world.call(KATO), ticket, TicketVerb.RESUME)
    assert status(world, ticket) is TicketStatus.NEW


@pytest.mark.parametrize(("days", "may"), [(0, False), (1, True), (366, True), (367, False)])
def test_a_day_to_hold_until_lies_ahead_and_not_too_far(days: int, may: bool) -> None:
    assert is_day_to_hold_until(FRIDAY + timedelta(days=days), FRIDAY) is may


def test_what_was_solved_is_closed_after_some_business_days(world: World, ticket: int) -> None:
    desk = replace(world.desk, close_after_days=2)
    solve_ticket(desk, world.call(KATO), ticket)  # on a Tuesday
    world.post_all()
    thursday, friday = NOW + timedelta(days=2), NOW + timedelta(days=3)
    close_solved(desk, by_desk(thursday))
    assert status(world, ticket) is TicketStatus.SOLVED
    close_solved(desk, by_desk(friday))
    assert status(world, ticket) is TicketStatus.CLOSED
    assert world.ticket(ticket).closed_at == friday
    assert world.ticket(ticket).solved_at == NOW
    assert told(world) == []  # nobody is disturbed


def test_a_reply_reopens_what_is_closed(world: World, ticket: int) -> None:
    solve_ticket(world.desk, world.call(KATO), ticket)
    move_ticket(world.desk, world.call(KATO), ticket, TicketVerb.CLOSE)
    replies(world, YAMADA, ticket)
    again = world.ticket(ticket)
    assert (again.status, again.solved_at, again.closed_at) == (TicketStatus.NEW, None, None)


def test_the_help_desk_may_end_it_and_says_why(world: World, ticket: int) -> None:
    withdraw_ticket(world.desk, world.call(KATO), ticket, "総務課の所管です")
    to_requester, to_helpdesk = news(world)
    assert to_requester.about.reason == to_helpdesk.about.reason == "総務課の所管です"
    assert to_requester.by_side is Side.HELPDESK


@pytest.mark.parametrize(
    ("verb", "reason"),
    [
        (TicketVerb.START, Reason.NOBODY_HAS_IT),
        (TicketVerb.RESUME, Reason.NOBODY_HAS_IT),
        (TicketVerb.CLOSE, Reason.NOBODY_HAS_IT),
        (TicketVerb.REOPEN, Reason.NOBODY_HAS_IT),
    ],
)
def test_what_cannot_be_done_yet(
    world: World, ticket: int, verb: TicketVerb, reason: Reason
) -> None:
    move_ticket(world.desk, world.call(KATO), ticket, verb)
    assert world.refusals() == [(KATO.slack_id, reason)]


@pytest.mark.parametrize(
    "verb", [TicketVerb.WAIT, TicketVerb.START, TicketVerb.SOLVE, TicketVerb.WITHDRAW]
)
def test_of_two_who_press_at_once_one_wins_and_the_other_is_told(
    world: World, ticket: int, verb: TicketVerb
) -> None:
    take_ticket(world.desk, world.call(KATO), ticket)
    people = (KATO, KOBAYASHI)

    def press(actor: Actor) -> None:
        move_ticket(world.desk, world.call(actor, world.receives()), ticket, verb)

    together([lambda actor=actor: press(actor) for actor in people])  # type: ignore[misc]
    assert len(world.refusals()) == 1
