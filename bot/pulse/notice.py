"""What is told of trouble with the desk, and through what."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.pulse.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Notice:
    """One word to the office.

    Attributes:
        at: when it is told, or when it was over.
        is_over: that it works again.
    """

    trouble: Trouble
    at: datetime
    is_over: bool = False


class WayName(StrEnum):
    """Through what the office can be told."""

    CHANNEL = "channel"  # a second channel in Slack
    MAIL = "mail"  # the city's relay


class NotToldError(Exception):
    """A word did not arrive; the text says why, without secrets."""


class AlarmWay(Protocol):
    """One of the ways that the office chose."""

    @property
    def name(self) -> WayName:
        """Which one."""

    def tell(self, notice: Notice) -> None:
        """Tell now, within seconds; raises NotToldError."""

    def tell_trial(self) -> None:
        """Tell that this is a trial; raises NotToldError."""

    def knock(self) -> None:
        """Find out whether telling would work, without telling; raises NotToldError."""
