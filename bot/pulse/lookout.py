"""Watches the desk from threads of its own, in each process that shares the database."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import DBAPIError

from bot.pulse.blind import Blind
from bot.pulse.checkup import Checkup
from bot.pulse.job_log import JobLog
from bot.pulse.rounds import Rounds
from bot.pulse.trouble import Trouble
from storage.room import NoRoomError

EVERY = 20.0  # seconds
SLEPT = timedelta(minutes=2)  # between two looks: the machine was not awake, or the clock jumped
GOODBYE_SECONDS = 0.5  # a service manager does not wait for long


@dataclass(frozen=True, slots=True)
class Health:
    """What a monitor is told.

    Attributes:
        troubles: what there is.
        has_looked: whether there was a look yet.
    """

    troubles: tuple[Trouble, ...]
    has_looked: bool = True


class Lookout:
    """Looks, tells, and notices when it cannot look: each in a thread, as each may hang.

    None of them is the timetable's, which they look after, and none uses the desk's connections.

    Args:
        checkup: how it looks.
        replica: the name of this process.
        job_log: what fails in this process.
        clock: reads the time.
        seconds: between two rounds.
    """

    def __init__(
        self,
        checkup: Checkup,
        replica: str,
        job_log: JobLog,
        clock: Callable[[], datetime],
        seconds: float,
    ) -> None:
        self._checkup = checkup
        self._replica = replica
        self._job_log = job_log
        self._clock = clock
        self._started_at = self._awake_since = self._looked_at = clock()
        self._looks = 0
        self._missed_one = False
        self._troubles: tuple[Trouble, ...] = ()
        self._blind = Blind(checkup.ways, clock)
        self._rounds = (
            Rounds("lookout-look", self._look, seconds),
            Rounds("lookout-tell", checkup.tell, seconds),
            Rounds("lookout-blind", lambda: self._blind.check(self._looks), seconds),
        )

    def start(self) -> None:
        """Begin to look."""
        for one in self._rounds:
            one.start()

    def health(self) -> Health:
        """How the desk is, by the last look."""
        blind = self._blind.trouble()
        if blind is not None:
            return Health((blind,))
        return Health(self._troubles, has_looked=self._looks > 0)

    def stop(self) -> None:
        """End, and say goodbye to the other processes; without a database they find out."""
        goodbye = threading.Thread(target=self._say_goodbye, name="lookout-goodbye", daemon=True)
        for one in self._rounds:
            one.end()
        for one in self._rounds:
            one.wait(GOODBYE_SECONDS)
        goodbye.start()
        goodbye.join(GOODBYE_SECONDS)

    def _say_goodbye(self) -> None:
        with suppress(DBAPIError, NoRoomError):
            self._checkup.say_goodbye(self._replica)
        for one in self._rounds:  # nobody waits for this thread, so it may wait for them
            one.wait(None)
        self._checkup.database.close()

    def _look(self) -> None:
        now = self._clock()
        if now - self._looked_at >= SLEPT:
            self._awake_since = now
        self._looked_at, missed_before, self._missed_one = now, self._missed_one, True
        self._troubles = self._checkup.from_within(
            self._replica, self._started_at, self._awake_since
        )
        self._missed_one = False
        self._looks += 1
        if missed_before:
            self._job_log.forget()
