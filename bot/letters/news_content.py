"""What happened to a ticket, and to its people."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.letters.rating_content import RatingContent
from storage.thread import Side
from storage.ticket_event import TicketVerb


@dataclass(frozen=True, slots=True)
class NewsAbout:
    """What else belongs to a piece of news.

    Attributes:
        name: whom it happened to, if that is not who did it.
        slack_id: of the same.
        note: for the help desk alone.
        reason: for both sides.
        until: a day in office time.
        into: the number of the ticket that stands for this one, or did.
        of: the number of the merged ticket whose requester did it.
        by_desk: nobody did it: its time had come.
        watchers: the Slack ids of who wants to hear of it, for the help desk alone.
        answer_by: until when the requester hears first, where that was moved by it.
    """

    name: str = ""
    slack_id: str = ""
    note: str = ""
    reason: str = ""
    until: date | None = None
    into: int | None = None
    of: int | None = None
    by_desk: bool = False
    watchers: tuple[str, ...] = ()
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class TicketNewsContent:
    """A ticket was taken, solved, withdrawn, reopened or added to."""

    ticket_id: int
    number: int
    verb: TicketVerb
    actor: str
    by_side: Side
    to_side: Side
    for_another: bool = False  # by who entered the ticket for the requester
    about: NewsAbout = NewsAbout()
    joint: bool = False  # it was done with the ticket into which the reader's was merged
    below_other: bool = False  # it is told below the card of the other ticket
    rating: RatingContent | None = None  # only for the requester of what is solved


@dataclass(frozen=True, slots=True)
class PersonLeftContent:
    """Somebody's account was switched off."""

    number: int  # of the ticket
    name: str
    was_assignee: bool  # or else the requester
