"""Which tickets somebody wants to see, and in which order."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from storage.ticket import TicketStatus

WORDS_MAX = 100  # characters of a search
NOT_GIVEN = 0  # an id of what a ticket lacks, such as a department
NUMBER_MAX = 10**9


class WorkList(StrEnum):
    """The lists of the help desk and the office."""

    OPEN = "open"
    MINE = "mine"  # open, and theirs
    UNASSIGNED = "unassigned"  # open, and nobody's
    OVERDUE = "overdue"  # open, and what was promised or wished for is late
    DUE_TODAY = "due_today"  # open, and promised or wished for by today
    WAITING = "waiting"  # for the requester
    URGENT = "urgent"  # open, and cannot wait
    UNANSWERED = "unanswered"  # the requester said something before today, and nobody has answered
    LONG_WAITING = "long_waiting"  # for the requester, and for more than a week
    DONE = "done"
    ANY = "any"  # open or not


class Order(StrEnum):
    """What comes first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    DEPARTMENT = "department"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A list, narrowed down. Everything that is given has to be true of a ticket.

    Attributes:
        department: an id; NOT_GIVEN = the tickets of none.
        assignee: an id of a person.
        company: the id of anybody of it; of the assignee.
        person: a Slack user id: requester, who entered it, or assignee.
        words: all of them have to be in the ticket or its conversation.
        since: the first day on which it was opened, in office time.
        until: the last one.
        page: 0 = the first.
    """

    list: WorkList = WorkList.OPEN
    order: Order = Order.NEWEST
    status: TicketStatus | None = None
    department: int | None = None
    assignee: int | None = None
    company: int | None = None
    person: str = ""
    words: str = ""
    number: int | None = None
    since: date | None = None
    until: date | None = None
    page: int = 0

    @property
    def is_narrowed(self) -> bool:
        """Whether it is less than the whole list."""
        kept = ("list", "order", "page")
        return any(value for name, value in self.packed().items() if name not in kept)

    def packed(self) -> dict[str, int | str]:
        """The same as plain values; what is as usual is left out."""
        given = {one.name: getattr(self, one.name) for one in fields(self)}
        usual = {one.name: one.default for one in fields(self)}
        return {name: _plain(value) for name, value in given.items() if value != usual[name]}


def read_chosen(values: Mapping[str, Any]) -> Chosen:
    """The opposite of ``packed``. What makes no sense any more is as usual."""
    read = {name: reader(values[name]) for name, reader in _READERS.items() if name in values}
    return Chosen(**{name: value for name, value in read.items() if value is not None})


def chosen_by_text(text: str) -> Chosen:
    """What somebody types to search: words, or a number such as #12."""
    words = " ".join(text.split())
    bare = words.removeprefix("#").removeprefix("＃")
    if bare.isdecimal() and 0 < int(bare) <= NUMBER_MAX:
        return Chosen(list=WorkList.ANY, number=int(bare))
    return Chosen(list=WorkList.ANY, words=words[:WORDS_MAX])


def _plain(value: object) -> int | str:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)


def _code(codes: type[StrEnum], value: object) -> Any:  # noqa: ANN401 - one of the codes
    return codes(str(value)) if value in set(codes) else None


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isdecimal() and int(text) <= 2**63 - 1 else None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


_READERS: Mapping[str, Any] = {
    "list": lambda value: _code(WorkList, value),
    "order": lambda value: _code(Order, value),
    "status": lambda value: _code(TicketStatus, value),
    "department": _number,
    "assignee": _number,
    "company": _number,
    "person": str,
    "words": lambda value: str(value)[:WORDS_MAX],
    "number": _number,
    "since": _day,
    "until": _day,
    "page": _number,
}
