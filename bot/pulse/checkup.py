"""One look after another: sees, judges, keeps the rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.pulse.crier import Crier
from bot.pulse.judge import Judgement, judge
from bot.pulse.keep import keep
from bot.pulse.look import look
from bot.pulse.notice import AlarmWay
from bot.pulse.seen import Seen
from bot.pulse.trouble import Trouble
from storage.alarm import alarms_open
from storage.database import Database
from storage.replica import forget_replica, forget_silent, note_awake

# By then, who looks after the server knows.
SILENT_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Checkup:
    """How the desk is looked at.

    Attributes:
        ways: through which trouble is told.
        free_mb: room on the disk of the database; None = it cannot be seen from here.
    """

    database: Database
    ways: Sequence[AlarmWay]
    clock: Callable[[], datetime]
    free_mb: Callable[[], int | None]

    def from_within(
        self, replica: str, started_at: datetime, awake_since: datetime
    ) -> tuple[Trouble, ...]:
        """Note that this process is there, then look at all of them."""
        now = self.clock()
        with self.database.write() as session:
            note_awake(session, replica, started_at, now)
            forget_silent(session, now - SILENT_KEPT)
        return self.once(awake_since)

    def once(self, awake_since: datetime | None = None) -> tuple[Trouble, ...]:
        """Look, and write down what is to be told; what there is.

        Args:
            awake_since: from when on this machine has been awake, as far as is known.
        """
        judgement, now = self._judged(awake_since), self.clock()
        with self.database.write() as session:
            keep(session, judgement, now, [way.name for way in self.ways])
        return self._with_what_is_open(judgement)

    def troubles(self) -> tuple[Trouble, ...]:
        """What there is; nothing is written down."""
        return self._with_what_is_open(self._judged(None))

    def tell(self) -> None:
        """Tell what is written down and due."""
        Crier(self.database, self.ways, self.clock).tell_all()

    def say_goodbye(self, replica: str) -> None:
        """This process stops, as it was told to."""
        with self.database.write() as session:
            forget_replica(session, replica)

    def _with_what_is_open(self, judgement: Judgement) -> tuple[Trouble, ...]:
        found = {(one.kind, one.about): one for one in judgement.troubles}
        with self.database.read() as session:
            for alarm in alarms_open(session):
                known = Trouble(alarm.kind, alarm.since, alarm.about)
                found.setdefault((alarm.kind, alarm.about), known)
        return tuple(found.values())

    def _judged(self, awake_since: datetime | None) -> Judgement:
        with self.database.read() as session:
            seen = look(session, self.clock(), self.free_mb())
        return judge(seen, _latest(awake_since, _up_since(seen)))


def _up_since(seen: Seen) -> datetime | None:
    return min((one.started_at for one in seen.present), default=None)


def _latest(*instants: datetime | None) -> datetime | None:
    return max((one for one in instants if one is not None), default=None)
