"""Merged tickets are locked in one order, whoever does what with them at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text

from bot.tickets.merge import merge_ticket
from bot.tickets.withdraw import withdraw_ticket
from storage.ticket import Ticket, TicketStatus
from tests.storage.people import KOBAYASHI, SATO, YAMADA
from tests.storage.world import World

PATIENCE = 20  # seconds
WAITS = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE wait_event_type = 'Lock' AND datname = current_database()"
)


def somebody_waits(world: World) -> bool:
    with world.database.read() as session:
        return bool(session.scalar(text(WAITS)))


def test_who_withdraws_waits_for_what_was_merged_before_they_hold_anything(world: World) -> None:
    """Others lock the older ticket first: who held the younger by then would never get on."""
    if world.database.is_sqlite:
        pytest.skip("SQLite has one writer at a time")
    merged, survivor = world.opens(SATO), world.opens(YAMADA)
    merge_ticket(world.desk, world.call(KOBAYASHI), merged, 2)
    with ThreadPoolExecutor(1) as pool:
        with world.database.write() as session:
            session.execute(select(Ticket.id).where(Ticket.id == merged).with_for_update())
            withdrawal = pool.submit(withdraw_ticket, world.desk, world.call(YAMADA), survivor)
            while not somebody_waits(world):
                assert not withdrawal.done()
            both = select(Ticket.id).where(Ticket.id == survivor).with_for_update(nowait=True)
            assert session.scalar(both) == survivor
        withdrawal.result(PATIENCE)
    assert world.ticket(survivor).status is TicketStatus.WITHDRAWN
    assert world.ticket(merged).status is TicketStatus.NEW
