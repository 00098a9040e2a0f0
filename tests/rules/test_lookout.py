"""The lookout works while all else hangs, and remembers what it cannot write down."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from bot.pulse.blind import ENOUGH, Blind
from bot.pulse.checkup import Checkup
from bot.pulse.lookout import Health, Lookout
from bot.pulse.notice import WayName
from bot.pulse.rounds import Rounds
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind
from tests.fakes.alarm_way import FakeWay
from tests.rules.job_logs import job_log

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
BEGUN, OVER = (AlarmKind.DATABASE, False), (AlarmKind.DATABASE, True)
SOON = 0.01
PATIENCE = 20.0


def blind(*ways: FakeWay) -> Blind:
    return Blind(ways, lambda: NOW)


def miss(blind: Blind, times: int) -> None:
    for _ in range(times):
        blind.check(1)


class TestBlind:
    def test_a_few_looks_that_failed_are_nothing(self) -> None:
        way = FakeWay()
        blinded = blind(way)
        blinded.check(1)
        miss(blinded, ENOUGH - 1)
        assert blinded.trouble() is None
        blinded.check(2)
        assert way.told == []

    def test_it_is_told_once_and_so_is_the_end(self) -> None:
        way = FakeWay()
        blinded = blind(way)
        blinded.check(1)
        miss(blinded, ENOUGH + 5)
        assert blinded.trouble() == Trouble(AlarmKind.DATABASE, NOW)
        assert way.heard == [BEGUN]
        for looks in (2, 3):
            blinded.check(looks)
        assert way.heard == [BEGUN, OVER]
        assert blinded.trouble() is None
        blinded.check(4)
        for _ in range(ENOUGH):
            blinded.check(4)
        assert way.heard == [BEGUN, OVER, BEGUN]

    def test_each_way_is_tried_until_it_works(self) -> None:
        mail, channel = FakeWay(), FakeWay(WayName.CHANNEL)
        channel.works = False
        blinded = blind(mail, channel)
        blinded.check(1)
        miss(blinded, ENOUGH + 1)
        channel.works = True
        miss(blinded, 2)
        assert (mail.heard, channel.heard) == ([BEGUN], [BEGUN])

    def test_who_was_not_told_of_it_is_not_told_of_its_end(self) -> None:
        mail, channel = FakeWay(), FakeWay(WayName.CHANNEL)
        channel.works = False
        blinded = blind(mail, channel)
        miss(blinded, ENOUGH + 2)
        channel.works = True
        blinded.check(2)
        assert (mail.heard, channel.heard) == ([BEGUN, OVER], [])


class TestRounds:
    def test_what_fails_is_done_again(self) -> None:
        done = threading.Event()
        tries: list[None] = []

        def work() -> None:
            tries.append(None)
            if len(tries) < 3:
                raise LookupError
            done.set()

        rounds = Rounds("test", work, SOON)
        rounds.start()
        assert done.wait(PATIENCE)
        rounds.end()
        rounds.wait(PATIENCE)
        assert "test" not in {one.name for one in threading.enumerate()}

    def test_nobody_waits_for_work_that_hangs(self) -> None:
        release = threading.Event()

        def hang() -> None:
            release.wait(PATIENCE)

        rounds = Rounds("test-hangs", hang, SOON)
        rounds.start()
        rounds.end()
        rounds.wait(SOON)
        release.set()
        rounds.wait(PATIENCE)


@dataclass
class FakeCheckup:
    """Looks as a test says."""

    look: Callable[[], tuple[Trouble, ...]]
    ways: tuple[FakeWay, ...] = ()
    awake_since: datetime | None = None

    @property
    def database(self) -> Any:
        return self

    def close(self) -> None:
        pass

    def from_within(
        self, replica: str, started_at: datetime, awake_since: datetime
    ) -> tuple[Trouble, ...]:
        assert replica
        assert started_at <= awake_since
        self.awake_since = awake_since
        return self.look()

    def tell(self) -> None:
        pass

    def say_goodbye(self, replica: str) -> None:
        assert replica


def lookout(checkup: FakeCheckup, clock: Callable[[], datetime] = lambda: NOW) -> Lookout:
    return Lookout(cast("Checkup", checkup), "one", job_log(), clock, SOON)


def wait_for(condition: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(int(PATIENCE / SOON)):
        if condition():
            return
        waiting.wait(SOON)
    pytest.fail("it did not come to that")


class TestLookout:
    def test_a_look_that_hangs_is_noticed_and_told(self) -> None:
        release = threading.Event()
        way = FakeWay()

        def hang() -> tuple[Trouble, ...]:
            release.wait(PATIENCE)
            return ()

        looking = lookout(FakeCheckup(hang, (way,)))
        assert looking.health() == Health((), has_looked=False)
        looking.start()
        try:
            wait_for(lambda: way.heard == [BEGUN])
            assert looking.health() == Health((Trouble(AlarmKind.DATABASE, NOW),))
            release.set()
            wait_for(lambda: way.heard == [BEGUN, OVER])
            wait_for(lambda: looking.health() == Health(()))
        finally:
            release.set()
            looking.stop()

    def test_health_is_what_the_last_look_showed(self) -> None:
        low = Trouble(AlarmKind.DISK_LOW, NOW)
        looking = lookout(FakeCheckup(lambda: (low,)))
        looking.start()
        try:
            wait_for(lambda: looking.health() == Health((low,)))
        finally:
            looking.stop()

    def test_a_machine_that_woke_up_settles_first(self) -> None:
        times = [NOW]
        checkup = FakeCheckup(lambda: ())
        looking = lookout(checkup, lambda: times[-1])
        looking.start()
        try:
            wait_for(lambda: checkup.awake_since == NOW)
            later = NOW + timedelta(hours=8)
            times.append(later)
            wait_for(lambda: checkup.awake_since == later)
        finally:
            looking.stop()

    def test_what_failed_while_there_was_no_database_is_forgotten(self) -> None:
        log, looks = job_log(), iter([True])
        log.failed("x", ValueError(), needs_slack=False)

        def look() -> tuple[Trouble, ...]:
            if next(looks, False):
                raise LookupError
            return ()

        looking = Lookout(cast("Checkup", FakeCheckup(look)), "one", log, lambda: NOW, SOON)
        looking.start()
        try:
            wait_for(lambda: log.failing() == ())
        finally:
            looking.stop()
