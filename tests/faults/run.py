"""One run: people busy, the product killed and started, and the verdict at the end."""

import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from storage.database import Database
from tests.faults import weather
from tests.faults.checker import Verdict, check
from tests.faults.crowd import Crowd
from tests.faults.ledger import Ledger
from tests.faults.left_over import behind, wait_until_settled
from tests.faults.town import Town
from tests.faults.victim import Victim

SETTLE_SECONDS = 45.0
FAR_BEHIND = 60  # acts and letters; then the product is left alive until it has caught up
ERRANDS = 40  # things that people do between two disturbances


class Run:
    """People, and the books of the product that they deal with.

    Args:
        seed: for the dice of the people, of the weather, and of who disturbs the product.
    """

    def __init__(self, town: Town, database_url: str, seed: int) -> None:
        self.town = town
        self.dice = random.Random(seed)
        self._seed = seed
        self._ledger = Ledger()
        self._crowd = Crowd(town, self._ledger, seed)
        self._database = Database(database_url)

    def close(self) -> None:
        """Close the books."""
        self._database.close()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Let people be busy until the block ends; then the product must be running."""
        weather.storm(self.town.slack, self._seed)
        with self._crowd:
            yield
        self.town.slack.faults.clear()

    def go_on(self) -> None:
        """Let people do a little more, under weather of its own."""
        weather.gust(self.town.slack, self.dice)
        self._crowd.give(ERRANDS)

    def wait_while_far_behind(self) -> None:
        """Let the product catch up: dead most of the time, it would never be done."""
        deadline = time.monotonic() + SETTLE_SECONDS
        while behind(self._database, self._ledger) > FAR_BEHIND and time.monotonic() < deadline:
            time.sleep(0.1)

    def verdict(self) -> Verdict:
        """The verdict once nothing is left to do."""
        self.town.slack.settle(SETTLE_SECONDS)
        wait_until_settled(self._database, SETTLE_SECONDS)
        return check(self.town, self._ledger, self._database)


def kill_again_and_again(run: Run, victims: Sequence[Victim], kills: int) -> None:
    """Kill one of the victims at a random moment and start it again; all are ready at the end."""
    for victim in victims:
        victim.wait_until_ready()
    for _ in range(kills):
        run.go_on()
        victim = run.dice.choice(victims)
        if run.dice.random() < 0.8:
            victim.wait_until_ready()
            time.sleep(run.dice.uniform(0.05, 1.2))
            run.wait_while_far_behind()
        else:
            time.sleep(run.dice.uniform(0.05, 2))  # it may be starting still
        victim.kill()
        victim.start()
    for victim in victims:
        victim.wait_until_ready()
    time.sleep(1)  # people notice that it is back
