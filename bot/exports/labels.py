"""What the files call things. The words themselves are not ours: they are handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb


class Heading(StrEnum):
    """The columns, by what is in them."""

    NUMBER = "number"
    TITLE = "title"
    DETAILS = "details"
    STATUS = "status"
    URGENT = "urgent"
    REQUESTER = "requester"
    OPENER = "opener"
    CALLER = "caller"
    DEPARTMENT = "department"
    ASSIGNEE = "assignee"
    COMPANY = "company"
    OPENED = "opened"
    WANTED_BY = "wanted_by"
    ANSWER_DUE = "answer_due"
    SOLUTION_DUE = "solution_due"
    HOLD_UNTIL = "hold_until"
    SINCE = "since"
    SOLVED = "solved"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    MESSAGES = "messages"
    TYPE = "type"
    ANSWERS = "answers"
    ENDED_BY = "ended_by"
    ENDED_REASON = "ended_reason"
    PROBLEM = "problem"
    TEMPLATES = "templates"
    ARTICLE = "article"
    MINUTES = "minutes"
    SCORE = "score"
    COMMENT = "comment"
    STEP = "step"
    AT = "at"
    VERB = "verb"
    ACTOR = "actor"
    FROM = "from"
    TO = "to"
    ABOUT = "about"
    REASON = "reason"
    UNTIL = "until"
    NOTE = "note"
    COLUMN = "column"
    CHARACTER = "character"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class ExportLabels:
    """All of them, in one language."""

    headings: Mapping[Heading, str]
    status: Mapping[TicketStatus, str]
    verb: Mapping[TicketVerb, str]
    tickets: str  # names of the sheets
    events: str
    losses: str
    desk: str  # what the product did by itself
