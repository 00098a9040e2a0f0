"""A ticket's events are numbered without gaps, and tell its status from the first to the last."""

from functools import partial
from itertools import pairwise

from sqlalchemy import select

from bot.tickets.find import find_ticket
from bot.tickets.history import record
from storage.ticket import Ticket, TicketStatus
from storage.ticket_event import TicketEvent, TicketVerb
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.together import together
from tests.storage.world import NOW, World

EACH = 5


def events(world: World, ticket_id: int) -> list[TicketEvent]:
    with world.database.read() as session:
        of_ticket = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
        return list(session.scalars(of_ticket.order_by(TicketEvent.sequence)))


def test_the_first_event_comes_from_nowhere(world: World) -> None:
    (opened,) = events(world, world.opens(YAMADA))
    assert (opened.sequence, opened.verb) == (1, TicketVerb.OPEN)
    assert (opened.from_status, opened.to_status) == (None, TicketStatus.NEW)


def test_an_event_says_who_when_and_what_else(world: World) -> None:
    ticket_id = world.opens(YAMADA)
    with world.desk.unit(world.call(KOBAYASHI)) as unit:
        ticket = find_ticket(unit, ticket_id)
        record(unit, ticket, TicketVerb.TAKE, TicketStatus.ASSIGNED, note="急ぎ", count=2)
        actor_id = unit.person().id

    assert world.ticket(ticket_id).status is TicketStatus.ASSIGNED
    taken = events(world, ticket_id)[-1]
    assert (taken.sequence, taken.actor_id, taken.at) == (2, actor_id, NOW)
    assert taken.details == {"note": "急ぎ", "count": 2}
    assert (taken.from_status, taken.to_status) == (TicketStatus.NEW, TicketStatus.ASSIGNED)


def test_each_ticket_counts_for_itself(world: World) -> None:
    first, second = world.opens(YAMADA), world.opens(YAMADA)
    assert [event.sequence for event in events(world, first)] == [1]
    assert [event.sequence for event in events(world, second)] == [1]


def test_many_at_once_leave_one_story(world: World) -> None:
    ticket_id = world.opens(YAMADA)
    statuses = list(TicketStatus)

    def act(number: int) -> None:
        actor = (KOBAYASHI, KATO, YOSHIDA, YAMADA)[number]
        for turn in range(EACH):
            with world.desk.unit(world.call(actor)) as unit:
                ticket: Ticket = find_ticket(unit, ticket_id)
                record(unit, ticket, TicketVerb.TAKE, statuses[(number + turn) % 3])

    together([partial(act, number) for number in range(4)])

    story = events(world, ticket_id)
    assert [event.sequence for event in story] == list(range(1, 4 * EACH + 2))
    for before, after in pairwise(story):
        assert after.from_status is before.to_status
    assert world.ticket(ticket_id).status is story[-1].to_status
