"""What every use case works with."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import time
from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.wall import Wall
from bot.call import Call
from bot.duty.assigning import Assigning
from bot.letters.refusal import write_refusal
from bot.refusal import AlreadyServedError, RefusedError
from bot.unit import Unit
from knowledge.finder import Finder
from storage import inbox
from storage.database import Database
from storage.digest import DigestKind


@dataclass(frozen=True, slots=True)
class Desk:
    """The help desk's own parts, put together once by the assembly point."""

    database: Database
    finder: Finder
    helpdesk_channel: str
    wall: Wall  # where the calendar hangs
    wake_postman: Callable[[], None]
    office_channel: str | None = None  # where the office reads
    notice_channel: str | None = None  # where everybody of the city reads
    board_channel: str | None = None  # where all staff read how it went
    office_people: tuple[str, ...] = ()  # Slack user ids, for when it has no channel
    internal_channel: str | None = None  # for internal talk; None = the help desk's own
    file_max_mb: int = 20  # larger files are not passed on
    department_sees: bool = False  # a department the tickets of its people
    assigning: Assigning = Assigning.OFF  # of new tickets
    reopen_days: int = 30  # for which a reply takes up again what has ended
    close_after_days: int = 5  # business days that a solved ticket stays open to a reply
    digest_times: Mapping[DigestKind, time] = field(default_factory=dict)  # of those that are sent

    @property
    def calendar(self) -> OfficeCalendar:
        """The newest that this process knows."""
        return self.wall.calendar

    @property
    def timezone(self) -> ZoneInfo:
        """Of the office."""
        return self.wall.timezone

    @property
    def notes_channel(self) -> str:
        """Where the help desk talks about tickets among itself."""
        return self.internal_channel or self.helpdesk_channel

    def is_own(self, channel: str) -> bool:
        """Whether it is a channel of the help desk or the office, who know who reads there."""
        return channel in (self.helpdesk_channel, self.notes_channel, self.office_channel)

    @contextmanager
    def unit(self, call: Call) -> Iterator[Unit]:
        """One transaction that changes state, writes letters and finishes the inbox row.

        A refusal undoes the change and becomes a word to the person instead.

        Raises:
            AlreadyServedError: the payload was dealt with before.
        """
        try:
            with self._transaction(call) as unit:
                yield unit
        except RefusedError as refused:
            with self._transaction(call) as unit:
                write_refusal(unit, refused)
        self.wake_postman()

    @contextmanager
    def _transaction(self, call: Call) -> Iterator[Unit]:
        with self.database.write() as session:
            if call.receipt is not None and not inbox.finish(session, call.receipt):
                raise AlreadyServedError
            yield Unit(session, call)
