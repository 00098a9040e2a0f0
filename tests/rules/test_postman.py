"""What the postman does with each outcome."""

import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, cast

import pytest
from structlog.testing import capture_logs

from bot.letters.delivery import Delivery
from bot.post_office import LeaseLostError
from handlers.postman.carrier import Carrier
from handlers.postman.outcome import Gone, KeptBack, Later, Outcome, Refused, Sent
from handlers.postman.pacer import Pacer
from handlers.postman.postman import Postman, PostmanParts
from storage.letter import Letter
from tests.rules.letters import COPY, DELETE, POST, REACT, REMOVE, UPDATE, WHISPER, letter

PATIENCE = 10.0  # seconds
HOUR = 3600.0


@dataclass
class Street:
    """The office and the carrier in one, and what happens between them."""

    waiting: list[Letter]
    delivery: Delivery | None = POST
    outcomes: dict[str, Outcome | Exception] = field(default_factory=dict)
    lost: bool = False
    done: list[tuple[Any, ...]] = field(default_factory=list)
    no_files: list[bool] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    holders: set[str] = field(default_factory=set)
    empty: threading.Event = field(default_factory=threading.Event)

    def claim(
        self, holder: str, resting: Collection[str], *, no_files: bool = False
    ) -> Letter | None:
        self.holders.add(holder)
        self.no_files.append(no_files)
        free = [letter for letter in self.waiting if letter.channel not in resting]
        if not free:
            self.empty.set()
            return None
        self.waiting.remove(free[0])
        return free[0]

    def open(self, letter: Letter) -> Delivery | None:
        if self.lost:
            raise LeaseLostError
        self.done.append(("opened", letter.token))
        return self.delivery

    def deliver(self, letter: Letter, _delivery: Delivery) -> Outcome:
        self.done.append(("delivered", letter.token))
        outcome = self.outcomes.get(letter.token, Sent("10.5"))
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def sent(self, letter: Letter, ts: str | None, channel: str | None = None) -> None:
        assert channel is None
        self.done.append(("sent", letter.token, ts))

    def dropped(self, letter: Letter) -> None:
        self.done.append(("dropped", letter.token))

    def kept_back(self, letter: Letter) -> None:
        self.done.append(("kept back", letter.token))

    def postpone(self, letter: Letter, delay: timedelta, problem: str, *, uncertain: bool) -> None:
        seconds = delay.total_seconds()
        self.done.append(("postponed", letter.token, seconds, problem, uncertain))

    def set_aside(self, letter: Letter, problem: str) -> None:
        self.done.append(("set aside", letter.token, problem))

    def line_broke(self, problem: str) -> None:
        self.line.append(problem)

    def line_mended(self) -> None:
        self.line.append("mended")


def still() -> float:
    return 0.0


@contextmanager
def at_work(street: Street, pacer: Pacer, threads: int = 1) -> Iterator[Postman]:
    carrier = cast("Carrier", street)
    parts = PostmanParts(street, carrier, pacer, "me", poll=HOUR, monotonic=still)
    postman = Postman(parts, threads)
    postman.start()
    try:
        yield postman
    finally:
        postman.stop(PATIENCE)


def work(street: Street, pacer: Pacer | None = None) -> list[tuple[Any, ...]]:
    """Let the postman carry everything; what happened, without the beginning of each letter."""
    with at_work(street, pacer or Pacer(20, 1, still)):
        assert street.empty.wait(PATIENCE)
    return [step for step in street.done if step[0] not in ("opened", "delivered")]


@pytest.mark.parametrize(
    ("outcome", "step"),
    [
        (Sent("10.5"), ("sent", "t-1", "10.5")),
        (Sent(None), ("sent", "t-1", None)),
        (Gone(), ("dropped", "t-1")),
        (KeptBack(), ("kept back", "t-1")),
        (Refused("is_archived"), ("set aside", "t-1", "is_archived")),
        (Later("timeout", uncertain=True), ("postponed", "t-1", 0.5, "timeout", True)),
        (Later("invalid_auth", uncertain=False), ("postponed", "t-1", 0.5, "invalid_auth", False)),
        (
            Later("ratelimited", uncertain=False, seconds=30),
            ("postponed", "t-1", 30, "ratelimited", False),
        ),
    ],
)
def test_each_outcome_is_settled(outcome: Outcome, step: tuple[Any, ...]) -> None:
    assert work(Street([letter()], outcomes={"t-1": outcome})) == [step]


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(1, 0.5), (2, 1), (5, 8), (7, 32), (8, 60), (60, 60), (2000, 60)]
)
def test_tries_are_further_and_further_apart(attempts: int, seconds: float) -> None:
    later = Later("timeout", uncertain=True)
    (step,) = work(Street([letter(attempts=attempts)], outcomes={"t-1": later}))
    assert step[2] == seconds


def test_the_line_is_noted_when_it_breaks_and_when_it_is_there_again() -> None:
    outcomes: dict[str, Outcome | Exception] = {
        "t-1": Later("URLError", uncertain=True),
        "t-2": Later("URLError", uncertain=True),
        "t-3": Later("ratelimited", uncertain=False, seconds=1),
    }
    street = Street(
        [letter(f"t-{number}", channel=f"C{number}") for number in range(6)], outcomes=outcomes
    )
    work(street)
    assert street.line == ["mended", "URLError", "mended"]


@pytest.mark.parametrize("later", [Later("a", uncertain=False), Later("b", uncertain=True)])
def test_once_uncertain_always_uncertain(later: Later) -> None:
    (step,) = work(Street([letter(uncertain=True)], outcomes={"t-1": later}))
    assert step[-1] is True


def test_a_letter_that_somebody_else_has_is_let_go() -> None:
    street = Street([letter("t-1"), letter("t-2")], lost=True)
    with capture_logs() as logs:
        assert work(street) == []
    assert street.done == []
    assert [entry["event"] for entry in logs] == ["lease_lost", "lease_lost"]


def test_nothing_to_send_is_nothing_to_settle() -> None:
    street = Street([letter("t-1"), letter("t-2")], delivery=None)
    assert work(street) == []
    assert street.done == [("opened", "t-1"), ("opened", "t-2")]


def test_letters_go_in_the_order_of_the_office_under_the_name_of_the_process() -> None:
    street = Street([letter(f"t-{number}") for number in range(5)])
    assert work(street) == [("sent", f"t-{number}", "10.5") for number in range(5)]
    assert street.holders == {"me"}


def test_what_slack_asks_to_wait_keeps_the_channel_quiet() -> None:
    pacer = Pacer(20, 1, still)
    later = Later("ratelimited", uncertain=False, seconds=30)
    waiting = [letter("t-1"), letter("t-2"), letter("t-3", channel="C2")]
    street = Street(waiting, outcomes={"t-1": later})
    steps = work(street, pacer)
    assert [step[:2] for step in steps] == [("postponed", "t-1"), ("sent", "t-3")]
    assert pacer.resting() == ["C1"]
    assert pacer.next_free() == 30


@pytest.mark.parametrize(
    ("delivery", "paced"), [(POST, True), (WHISPER, True), (REACT, True), (UPDATE, False)]
)
def test_new_messages_are_paced_and_changes_are_not(delivery: Delivery, *, paced: bool) -> None:
    pacer = Pacer(1, 1, still)
    work(Street([letter()], delivery=delivery), pacer)
    assert pacer.resting() == (["C1"] if paced else [])


def test_one_letter_that_breaks_the_postman_does_not_stop_the_others() -> None:
    street = Street([letter("t-1"), letter("t-2")], outcomes={"t-1": KeyError("view")})
    with capture_logs() as logs, at_work(street, Pacer(20, 1, still)) as postman:
        while not street.empty.wait(0.01):
            postman.wake()
    assert ("sent", "t-2", "10.5") in street.done
    assert [entry["event"] for entry in logs] == ["postman_stumbled"]


def test_a_bell_wakes_who_waits_and_a_stop_ends_it() -> None:
    street = Street([])
    others = set(threading.enumerate())
    with at_work(street, Pacer(20, 1, still), threads=3) as postman:
        assert street.empty.wait(PATIENCE)
        street.empty.clear()
        street.waiting.append(letter())
        postman.wake()
        assert street.empty.wait(PATIENCE)
    assert ("sent", "t-1", "10.5") in street.done
    assert set(threading.enumerate()) <= others


@pytest.mark.parametrize(
    ("threads", "without"), [(1, {False}), (2, {False, True}), (4, {False, True})]
)
def test_some_are_kept_free_of_files(threads: int, without: set[bool]) -> None:
    street = Street([])
    with at_work(street, Pacer(20, 1, still), threads):
        assert street.empty.wait(PATIENCE)
        deadline = time.monotonic() + PATIENCE
        while set(street.no_files) != without and time.monotonic() < deadline:
            time.sleep(0.01)
    assert set(street.no_files) == without


@pytest.mark.parametrize("delivery", [UPDATE, DELETE, COPY, REMOVE])
def test_what_nobody_reads_as_a_message_costs_no_pause(delivery: Delivery) -> None:
    pacer = Pacer(1, HOUR, still)
    work(Street([letter("t-1"), letter("t-2")], delivery), pacer)
    assert pacer.resting() == []
