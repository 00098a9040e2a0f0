"""A tick from outside does what is due at an instant, once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.tick import Done, tick
from bot.timetable import Recurring, timetable
from tests.storage.together import together
from tests.storage.world import World

TOKYO = ZoneInfo("Asia/Tokyo")
DAILY = ("renew_cards", "forget_audit")
SLACK = ("take_up_unfinished", "beat", "note_listening", "look_for_room", "look_for_leavers")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def ticks(world: World, now: str, work: Recurring | None = None) -> list[Done]:
    jobs = timetable(work or Recurring.of_nothing(), catch_up=timedelta(seconds=3))
    return list(tick(jobs, world.database, at(now), TOKYO))


def names(done: list[Done]) -> list[str]:
    return [one.job for one in done]


def test_what_needs_slack_is_left_to_the_running_desk(world: World) -> None:
    assert not set(SLACK) & set(names(ticks(world, "2026-11-24T10:00")))


def test_what_has_its_time_of_day_is_done_once_a_day(world: World) -> None:
    assert set(DAILY) <= set(names(ticks(world, "2026-11-24T10:00")))
    assert not set(DAILY) & set(names(ticks(world, "2026-11-24T18:00")))
    assert not set(DAILY) & set(names(ticks(world, "2026-11-25T02:59")))
    assert set(DAILY) <= set(names(ticks(world, "2026-11-25T08:00")))


def test_a_clock_that_goes_back_does_nothing_twice(world: World) -> None:
    ticks(world, "2026-11-25T08:00")
    assert not set(DAILY) & set(names(ticks(world, "2026-11-24T08:00")))


def test_of_two_at_once_one_does_it(world: World) -> None:
    both = together([lambda: ticks(world, "2026-11-24T10:00")] * 2)
    assert sorted(name for done in both for name in names(done) if name in DAILY) == sorted(DAILY)


def test_one_failure_keeps_nothing_else_from_being_done(world: World) -> None:
    def fails() -> None:
        raise RuntimeError

    values = {name: lambda: None for name in Recurring.__slots__}
    done = ticks(world, "2026-11-24T10:00", Recurring(**{**values, "resume_held": fails}))
    assert [one.job for one in done if one.failed] == ["resume_held"]
    assert names(done)[-1] == "train_ranker"
