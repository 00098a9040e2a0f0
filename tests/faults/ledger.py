"""What people did, written down as they did it."""

import itertools
import re
from dataclasses import dataclass, field

from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.fakes.slack import Payload

CORRECTED = "（訂正済）"  # stands in what was corrected
CODE = re.compile(r"z\d{5}z")


@dataclass(frozen=True)
class Asked:
    """A question to the bot. Its code stands in the text, and so in the title of its ticket."""

    code: str
    channel: str
    ts: str


@dataclass(frozen=True)
class Sent:
    """The form that makes a ticket of a question; ``acked`` when the requester saw it go."""

    question: str
    acked: bool


@dataclass(frozen=True)
class Said:
    """A reply in the thread of a ticket; the ticket is that of a question."""

    code: str
    question: str
    side: Side
    channel: str
    ts: str
    files: int = 0  # sent along
    corrected: bool = False  # edited afterwards


@dataclass(frozen=True)
class Pressed:
    """A button of a ticket."""

    verb: TicketVerb
    question: str
    payload: Payload

    @property
    def acked(self) -> bool:
        """Whether who pressed was spared Slack's warning sign."""
        return self.payload.state == "acked"


@dataclass(frozen=True)
class Appended:
    """The button that adds a question to an older ticket, by that ticket's id."""

    question: str
    ticket_id: int
    payload: Payload

    @property
    def acked(self) -> bool:
        """Whether who pressed was spared Slack's warning sign."""
        return self.payload.state == "acked"


@dataclass
class Ledger:
    """Every act, by kind. Several threads may write; it is read when they are done."""

    asked: list[Asked] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    pressed: list[Pressed] = field(default_factory=list)
    appended: list[Appended] = field(default_factory=list)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def copied(self) -> "Ledger":
        """The same acts, to be written on."""
        return Ledger([*self.asked], [*self.sent], [*self.said], [*self.pressed], [*self.appended])

    def new_code(self) -> str:
        """A word that nobody else ever says."""
        return f"z{next(self._numbers):05d}z"

    def code_at(self) -> dict[tuple[str, str], str]:
        """The codes of people's messages, by channel and ts."""
        posts: list[Asked | Said] = [*self.asked, *self.said]
        return {(one.channel, one.ts): one.code for one in posts}
