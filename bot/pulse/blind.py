"""The database cannot be used: nothing can be looked at or written down, only remembered."""

from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

from bot.pulse.notice import AlarmWay, Notice, NotToldError
from bot.pulse.trouble import Trouble
from storage.alarm import AlarmKind

log = structlog.get_logger(__name__)

ENOUGH = 6  # rounds without a look, about two minutes: a database that is started anew takes less


class Blind:
    """Tells once that no look was possible, and once that it is again.

    Each process remembers this on its own: of two, the office may hear twice.

    Args:
        ways: through which it is told.
        clock: reads the time.
    """

    def __init__(self, ways: Sequence[AlarmWay], clock: Callable[[], datetime]) -> None:
        self._ways = ways
        self._clock = clock
        self._looks = -1
        self._missed = 0
        self._since: datetime | None = None
        self._told: set[str] = set()

    def trouble(self) -> Trouble | None:
        """What is to be known of it."""
        if self._since is None or self._missed < ENOUGH:
            return None
        return Trouble(AlarmKind.DATABASE, self._since)

    def check(self, looks: int) -> None:
        """Called round by round, with how many looks there were so far."""
        if looks > self._looks:
            self._looks, self._missed = looks, 0
            self._tell_end()
            return
        self._missed += 1
        self._since = self._since or self._clock()
        if self._missed >= ENOUGH:
            self._tell_beginning(self._since)

    def _tell_beginning(self, since: datetime) -> None:
        notice = Notice(Trouble(AlarmKind.DATABASE, since), since)
        for way in self._ways:
            if way.name not in self._told and _told(way, notice):
                self._told.add(way.name)

    def _tell_end(self) -> None:
        if self._since is None:
            return
        notice = Notice(Trouble(AlarmKind.DATABASE, self._since), self._clock(), is_over=True)
        for way in self._ways:
            if way.name in self._told and _told(way, notice):
                self._told.remove(way.name)
        if not self._told:
            self._since = None


def _told(way: AlarmWay, notice: Notice) -> bool:
    try:
        way.tell(notice)
    except NotToldError as error:
        log.warning("alarm_not_told", way=way.name, kind=notice.trouble.kind, problem=str(error))
        return False
    log.info("alarm_told", way=way.name, kind=notice.trouble.kind, about="", over=notice.is_over)
    return True
