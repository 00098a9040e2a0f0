"""Whatever is done in whatever order, no word of the internal place reaches the requester."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from storage.database import Database
from tests.storage.notes_machine import NotesMachine
from tests.storage.world import make_world


def test_what_is_internal_stays_internal(hasty: Database) -> None:
    world = make_world(hasty)

    class InThisWorld(NotesMachine):
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
