"""Who may do what with a ticket: everybody, every verb, one table."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.actor import Actor
from bot.refusal import Reason
from bot.tickets.add import add_to_ticket
from bot.tickets.append import append_to_ticket
from bot.tickets.open import open_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from storage.ticket import Ticket
from tests.storage.on_sqlite import ON_SQLITE
from tests.storage.people import KOBAYASHI, SATO, TANAKA, YAMADA, YOSHIDA
from tests.storage.world import FORM, World

REQUESTER, OPENER, OTHER, PARTNER, OFFICE = YAMADA, SATO, TANAKA, KOBAYASHI, YOSHIDA
EVERYBODY = (REQUESTER, OPENER, OTHER, PARTNER, OFFICE)
Verb = Callable[[World, Actor, int], None]


def take(world: World, actor: Actor, ticket_id: int) -> None:
    take_ticket(world.desk, world.call(actor), ticket_id)


def solve(world: World, actor: Actor, ticket_id: int) -> None:
    solve_ticket(world.desk, world.call(actor), ticket_id)


def withdraw(world: World, actor: Actor, ticket_id: int) -> None:
    withdraw_ticket(world.desk, world.call(actor), ticket_id)


def add(world: World, actor: Actor, ticket_id: int) -> None:
    add_to_ticket(world.desk, world.call(actor), ticket_id, "まだです")


def append(world: World, actor: Actor, ticket_id: int) -> None:
    append_to_ticket(world.desk, world.call(actor), world.asks(actor), ticket_id)


def enter_a_call(world: World, actor: Actor, _ticket_id: int) -> None:
    open_by_phone(world.desk, world.call(actor), FORM)


MAY: dict[Verb, tuple[tuple[Actor, ...], Reason]] = {
    take: ((PARTNER, OFFICE), Reason.ONLY_HELPDESK),
    solve: ((REQUESTER, PARTNER, OFFICE), Reason.ONLY_BOTH_SIDES),
    withdraw: ((REQUESTER, OPENER, PARTNER, OFFICE), Reason.ONLY_REQUESTER),
    add: ((REQUESTER, OPENER), Reason.NOT_YOUR_TICKET),
    append: ((REQUESTER,), Reason.NOT_YOUR_TICKET),
    enter_a_call: ((PARTNER, OFFICE), Reason.ONLY_HELPDESK),
}


@ON_SQLITE
@pytest.mark.parametrize(
    "actor", EVERYBODY, ids=["requester", "opener", "other", "partner", "office"]
)
@pytest.mark.parametrize("verb", MAY, ids=lambda verb: verb.__name__)
def test_who_may(world: World, actor: Actor, verb: Verb) -> None:
    asked = world.asks(OPENER)
    open_ticket(world.desk, world.call(OPENER), asked, FORM, REQUESTER)
    world.post_all()
    with world.database.read() as session:
        ticket_id = session.scalars(select(Ticket.id)).one()
    world.newly_refused()

    verb(world, actor, ticket_id)
    allowed, reason = MAY[verb]
    assert world.newly_refused() == ([] if actor in allowed else [(actor.slack_id, reason)])
    world.post_all()
