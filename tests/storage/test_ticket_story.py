"""Whatever several people do to tickets, in whatever order, the books stay true."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from storage.database import Database
from tests.storage.ticket_machine import TicketMachine
from tests.storage.world import make_world


def test_the_books_stay_true(hasty: Database) -> None:
    world = make_world(hasty)

    class InThisWorld(TicketMachine):
        def __init__(self) -> None:
            super().__init__(world)

    run_state_machine_as_test(
        InThisWorld,
        settings=settings(
            max_examples=12,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],  # a story of 40 steps is short enough to be read as it is
        ),
    )
