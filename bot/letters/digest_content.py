"""What a digest says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.call import Place
from bot.letters.gap_content import GapTopicContent
from bot.letters.proposal_content import ArticleProposalContent
from storage.digest import DigestKind
from storage.ticket import TicketStatus


@dataclass(frozen=True, slots=True)
class KeptSection:
    """One section, as it was kept.

    Attributes:
        name: which one; its view knows how to read the values.
        values: plain JSON.
        parts: what of it comes in the thread.
    """

    name: str
    values: Any
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptChart:
    """The figures of a picture, likewise."""

    name: str
    values: Any


@dataclass(frozen=True, slots=True)
class DigestTicket:
    """A ticket that is named, as it is now.

    Attributes:
        card: None = it does not stand.
    """

    ticket_id: int
    number: int
    title: str
    requester: str
    department: str | None
    assignee: str | None
    opened_at: datetime
    status: TicketStatus
    is_urgent: bool
    card: Place | None


@dataclass(frozen=True, slots=True)
class DigestNames:
    """What ids in it stand for, as of now; what was taken back meanwhile is not there."""

    tickets: Mapping[int, DigestTicket] = field(default_factory=dict)
    proposals: Mapping[int, ArticleProposalContent] = field(default_factory=dict)
    topics: Mapping[int, GapTopicContent] = field(default_factory=dict)
    articles: Mapping[int, str] = field(default_factory=dict)  # likewise, of what can be found


@dataclass(frozen=True, slots=True)
class DigestContent:
    """The message.

    Attributes:
        day: on which it is read, in office time.
        first: of the days of which it tells.
        last: of them.
        at: as of when its figures are.
        has_chart: in its thread.
    """

    kind: DigestKind
    day: date
    first: date
    last: date
    at: datetime
    sections: tuple[KeptSection, ...]
    names: DigestNames
    has_chart: bool = False


@dataclass(frozen=True, slots=True)
class DigestPartContent:
    """More of one of its sections, in its thread."""

    digest: DigestContent
    section: KeptSection
    part: str


@dataclass(frozen=True, slots=True)
class DigestChartContent:
    """What is said with the picture."""

    chart: KeptChart
