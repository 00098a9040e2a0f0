"""Letters of one lane go out one after another, whoever carries them."""

import threading
import time
from datetime import timedelta
from functools import partial

from storage.database import Database
from storage.letter import Letter
from tests.storage import outbox
from tests.storage.together import together
from tests.storage.world import NOW

LANES, LENGTH, POSTMEN = 6, 8, 8
PATIENCE = 60.0  # seconds


class Street:
    """What the postmen do at the same time."""

    def __init__(self) -> None:
        self.carried: list[tuple[str, int]] = []
        self.under_way: set[str] = set()
        self.collisions: list[str] = []
        self.lock = threading.Lock()

    def work(self, name: str, database: Database) -> None:
        """Carry letters until there are none, which others may still carry."""
        deadline = time.monotonic() + PATIENCE
        while len(self.carried) < LANES * LENGTH and time.monotonic() < deadline:
            letter = outbox.claim(database, name)
            if letter is not None:
                self.carry(letter, database)

    def carry(self, letter: Letter, database: Database) -> None:
        with self.lock:
            if letter.lane in self.under_way:
                self.collisions.append(letter.lane)
            self.under_way.add(letter.lane)
        assert outbox.begin(database, letter)
        with self.lock:
            self.under_way.discard(letter.lane)
            self.carried.append((letter.lane, letter.id))
        assert outbox.settle(database, letter)


def test_each_lane_is_strictly_in_order_and_each_letter_goes_once(
    database: Database, elsewhere: Database
) -> None:
    lanes = [f"lane {number % LANES}" for number in range(LANES * LENGTH)]
    written = [(lane, outbox.put(database, lane)) for lane in lanes]
    street = Street()

    processes = [database, elsewhere]
    together([partial(street.work, f"postman {n}", processes[n % 2]) for n in range(POSTMEN)])

    # Sorting is stable: what is left to compare is the order within each lane.
    by_lane = [
        sorted(letters, key=lambda letter: letter[0]) for letters in (street.carried, written)
    ]
    assert by_lane[0] == by_lane[1]
    assert street.collisions == []


def test_the_oldest_letter_comes_first(database: Database) -> None:
    ids = [outbox.put(database, lane) for lane in "cab"]
    assert [outbox.claimed(database).id for _ in ids] == ids


def test_a_lane_waits_for_its_first_letter_and_others_do_not(database: Database) -> None:
    first = outbox.put(database, "a")
    second = outbox.put(database, "a")
    other = outbox.put(database, "b")

    held = outbox.claimed(database)
    assert (held.id, outbox.claimed(database).id) == (first, other)
    assert outbox.claim(database) is None
    outbox.postpone(database, held, NOW + timedelta(hours=1), uncertain=False)
    assert outbox.claim(database) is None, "a postponed letter is still the first"

    again = outbox.claimed(database, now=NOW + timedelta(hours=1))
    assert again.id == first
    outbox.settle(database, again)
    assert outbox.claimed(database).id == second


def test_a_letter_that_was_given_up_does_not_hold_up_its_lane(database: Database) -> None:
    outbox.put(database, "a")
    dropped = outbox.put(database, "a")
    third = outbox.put(database, "a")

    outbox.set_aside(database, outbox.claimed(database))
    held = outbox.claimed(database)
    assert held.id == dropped
    outbox.drop(database, held)
    assert outbox.claimed(database).id == third


def test_letters_for_resting_channels_are_passed_over(database: Database) -> None:
    quiet = outbox.put(database, "a", channel="C1")
    other = outbox.put(database, "b", channel="C2")

    held = outbox.claim(database, resting=("C1", "C9"))
    assert held is not None
    assert held.id == other
    assert outbox.claim(database, resting=("C1", "C9")) is None
    assert outbox.claimed(database).id == quiet


def test_a_letter_waits_until_it_is_due(database: Database) -> None:
    due = NOW + timedelta(minutes=1)
    outbox.put(database, due_at=due)
    assert outbox.claim(database, now=due - timedelta(microseconds=1)) is None
    assert outbox.claim(database, now=due) is not None
