"""Colleagues keep an eye on a ticket."""

import pytest

from bot.actor import Actor, Role
from bot.letters.card_content import CardContent
from bot.letters.delivery import Post, Update
from bot.letters.kind import LetterKind
from bot.letters.news_content import TicketNewsContent
from bot.letters.watch_content import WatchContent
from bot.refusal import Reason
from bot.tickets.assign import assign_ticket, release_ticket
from bot.tickets.move import move_ticket
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.watch import ask_to_watch, stop_watching
from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import World

OTHER_COMPANY = Actor("U0MORI", "森 翔", Role.PARTNER)


@pytest.fixture
def ticket(world: World) -> int:
    """Kato has it, and Kobayashi was asked to watch it."""
    ticket_id = world.opens(YAMADA)
    take_ticket(world.desk, world.call(KATO), ticket_id)
    world.post_all()
    ask_to_watch(world.desk, world.call(KATO), ticket_id, KOBAYASHI)
    return ticket_id


def contents(world: World) -> list[object]:
    """What was posted since the last time."""
    posts = [sent.delivery for sent in world.post_all()]
    return [one.content for one in posts if isinstance(one, Post)]


def called(world: World) -> list[tuple[TicketVerb, tuple[str, ...]]]:
    """What the help desk was told since the last time, and who was mentioned."""
    news = [one for one in contents(world) if isinstance(one, TicketNewsContent)]
    return [(one.verb, one.about.watchers) for one in news if one.to_side is Side.HELPDESK]


def on_the_card(world: World) -> tuple[str, ...]:
    card = world.delivered(LetterKind.CARD)[-1]
    assert isinstance(card, Update)
    assert isinstance(card.content, CardContent)
    return card.content.watchers


def test_they_are_asked_once_and_the_card_names_them(world: World, ticket: int) -> None:
    ask_to_watch(world.desk, world.call(YOSHIDA), ticket, KOBAYASHI)
    assert contents(world) == [WatchContent(1, KOBAYASHI.slack_id, KATO.name)]
    assert on_the_card(world) == (KOBAYASHI.name,)


def test_they_hear_when_it_is_solved_and_reopened(world: World, ticket: int) -> None:
    world.post_all()
    solve_ticket(world.desk, world.call(KATO), ticket)
    assert called(world) == [(TicketVerb.SOLVE, (KOBAYASHI.slack_id,))]
    move_ticket(world.desk, world.call(KATO), ticket, TicketVerb.REOPEN)
    assert called(world) == [(TicketVerb.REOPEN, (KOBAYASHI.slack_id,))]
    solve_ticket(world.desk, world.call(YAMADA), ticket)
    assert called(world) == [(TicketVerb.SOLVE, (KOBAYASHI.slack_id,))]


def test_who_does_it_need_not_be_told(world: World, ticket: int) -> None:
    world.post_all()
    solve_ticket(world.desk, world.call(KOBAYASHI), ticket)
    assert called(world) == []


def test_who_stops_hears_no_more(world: World, ticket: int) -> None:
    stop_watching(world.desk, world.call(KOBAYASHI), ticket)
    stop_watching(world.desk, world.call(KOBAYASHI), ticket)
    assert world.refusals() == [(KOBAYASHI.slack_id, Reason.NOT_WATCHING)]
    world.post_all()
    assert on_the_card(world) == ()
    solve_ticket(world.desk, world.call(KATO), ticket)
    assert called(world) == []


def test_who_may_ask_and_who_may_be_asked(world: World, ticket: int) -> None:
    with world.desk.unit(world.call(OTHER_COMPANY)) as unit:
        unit.person().company = "みどりソリューション"
    ask_to_watch(world.desk, world.call(YAMADA), ticket, YOSHIDA)
    ask_to_watch(world.desk, world.call(KATO), ticket, SATO)
    ask_to_watch(world.desk, world.call(KATO), ticket, OTHER_COMPANY)
    assert world.refusals() == [
        (YAMADA.slack_id, Reason.ONLY_HELPDESK),
        (KATO.slack_id, Reason.NOT_OF_HELPDESK),
        (KATO.slack_id, Reason.CANNOT_WATCH),
    ]
    ask_to_watch(world.desk, world.call(KATO), ticket, YOSHIDA)
    world.post_all()
    assert on_the_card(world) == (KOBAYASHI.name, YOSHIDA.name)


def test_it_is_closed_to_them_once_another_company_has_it(world: World, ticket: int) -> None:
    with world.desk.unit(world.call(OTHER_COMPANY)) as unit:
        unit.person().company = "みどりソリューション"
    release_ticket(world.desk, world.call(KATO), ticket)
    assign_ticket(world.desk, world.call(YOSHIDA), ticket, OTHER_COMPANY)
    world.post_all()
    assert on_the_card(world) == ()
    solve_ticket(world.desk, world.call(OTHER_COMPANY), ticket)
    assert called(world) == []


def test_two_who_ask_at_once_ask_once(world: World, ticket: int) -> None:
    world.post_all()
    askers = (KATO, KOBAYASHI)
    together(
        [lambda by=by: ask_to_watch(world.desk, world.call(by), ticket, YOSHIDA) for by in askers]  # type: ignore[misc]
    )
    assert len([one for one in contents(world) if isinstance(one, WatchContent)]) == 1
