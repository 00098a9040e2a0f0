"""One process of the product: it knows what it has read, and ticks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.actor import THE_DESK
from bot.calendar.wall import Wall
from bot.call import Call, Place
from bot.desk import Desk
from bot.reminders.ring import Rung, ring_due
from bot.tick import tick
from bot.tickets.close import close_solved
from bot.tickets.hold import resume_held
from bot.tickets.recount import Recount
from bot.timetable import Recurring, timetable

TOKYO = ZoneInfo("Asia/Tokyo")
BEFORE_RINGING = ("reckon_dues", "resume_held")
WORK = (*BEFORE_RINGING, "ring_reminders", "close_solved")
CATCH_UP = timedelta(seconds=3)


class Replica:
    """A process that has just started.

    Args:
        desk: as another process has it.
        name: unlike that of every other.
    """

    def __init__(self, desk: Desk, name: str) -> None:
        self.desk = replace(desk, wall=Wall(TOKYO))
        self.name = name
        self._now = datetime.min.replace(tzinfo=TOKYO)
        self._recount = Recount(self.desk, lambda: self._now)
        self.desk.wall.catch_up(self.desk.database)

    def tick(self, now: datetime) -> list[Rung]:
        """Everything that is due; what rang."""
        return self._tick(now, WORK)

    def dies_at(self, now: datetime, rings: int) -> list[Rung]:
        """It claims what is due, rings so many, and is killed."""
        self._tick(now, BEFORE_RINGING)
        ringing = ring_due(self.desk, self.name, now)
        return [one for _, one in zip(range(rings), ringing, strict=False)]

    def _tick(self, now: datetime, work: Sequence[str]) -> list[Rung]:
        self._now = now
        jobs = [one for one in timetable(self._work(), catch_up=CATCH_UP) if one.name in work]
        done = list(tick(jobs, self.desk.database, now, TOKYO))
        assert not any(one.failed for one in done)
        return [one for done_ in done if isinstance(done_.result, list) for one in done_.result]

    def _work(self) -> Recurring:
        desk, call = self.desk, Call(THE_DESK, self._now, Place(self.desk.helpdesk_channel))
        return replace(
            Recurring.of_nothing(),
            reckon_dues=self._recount.catch_up,
            resume_held=lambda: resume_held(desk, call),
            ring_reminders=lambda: list(ring_due(desk, self.name, self._now)),
            close_solved=lambda: close_solved(desk, call),
        )
