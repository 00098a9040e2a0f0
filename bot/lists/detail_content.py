"""What is shown of one ticket."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.letters.article_content import ArticleName
from bot.letters.card_content import OtherTicket
from bot.letters.problem_content import TicketsProblem
from bot.letters.request_content import RequestContent
from bot.lists.content import WorkLine
from bot.notes.read import NoteLine
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket_event import TicketVerb

PAGE = 20  # messages at a time
EVENTS = 30  # the newest of the history


@dataclass(frozen=True, slots=True)
class Spoken:
    """One message of the conversation."""

    author: str
    side: Side
    at: datetime
    text: str
    is_deleted: bool


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry of the history; ``actor`` is "" where the desk did it itself."""

    verb: TicketVerb
    actor: str
    at: datetime
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Worked:
    """Some minutes that somebody spent on it, and what was done in them."""

    author: str
    minutes: int
    summary: str


@dataclass(frozen=True, slots=True)
class Ending:
    """How a ticket came to its end, for the help desk.

    Attributes:
        score: how content the requester is.
        comment: in their words; for the office alone, "" = none.
        minutes: that the help desk worked on it.
        used: the article by which it was solved.
        templates: titles of the reply templates that were sent.
    """

    score: Score | None = None
    comment: str = ""
    minutes: int = 0
    used: ArticleName | None = None
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Internal:
    """What the help desk says of a ticket among itself; never for those whose matter it is.

    Attributes:
        notes: the newest, oldest first.
        more: how many notes came before them.
        worked: what was done, the newest, oldest first.
    """

    notes: tuple[NoteLine, ...] = ()
    more: int = 0
    worked: tuple[Worked, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """What else belongs to a ticket, for the help desk."""

    problem: TicketsProblem | None = None
    merged: tuple[OtherTicket, ...] = ()  # the tickets for which it stands
    watchers: tuple[str, ...] = ()
    follows: OtherTicket | None = None  # which had ended too long ago to go on
    followed_by: tuple[OtherTicket, ...] = ()


@dataclass(frozen=True, slots=True)
class DetailContent:
    """A ticket.

    Attributes:
        line: its facts, as in a list.
        opener: who entered it for the requester.
        conversation: one page of it, oldest first.
        page: of the conversation; 0 = the newest.
        said: messages on all pages.
        only_own: the reader entered the ticket and sees of the conversation what they wrote.
        happened: its newest entries, oldest first.
        earlier: how many entries there are before those.
        request: its kind, and what was filled in for that.
        ending: nothing for who does not work on it; likewise ``related``.
        internal: None for who may not read it.
    """

    line: WorkLine
    text: str
    opener: str | None
    caller: str | None
    wanted_by: date | None
    urgent_reason: str | None
    hold_until: date | None
    merged_into: int | None
    conversation: tuple[Spoken, ...]
    page: int
    said: int
    only_own: bool
    happened: tuple[Happened, ...]
    earlier: int
    request: RequestContent | None = None
    ending: Ending = Ending()
    related: Related = Related()
    internal: Internal | None = None

    @property
    def has_older(self) -> bool:
        """Whether there is an earlier page of the conversation."""
        return (self.page + 1) * PAGE < self.said
