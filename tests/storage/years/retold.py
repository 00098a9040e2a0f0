"""What docs/time.md and decision 0032 say of one ticket, told once more in plain steps.

Nothing here is the product's: names are strings, times are numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import NamedTuple

from tests.storage.years.city import City, Pause, Works, passed
from tests.storage.years.steps import DAY, HOUR, MINUTE

BUSINESS_DAY = 7 * HOUR + 45 * MINUTE
ALLOWED = {"1h": HOUR, "2h": 2 * HOUR, "4h": 4 * HOUR} | {
    f"{days}d": days * BUSINESS_DAY for days in (1, 2, 3, 5, 10, 20)
}
OPEN = ("new", "assigned", "in_progress", "waiting", "on_hold")
RUNNING = ("new", "assigned", "in_progress")


class Promise(NamedTuple):
    """What is promised of a kind, as people write it: "2h", "5d"."""

    answer: str
    solution: str
    urgent_answer: str
    urgent_solution: str


class Due(NamedTuple):
    """From when so much is counted, and until when that is; None = nobody knows."""

    start: int
    allowed: int
    at: int | None


class Call(NamedTuple):
    """A reminder that comes, if nothing happens.

    Attributes:
        anchor: what it counts from; with the kind it names the reminder.
        until: from then on it means nothing.
        at_once: at night and on holidays too.
    """

    kind: str
    anchor: int
    at: int
    until: int | None = None
    at_once: bool = False


@dataclass
class Ticket:
    """What has happened to one.

    Attributes:
        stopped: since when its clock stands still.
        goes_on: when it goes on by itself: the midnight of the day that was agreed.
        asked_again: when the requester was reminded since it waits for them.
        promised: until when they were told that they hear; None = not, or it is over.
        told: when that was, since the receipt.
    """

    id: int
    kind: int | None
    opened: int
    urgent: int | None  # since when
    requester: str = ""  # by their Slack id
    status: str = "new"
    since: int = 0
    begun: int = 0
    assignee: str | None = None
    of_office: bool = False
    answered: bool = False
    paused: list[Pause] = field(default_factory=list)
    stopped: int | None = None
    goes_on: int | None = None
    asked_again: int | None = None
    promised: int | None = None
    told: int | None = None

    def __post_init__(self) -> None:
        self.since = self.begun = self.opened

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    def goes_to(self, status: str, at: int, hold: int | None = None) -> None:
        """It moves; what stays where it is, does not."""
        if status == self.status:
            return
        if self.stopped is not None:
            end = at if self.goes_on is None else min(at, self.goes_on)
            self.paused.append((minute(self.stopped), minute(end)))
        self.stopped = None if status in RUNNING else at
        self.goes_on, self.asked_again = hold, None
        self.status, self.since = status, at


def minute(step: int) -> int:
    """Due times are counted in whole minutes."""
    return step // MINUTE * MINUTE


@dataclass
class Rules:
    """Looks at one ticket at a time."""

    city: City
    promises: dict[int | None, Promise]

    def works(self, ticket: Ticket) -> Works:
        """What the office looks after does not wait for duty days."""
        return self.city.office if ticket.of_office else self.city.desk

    def pauses(self, ticket: Ticket) -> list[Pause]:
        """Those that are over, and the one that it is in."""
        if ticket.stopped is None:
            return ticket.paused
        return [*ticket.paused, (minute(ticket.stopped), self.still_until(ticket))]

    def still_until(self, ticket: Ticket) -> int:
        return len(self.city.office) if ticket.goes_on is None else ticket.goes_on

    def dues(self, ticket: Ticket) -> tuple[Due, Due]:
        """The first answer and the solution: of two promises, what comes first."""
        promise = self.promises.get(ticket.kind, self.promises[None])
        opened, begun = minute(ticket.opened), minute(ticket.begun)
        answers = [self.due(ticket, opened, promise.answer)]
        solutions = [self.due(ticket, begun, promise.solution)]
        if ticket.urgent is not None:
            urgent = minute(ticket.urgent)
            answers.append(self.due(ticket, urgent, promise.urgent_answer))
            solutions.append(self.due(ticket, max(urgent, begun), promise.urgent_solution))
        return min(answers, key=self._order), min(solutions, key=self._order)

    def due(self, ticket: Ticket, start: int, allowed: str) -> Due:
        length = ALLOWED[allowed]
        at = passed(self.works(ticket), start, length, self.pauses(ticket))
        return Due(start, length, at)

    def _order(self, due: Due) -> int:
        return len(self.city.office) if due.at is None else due.at

    def calls(self, ticket: Ticket, dues: tuple[Due, Due]) -> list[Call]:
        """All reminders of an open ticket that come if nothing happens."""
        if not ticket.is_open:
            return []
        answer, solution = dues
        found = [*self._of_nobody(ticket)]
        if not ticket.answered:
            found += self._of_due(ticket, "answer", answer)
        found += self._of_due(ticket, "solution", solution)
        found += self._of_requester(ticket)
        found += self._of_promise(ticket, answer)
        return found

    def _of_nobody(self, ticket: Ticket) -> Iterator[Call]:
        """After two working hours whoever is on duty hears of it, after a day the office."""
        if ticket.status != "new":
            return
        since = ticket.since
        if ticket.urgent is not None:
            yield Call("unassigned", since, since + 30 * MINUTE, at_once=True)
        else:
            yield from self._in_office_hours("unassigned", since, self._worked(ticket, 2 * HOUR))
        to_office = self._worked(ticket, BUSINESS_DAY)
        yield from self._in_office_hours("unassigned_still", since, to_office)

    def _worked(self, ticket: Ticket, length: int) -> int | None:
        return passed(self.works(ticket), ticket.since, length, [])

    def _of_due(self, ticket: Ticket, of: str, due: Due) -> Iterator[Call]:
        """When a quarter is left, at most a day; then, two hours later, a day later."""
        if due.at is None:
            return
        ahead = min(due.allowed // 4, BUSINESS_DAY)
        soon = self._later(ticket, due, -ahead)
        for call in self._in_office_hours(f"{of}_soon", due.at, soon):
            if call.at < due.at:
                yield call._replace(until=due.at)
        for kind, extra in (("late", 0), ("later", 2 * HOUR), ("latest", BUSINESS_DAY)):
            at = self._later(ticket, due, extra)
            yield from self._in_office_hours(f"{of}_{kind}", due.at, at)

    def _later(self, ticket: Ticket, due: Due, extra: int) -> int | None:
        """While the clock stands still, nobody hears of it."""
        length = due.allowed + extra
        at = passed(self.works(ticket), due.start, length, self.pauses(ticket))
        if at is None or ticket.stopped is None:
            return at
        return None if ticket.goes_on is None else max(at, ticket.goes_on)

    def _of_requester(self, ticket: Ticket) -> Iterator[Call]:
        """Asked once more on the third business day; it ends seven business days after that."""
        if ticket.status != "waiting":
            return
        since = ticket.since
        yield Call("nudge", since, self.city.opening_after(since, 3))
        if ticket.asked_again is not None:
            yield Call("expiry", since, self.city.opening_after(ticket.asked_again, 7))

    def _of_promise(self, ticket: Ticket, answer: Due) -> Iterator[Call]:
        """They hear an hour later than they were told, or a day sooner: told once a day at most."""
        if ticket.answered or ticket.promised is None or answer.at is None:
            return
        if -DAY < answer.at - ticket.promised < HOUR:
            return
        if ticket.told is None:
            since = at = minute(ticket.opened)
        else:
            since, at = ticket.told, self.city.opening_after(ticket.told, 1)
        for call in self._in_office_hours("promise_moved", since, at):
            if call.at < answer.at:
                yield call._replace(until=answer.at)

    def _in_office_hours(self, kind: str, anchor: int, at: int | None) -> Iterator[Call]:
        if at is not None:
            yield Call(kind, anchor, self.city.next_open(at))


def key(ticket: int, call: Call, anchor: datetime) -> str:
    """The name of a reminder among all."""
    return f"ticket:{ticket}:{call.kind}:{anchor.astimezone(UTC):%Y%m%dT%H%M%S.%f}"


def is_on_duty(city: City, company: str, away: list[tuple[date, date]], day: date) -> bool:
    """Whether somebody of a company is there."""
    return city.works_on(company, day) and not any(one <= day <= two for one, two in away)
