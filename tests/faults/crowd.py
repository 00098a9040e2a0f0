"""What people do: each of them in a thread of their own, with dice of their own."""

import random
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from tests.fakes.slack import User
from tests.faults.ledger import Ledger
from tests.faults.partner import Partner
from tests.faults.person import Person
from tests.faults.requester import Requester
from tests.faults.town import Town

PAUSES = {"asker": (0.5, 2.0), "requester": (0.2, 1.5), "partner": (0.1, 1.0)}  # seconds


class Crowd:
    """Everybody in town, with as much to do as they are given, until the block ends."""

    def __init__(self, town: Town, ledger: Ledger, seed: int) -> None:
        self._town = town
        self._ledger = ledger
        self._seed = seed
        self._going_home = threading.Event()
        self._errands = threading.Semaphore(0)
        self._threads = ThreadPoolExecutor(64, thread_name_prefix="crowd")
        self._days: list[Future[None]] = []

    def __enter__(self) -> Self:
        town = self._town
        for user in town.askers:
            self._send_out("asker", Requester(self._person(user)).ask)
        for user in town.requesters:
            self._send_out("requester", Requester(self._person(user)).act)
        for user in [*town.partners, town.office]:
            takes = user is not town.office
            self._send_out("partner", Partner(self._person(user), takes=takes).act)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._going_home.set()
        self.give(len(self._days))  # wakes those who have nothing to do
        self._threads.shutdown()
        for day in self._days:
            day.result()

    def give(self, errands: int) -> None:
        """Give people so many more things to do; on a slow machine they must not pile up."""
        self._errands.release(errands)

    def _person(self, user: User) -> Person:
        dice = random.Random(f"{self._seed} {user.name}")
        return Person(user, self._town, self._ledger, dice, self._going_home)

    def _send_out(self, kind: str, act: Callable[[], object]) -> None:
        dice = random.Random(f"{self._seed} {kind} {len(self._days)}")
        self._days.append(self._threads.submit(self._spend_the_day, act, dice, PAUSES[kind]))

    def _spend_the_day(
        self, act: Callable[[], object], dice: random.Random, pause: tuple[float, float]
    ) -> None:
        while not self._going_home.wait(dice.uniform(*pause)):
            self._errands.acquire()
            if not self._going_home.is_set():
                act()
