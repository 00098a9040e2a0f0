"""A message ready for Slack."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.calendar.office_calendar import OfficeCalendar
from bot.locale import Locale
from handlers.views.blocks import Block


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a message is rendered, and when."""

    locale: Locale
    calendar: OfficeCalendar
    now: datetime
    helpdesk_channel: str = ""  # for calling them by their names
    office_channel: str = ""
    workspace_url: str = ""  # "" where messages have no addresses

    @property
    def today(self) -> date:
        """The day in office time."""
        return self.calendar.today(self.now)

    @property
    def timezone(self) -> ZoneInfo:
        """Of the office."""
        return self.calendar.timezone


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is shown, and the one line that stands in notifications."""

    text: str
    blocks: list[Block]
