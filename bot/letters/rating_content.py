"""How content somebody is with what became of their ticket, as a message asks for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RatingContent:
    """What stands below the news that a ticket is solved.

    Attributes:
        event_id: that is told.
        given: the requester has said so.
        commented: in a sentence, too.
    """

    event_id: int
    given: bool
    commented: bool = False
