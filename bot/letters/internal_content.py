"""What letters to the help desk alone say."""

from dataclasses import dataclass

from bot.call import Place


@dataclass(frozen=True, slots=True)
class InternalRootContent:
    """The message that begins the internal thread of a ticket."""

    ticket_id: int
    number: int
    title: str
    card: Place | None  # None while it does not stand


@dataclass(frozen=True, slots=True)
class InternalNoteContent:
    """A note that was filled in, as it stands in the internal thread."""

    number: int  # of the ticket
    author: str
    text: str
