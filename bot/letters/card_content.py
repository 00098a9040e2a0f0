"""A ticket as the help desk sees it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.call import Place
from bot.letters.article_content import ArticleName
from bot.letters.problem_content import TicketsProblem
from bot.letters.request_content import RequestContent
from storage.satisfaction import Score
from storage.ticket import TicketStatus


@dataclass(frozen=True, slots=True)
class OtherTicket:
    """Another ticket, as the help desk reads of it in a line."""

    number: int
    title: str
    status: TicketStatus
    requester: str


@dataclass(frozen=True, slots=True)
class CardContent:
    """A ticket as the help desk sees it."""

    ticket_id: int
    number: int
    title: str
    details: str
    requester: str
    department: str | None
    wanted_by: date | None
    urgent_reason: str | None
    found: tuple[str, ...]  # the questions of the articles that the bot had found
    status: TicketStatus
    assignee: str | None
    opened_at: datetime
    answer_due_at: datetime | None = None  # the first one, as long as there is none
    solution_due_at: datetime | None = None  # None = the clock stands still, or it is over
    opener: str | None = None  # who entered it for the requester
    caller: str | None = None  # who asked by phone and does not use Slack
    goes_on: bool = False  # the whole text is below the card
    proposed_by: str | None = None  # whose article of it waits for the office
    article_key: str | None = None  # of the article that it became
    has_question: bool = False  # it began with words that were searched
    to_name: tuple[ArticleName, ...] = ()  # what was found for them, offered or not
    used: ArticleName | None = None  # what the help desk used to solve it
    request: RequestContent | None = None
    notes: int = 0  # that the requester must not read
    internal_thread: Place | None = None  # where the help desk talks about it among itself
    hold_until: date | None = None
    merged_into: int | None = None  # the number of the ticket that stands for this one
    similar: tuple[OtherTicket, ...] = ()  # open, and perhaps about the same
    merged: tuple[OtherTicket, ...] = ()  # the tickets for which it stands
    problem: TicketsProblem | None = None  # of which it comes
    watchers: tuple[str, ...] = ()  # the names of who keeps an eye on it
    score: Score | None = None  # how content the requester is
    minutes: int = 0  # that the help desk worked on it
    templates: tuple[str, ...] = ()  # titles of the reply templates that were sent
    follows: OtherTicket | None = None  # which had ended too long ago to go on
    followed_by: tuple[OtherTicket, ...] = ()  # likewise, the other way round


@dataclass(frozen=True, slots=True)
class FullTextContent:
    """A part of what was asked, which is longer than the card shows."""

    number: int  # of the ticket
    text: str  # fits one message
    part: int  # from 1
    of: int
