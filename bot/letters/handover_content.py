"""What is said about words from elsewhere that come along with a ticket."""

from dataclasses import dataclass
from datetime import datetime

from bot.call import Place
from storage.handover import ConsentStatus


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """What one message said."""

    author: str
    said_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class QuotationContent:
    """Words from elsewhere, below the card.

    Attributes:
        number: of the ticket.
        by: who handed them over.
        place: where they stand, by the message; None where the help desk cannot read.
        agreed: the author was asked, and agreed.
    """

    number: int
    by: str
    passages: tuple[QuotedPassage, ...]
    place: Place | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class ConsentQuestionContent:
    """Exactly what would be passed on, to who wrote it; then what became of it.

    Attributes:
        by: who would pass it on.
        number: of their ticket.
        title: likewise, so that the author knows what it is about.
        passages: () once it is decided.
        decision: as it stands.
    """

    consent_id: int
    by: str
    number: int
    title: str
    passages: tuple[QuotedPassage, ...]
    decision: ConsentStatus


@dataclass(frozen=True, slots=True)
class ConsentNewsContent:
    """What an author has decided, to the requester."""

    number: int
    author: str
    decision: ConsentStatus  # given, refused or lapsed
