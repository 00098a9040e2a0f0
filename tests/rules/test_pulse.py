"""What counts as trouble with the desk itself, and what is merely paced."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.pulse.job_log import JobLog
from bot.pulse.judge import judge
from bot.pulse.seen import FailingJob, ReplicaSeen, Seen
from storage.alarm import AlarmKind as K

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


ONE = ReplicaSeen("one", ago(600), awake_at=ago(0.3), beat_at=ago(0.3))
OTHER = replace(ONE, name="other")
SILENT = replace(ONE, name="silent", awake_at=ago(6), beat_at=ago(6))
WELL = Seen(NOW, (ONE,), heard_at=ago(0.3), free_mb=20_000)
JOB = FailingJob("renew_cards", ago(11), 3)


def kinds(seen: Seen, awake: float = 600) -> list[K]:
    return [one.kind for one in judge(seen, ago(awake)).troubles]


def test_all_is_well() -> None:
    assert kinds(WELL) == []
    assert kinds(replace(WELL, free_mb=None)) == []


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        (replace(WELL, replicas=()), K.STOPPED),
        (replace(WELL, replicas=(SILENT,)), K.STOPPED),
        (replace(WELL, replicas=(SILENT, ONE)), K.REPLICA_GONE),
        (replace(WELL, replicas=(replace(ONE, beat_at=ago(5)),)), K.BEAT_MISSING),
        (replace(WELL, heard_at=ago(5)), K.NOT_LISTENING),
        (replace(WELL, heard_at=None), K.NOT_LISTENING),
        (replace(WELL, payload_since=ago(10)), K.INBOX_OLD),
        (replace(WELL, letter_since=ago(10)), K.OUTBOX_STILL),
        (replace(WELL, in_vain_since=ago(11), settled_at=ago(1)), K.OUTBOX_IN_VAIN),
        (replace(WELL, refusal_since=ago(10)), K.REFUSAL_UNTOLD),
        (replace(WELL, replicas=(replace(ONE, failing=(JOB,)),)), K.JOB_FAILING),
        (replace(WELL, free_mb=499), K.DISK_LOW),
    ],
)
def test_each_trouble(seen: Seen, kind: K) -> None:
    assert kinds(seen) == [kind]


@pytest.mark.parametrize(
    "seen",
    [
        replace(WELL, replicas=(replace(ONE, awake_at=ago(4.9), beat_at=ago(4.9)),)),
        replace(WELL, replicas=(replace(ONE, beat_at=None),)),
        replace(WELL, heard_at=ago(4.9)),
        replace(WELL, payload_since=ago(9.9)),
        replace(WELL, letter_since=ago(9.9)),
        replace(WELL, letter_since=ago(90), settled_at=ago(4)),
        replace(WELL, refusal_since=ago(9.9)),
        replace(WELL, replicas=(replace(ONE, failing=(replace(JOB, count=2),)),)),
        replace(WELL, replicas=(replace(ONE, failing=(replace(JOB, since=ago(9)),)),)),
        replace(WELL, free_mb=500),
    ],
)
def test_nothing_is_told_of_what_is_slow_or_paced(seen: Seen) -> None:
    assert kinds(seen) == []


def test_who_was_started_again_under_another_name_is_not_missed() -> None:
    started = replace(ONE, name="again", started_at=ago(5.9))
    assert kinds(replace(WELL, replicas=(SILENT, started))) == []
    assert kinds(replace(WELL, replicas=(SILENT, SILENT, started))) == [K.REPLICA_GONE]
    assert kinds(replace(WELL, replicas=(SILENT, ONE, started))) == []
    together = replace(ONE, started_at=SILENT.started_at)
    assert kinds(replace(WELL, replicas=(SILENT, together))) == [K.REPLICA_GONE]


def test_two_processes_fail_at_the_same_work_once() -> None:
    failing = [replace(one, failing=(JOB, replace(JOB, name="x"))) for one in (ONE, OTHER)]
    troubles = judge(replace(WELL, replicas=tuple(failing)), ago(600)).troubles
    assert [one.about for one in troubles] == ["renew_cards", "x"]


def test_what_follows_from_other_trouble_is_not_told_besides() -> None:
    silent = replace(WELL, heard_at=ago(60), payload_since=ago(60), in_vain_since=ago(60))
    judgement = judge(silent, ago(600))
    assert [one.kind for one in judgement.troubles] == [K.NOT_LISTENING]
    assert {one.kind for one in judgement.not_over} == {K.INBOX_OLD, K.OUTBOX_IN_VAIN}
    still = replace(silent, replicas=(replace(ONE, beat_at=ago(60)),))
    assert kinds(still) == [K.BEAT_MISSING]


def test_a_desk_that_just_opened_has_a_weekend_to_make_up_for() -> None:
    monday = replace(WELL, payload_since=ago(3000), letter_since=ago(3000), heard_at=ago(3000))
    judgement = judge(monday, ago(9))
    assert judgement.troubles == ()
    assert len(judgement.not_over) == 3, "what was told on Friday is not over for that"
    assert kinds(monday, awake=10) == [K.NOT_LISTENING, K.OUTBOX_STILL]


def test_a_full_disk_and_a_desk_that_does_not_run_are_told_at_once() -> None:
    assert kinds(replace(WELL, free_mb=10), awake=0) == [K.DISK_LOW]
    assert kinds(replace(WELL, replicas=()), awake=0) == [K.STOPPED]


def test_a_clock_that_goes_back_is_no_trouble() -> None:
    ahead = replace(ONE, awake_at=ago(-60), beat_at=ago(-60))
    assert kinds(replace(WELL, replicas=(ahead,), heard_at=ago(-60))) == []


class TestJobLog:
    def log(self) -> JobLog:
        return JobLog(lambda: NOW, lambda error: isinstance(error, TimeoutError))

    def test_failures_in_a_row_are_counted(self) -> None:
        log = self.log()
        for _ in range(3):
            log.failed("x", ValueError(), needs_slack=False)
        assert log.failing() == (FailingJob("x", NOW, 3),)
        log.succeeded("x")
        log.succeeded("y")
        assert log.failing() == ()

    def test_that_slack_is_away_is_no_failure_of_what_needs_it(self) -> None:
        log = self.log()
        log.failed("x", TimeoutError(), needs_slack=True)
        assert log.failing() == ()
        log.failed("x", TimeoutError(), needs_slack=False)
        log.failed("y", ValueError(), needs_slack=True)
        assert [one.name for one in log.failing()] == ["x", "y"]
        log.forget()
        assert log.failing() == ()
