"""A burst at once, then one message every few moments, each channel for itself."""

import pytest

from handlers.postman.pacer import Pacer


class Clock:
    """A clock that stands still unless it is set."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pacer(clock: Clock) -> Pacer:
    return Pacer(burst=3, seconds=2.0, monotonic=clock)


def spend(pacer: Pacer, times: int, channel: str = "C1") -> None:
    for _ in range(times):
        pacer.spend(channel)


def test_a_burst_goes_out_at_once(pacer: Pacer) -> None:
    spend(pacer, 2)
    assert (pacer.resting(), pacer.next_free()) == ([], None)
    spend(pacer, 1)
    assert (pacer.resting(), pacer.next_free()) == (["C1"], 2.0)


def test_then_one_message_every_few_moments(pacer: Pacer, clock: Clock) -> None:
    spend(pacer, 3)
    for _ in range(5):
        clock.now += 1.9
        assert pacer.resting() == ["C1"]
        clock.now += 0.1
        assert pacer.resting() == []
        spend(pacer, 1)
    assert pacer.next_free() == pytest.approx(2.0)


def test_quiet_fills_the_bucket_and_no_more_than_that(pacer: Pacer, clock: Clock) -> None:
    spend(pacer, 3)
    clock.now += 500
    spend(pacer, 2)
    assert pacer.resting() == []
    spend(pacer, 1)
    assert pacer.resting() == ["C1"]


def test_each_channel_for_itself(pacer: Pacer, clock: Clock) -> None:
    spend(pacer, 4, "C1")
    clock.now += 1
    spend(pacer, 3, "C2")
    assert sorted(pacer.resting()) == ["C1", "C2"]
    assert pacer.next_free() == 2.0  # of C2
    clock.now += 2
    assert pacer.resting() == ["C1"]


def test_what_slack_asks_for_is_kept(pacer: Pacer, clock: Clock) -> None:
    pacer.rest("C1", 30)
    assert (pacer.resting(), pacer.next_free()) == (["C1"], 30)
    clock.now += 29.9
    assert pacer.resting() == ["C1"]
    clock.now += 0.1
    assert (pacer.resting(), pacer.next_free()) == ([], None)


def test_the_longer_wait_counts(pacer: Pacer) -> None:
    spend(pacer, 5)  # free again after six seconds
    pacer.rest("C1", 1)
    assert pacer.next_free() == 6
    pacer.rest("C1", 10)
    assert pacer.next_free() == 10


def test_one_at_a_time_when_there_is_no_burst(clock: Clock) -> None:
    pacer = Pacer(1, 0.5, clock)
    assert pacer.resting() == []
    pacer.spend("C1")
    assert pacer.next_free() == 0.5
