"""What was said in a thread before it became a ticket."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SoFarLine:
    """What one person had said."""

    author: str
    said_at: datetime
    text: str  # "" = it was deleted since
    is_cut: bool  # the end is missing


@dataclass(frozen=True, slots=True)
class SoFarContent:
    """A part of the thread so far, oldest first.

    Attributes:
        number: of the ticket.
        part: from 1.
        older: how many posts before these did not come along.
        of_others: how many posts of outsiders and bots did not.
    """

    number: int
    lines: tuple[SoFarLine, ...]
    part: int
    of: int
    older: int
    of_others: int
