"""What should have happened by now: which reminders have rung, and which ring next."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from tests.storage.years.books import Happened
from tests.storage.years.retold import Call, Due, Rules, Ticket, is_on_duty, key
from tests.storage.years.steps import MINUTE, clock

LEASE = 2 * MINUTE  # for which a process keeps what it has claimed
CLOSED_AFTER = 5  # business days
CLOSING_TIME = clock(17, 15)


class Expected(NamedTuple):
    """A reminder that a tick should settle."""

    key: str
    kind: str
    at: int
    outcome: str


def outcome(call: Call, now: int) -> str:
    """What was told ahead of a due time means nothing after it."""
    return "lapsed" if call.until is not None and call.until <= now else "rung"


def ticket_of(reminder: Expected) -> int:
    return int(reminder.key.split(":")[1])


@dataclass
class Memory:
    """Follows what people do, and says what should come of it.

    Attributes:
        of_office: the Slack ids of its people.
        companies: those of the people of the help desk, by Slack id.
        away: when they are not there.
        gives_out: whether the desk assigns new tickets.
    """

    rules: Rules
    of_office: frozenset[str]
    companies: dict[str, str]
    gives_out: bool
    away: dict[str, list[tuple[date, date]]] = field(default_factory=dict)
    tickets: dict[int, Ticket] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)
    _held: dict[str, int] = field(default_factory=dict)
    _dues: dict[int, tuple[Due, Due]] = field(default_factory=dict)
    _calls: dict[int, dict[str, Call]] = field(default_factory=dict)

    def forget_what_was_reckoned(self, ticket: int | None = None) -> None:
        """Something has changed: of one ticket, or for all."""
        if ticket is None:
            self._calls.clear()
            self._dues.clear()
        else:
            self._dues.pop(ticket, None)
            self._calls.pop(ticket, None)

    def dues(self, ticket: Ticket) -> tuple[Due, Due]:
        """Until when it is to be answered, and solved."""
        if ticket.id not in self._dues:
            self._dues[ticket.id] = self.rules.dues(ticket)
        return self._dues[ticket.id]

    def calls(self, ticket: Ticket) -> dict[str, Call]:
        """All that come, by their names."""
        if ticket.id not in self._calls:
            instant = self.rules.city.steps.instant
            calls = self.rules.calls(ticket, self.dues(ticket))
            named = {key(ticket.id, one, instant(one.anchor)): one for one in calls}
            self._calls[ticket.id] = named
        return self._calls[ticket.id]

    def next_ring(self, now: int) -> int | None:
        """When the next one comes after an instant, if nothing happens."""
        return min((call.at for _, call in self._waiting() if call.at > now), default=None)

    def ring(self, now: int) -> list[Expected]:
        """What rings when somebody ticks."""
        is_open = bool(self.rules.city.office[now])
        return [
            Expected(name, call.kind, call.at, outcome(call, now))
            for name, call in self._waiting()
            if call.at <= now and self._held.get(name, now) <= now and (is_open or call.at_once)
        ]

    def has_rung(self, rung: Iterable[Expected], now: int) -> None:
        """Nothing of it rings again."""
        for one in rung:
            self.settled.add(one.key)
            if one.kind == "nudge":
                ticket = self.tickets[ticket_of(one)]
                ticket.asked_again = now
                self.forget_what_was_reckoned(ticket.id)
            if one.kind == "promise_moved":
                ticket = self.tickets[ticket_of(one)]
                ticket.told = now if ticket.told is None else max(now, ticket.told)
                if one.outcome == "rung":
                    ticket.promised = self.dues(ticket)[0].at
                self.forget_what_was_reckoned(ticket.id)

    def is_promised(self, ticket: Ticket, *, is_told: bool = False) -> None:
        """The requester sees until when they hear; what moves later is told them in a letter."""
        if not ticket.is_open:
            ticket.promised = None
        elif ticket.promised is None or is_told:
            ticket.promised = self.dues(ticket)[0].at
        self._calls.pop(ticket.id, None)

    def is_held(self, names: Iterable[str], now: int) -> None:
        """Whoever claimed it has died."""
        self._held.update(dict.fromkeys(names, now + LEASE))

    def resumes(self, now: int) -> set[int]:
        """What was on hold until today or before goes on."""
        today = self.rules.city.steps.midnight(self.rules.city.steps.day(now))
        return {
            one.id
            for one in self.tickets.values()
            if one.status == "on_hold" and one.goes_on is not None and one.goes_on <= today
        }

    def closes(self, now: int) -> set[int]:
        """What was solved five business days ago, or earlier."""
        city = self.rules.city
        day = city.open_days_before(city.steps.day(now), CLOSED_AFTER)
        limit = city.steps.midnight(day)
        solved = [one for one in self.tickets.values() if one.status == "solved"]
        return {one.id for one in solved if one.since < limit}

    def goes_on(self, ticket: Ticket, now: int) -> None:
        """Its day has come."""
        ticket.goes_to("in_progress" if ticket.assignee else "new", now)
        self.forget_what_was_reckoned(ticket.id)
        self.is_promised(ticket)

    def happens(self, event: Happened, assignee: str | None) -> None:
        """Follow what somebody did; ``assignee``: to whom it was given."""
        ticket = self.tickets[event.ticket]
        hold = None
        match event.verb:
            case "take" | "assign":
                ticket.assignee = assignee
            case "release":
                ticket.assignee = None
            case "expedite":
                ticket.urgent = event.at
            case "reopen":
                ticket.begun = max(ticket.begun, event.at)
            case "hold":
                steps = self.rules.city.steps
                hold = steps.midnight(date.fromisoformat(str(event.details["until"])))
        ticket.of_office = ticket.assignee in self.of_office
        ticket.goes_to(event.to, event.at, hold)
        self.forget_what_was_reckoned(ticket.id)
        answers = event.verb == "resume" and event.by == ticket.requester
        self.is_promised(ticket, is_told=answers or event.verb == "hold")

    def is_answered(self, ticket: int) -> None:
        self.tickets[ticket].answered = True
        self.forget_what_was_reckoned(ticket)

    def may_be_given(self, now: int) -> set[str]:
        """To whom the desk may give what comes in: who is there when it counts as received."""
        city = self.rules.city
        steps = city.steps
        day = steps.day(now)
        if now - steps.midnight(day) >= CLOSING_TIME:
            day += timedelta(days=1)
        while not city.is_open(day):
            day += timedelta(days=1)
        while not city.desk[steps.midnight(day) : steps.midnight(day + timedelta(days=1))].any():
            day += timedelta(days=1)
        return {
            who
            for who, company in self.companies.items()
            if is_on_duty(city, company, self.away.get(who, []), day)
        }

    def _waiting(self) -> list[tuple[str, Call]]:
        return [
            (name, call)
            for ticket in self.tickets.values()
            if ticket.is_open
            for name, call in self.calls(ticket).items()
            if name not in self.settled
        ]
