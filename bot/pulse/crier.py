"""Tells what is written down to be told, through each way on its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.pulse.notice import AlarmWay, Notice, NotToldError, WayName
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmWord, claim_word, note_told, put_off
from storage.database import Database

log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=2)  # longer than any way takes; who dies meanwhile is stood in for
FIRST_PAUSE = timedelta(minutes=1)  # doubled with every try
LONGEST_PAUSE = timedelta(minutes=30)
DOUBLINGS = 5


@dataclass(frozen=True, slots=True)
class Crier:
    """Tells each word once, also beside other processes.

    Who dies between telling and noting it has told twice: that is better than never.
    """

    database: Database
    ways: Sequence[AlarmWay]
    clock: Callable[[], datetime]

    def tell_all(self) -> None:
        """Tell everything that is due."""
        by_name = {way.name: way for way in self.ways}
        while by_name and (word := self._claim(tuple(by_name))) is not None:
            self._tell(by_name[WayName(word.way)], word)

    def _claim(self, ways: Sequence[str]) -> AlarmWord | None:
        now = self.clock()
        with self.database.write() as session:
            return claim_word(session, ways, now, now + LEASE)

    def _tell(self, way: AlarmWay, word: AlarmWord) -> None:
        alarm = word.alarm
        trouble = Trouble(alarm.kind, alarm.since, alarm.about)
        at = alarm.ended_at or alarm.opened_at
        try:
            way.tell(Notice(trouble, at, word.is_over))
        except NotToldError as error:
            log.warning("alarm_not_told", way=way.name, kind=alarm.kind, problem=str(error))
            with self.database.write() as session:
                put_off(session, word, self.clock() + _pause(word.tries))
            return
        log.info("alarm_told", way=way.name, kind=alarm.kind, about=alarm.about, over=word.is_over)
        with self.database.write() as session:
            note_told(session, word, self.clock())


def _pause(tries: int) -> timedelta:
    doublings = min(tries - 1, DOUBLINGS)
    return min(FIRST_PAUSE * 2.0**doublings, LONGEST_PAUSE)
