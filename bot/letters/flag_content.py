"""What is said about a message that somebody put a 🎫 on."""

from dataclasses import dataclass

from bot.call import Place
from storage.message_flag import FlagStatus


@dataclass(frozen=True, slots=True)
class FlagQuestionContent:
    """Whether a message shall become a ticket, to who wrote it; then what became of it.

    Attributes:
        raised_by: who proposes it.
        text: the message; "" once it is decided.
        place: where it stands, by its own ts.
        number: of the ticket.
    """

    flag_id: int
    raised_by: str
    text: str
    place: Place
    status: FlagStatus
    number: int | None = None


@dataclass(frozen=True, slots=True)
class FlagAskedContent:
    """The author is asked, to who put the 🎫 on."""

    author: str
