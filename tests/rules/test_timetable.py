"""All recurring work is on the timetable, once, and one failure does not end it."""

import threading
from dataclasses import fields
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from bot.metronome import start_metronome
from bot.timetable import Job, Recurring, timetable
from handlers.wording.timetable import PURPOSE
from tests.rules.job_logs import job_log

TOKYO = ZoneInfo("Asia/Tokyo")
CATCH_UP = timedelta(seconds=3)


def jobs(done: list[str]) -> tuple[Job, ...]:
    names = [field.name for field in fields(Recurring)]
    works = {name: lambda name=name: done.append(name) for name in names}
    return timetable(Recurring(**works), catch_up=CATCH_UP)


def test_every_work_is_there_once_under_its_name() -> None:
    done: list[str] = []
    for job in jobs(done):
        job.run()
        assert done[-1] == job.name
    assert sorted(done) == sorted(field.name for field in fields(Recurring))


def test_intervals_are_not_empty_and_the_one_that_is_set_is_kept() -> None:
    when = {job.name: job.when for job in jobs([])}
    assert when["index_articles"] == CATCH_UP
    assert all(at > timedelta(0) for at in when.values() if isinstance(at, timedelta))


def test_a_job_that_fails_is_called_again() -> None:
    calls: list[int] = []
    again = threading.Event()

    def fail_once() -> None:
        calls.append(1)
        if len(calls) == 1:
            raise LookupError
        again.set()

    with capture_logs() as logs:
        metronome = start_metronome(
            (Job("shaky", timedelta(seconds=0.05), fail_once),), TOKYO, datetime.now(UTC), job_log()
        )
        try:
            assert again.wait(10)
        finally:
            metronome.shutdown()
    assert [(entry["event"], entry["job"]) for entry in logs] == [("job_failed", "shaky")]


def test_a_time_of_day_is_office_time() -> None:
    metronome = start_metronome(
        (Job("nightly", time(3, 0), lambda: None),), TOKYO, datetime.now(UTC), job_log()
    )
    try:
        due = metronome.get_job("nightly").next_run_time
    finally:
        metronome.shutdown()
    assert due.astimezone(UTC).time() == time(18, 0)
    assert due > datetime.now(UTC)


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        ("2026-11-24T03:00", "2026-11-24T03:00"),
        ("2026-11-24T02:59", "2026-11-23T03:00"),
        ("2026-11-24T23:59", "2026-11-24T03:00"),
    ],
)
def test_what_has_its_time_of_day_was_to_be_done_at_the_last_one(now: str, latest: str) -> None:
    (job,) = [one for one in jobs([]) if one.name == "renew_cards"]
    at, wanted = (datetime.fromisoformat(one).replace(tzinfo=TOKYO) for one in (now, latest))
    assert job.latest_time(at, TOKYO) == wanted


def test_each_is_told_in_words() -> None:
    assert PURPOSE.keys() == {job.name for job in jobs([])}
