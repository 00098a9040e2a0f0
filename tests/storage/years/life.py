"""Years of a desk: people do things, processes tick, stop and start; all of it is compared."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.desk import Desk
from bot.duty.assigning import Assigning
from bot.reminders.ring import Rung
from bot.unit import Unit
from storage.request_type import RequestType
from tests.storage.people import YOSHIDA
from tests.storage.together import together
from tests.storage.world import World
from tests.storage.years.books import Books, Happened
from tests.storage.years.chance import COMPANIES, People
from tests.storage.years.city import City
from tests.storage.years.memory import Expected, Memory, ticket_of
from tests.storage.years.replica import Replica
from tests.storage.years.retold import Promise, Rules, Ticket
from tests.storage.years.steps import DAY, HOUR, MINUTE, Steps, clock

AHEAD = 2 * 366  # days that are known beyond the last one that is lived
USUAL = Promise("1d", "5d", "2h", "1d")


@dataclass
class Lived:
    """How much has happened."""

    ticks: int = 0
    tickets: int = 0
    events: int = 0
    rung: int = 0
    lapsed: int = 0
    dues: int = 0
    outages: int = 0
    restarts: int = 0
    deaths: int = 0
    both: int = 0


class Life:
    """One, by chance.

    Args:
        world: a desk on an empty database.
        seed: the same one gives the same life.
        days: how long.
    """

    def __init__(self, world: World, seed: int, days: int) -> None:
        self.chance = random.Random(seed)
        self.days = days
        self.steps = Steps(date(2024 + seed % 8, 4, 1))
        gives_out = self.chance.random() < 0.5
        assigning = Assigning.LEAST_LOAD if gives_out else Assigning.OFF
        self.desk = world.desk_where(assigning=assigning)
        kinds = _people_and_kinds(self.desk, self.steps)
        rules = Rules(City(self.steps, days + AHEAD), {None: USUAL})
        self.memory = Memory(
            rules,
            of_office=frozenset([YOSHIDA.slack_id]),
            companies={one.slack_id: company for one, company in COMPANIES.items()},
            gives_out=gives_out,
        )
        self.people = People(self.chance, self.memory, (None, *kinds))
        self.books = Books(world.database, self.steps)
        self.lived = Lived()
        self.time = 0
        self.off_by = 0  # how much the clock of the machine is wrong
        self.down_until = 0  # nobody ticks before
        self._started = 0
        self.replicas = [self._starts(), self._starts()]
        self._explained: dict[int, tuple[int | None, int | None]] = {}

    @property
    def now(self) -> int:
        """By the clock of the machine."""
        return self.time + self.off_by

    def run(self) -> Lived:
        for number in range(self.days):
            for time, act in sorted(self._agenda(number), key=lambda one: one[0]):
                self._tick_until(time)
                self.time = time
                act()
        return self.lived

    def _agenda(self, number: int) -> list[tuple[int, Callable[[], None]]]:
        midnight = number * DAY
        busy = self.memory.rules.city.office[midnight + clock(10)]
        acts = [self._people_act] * self.chance.choice((0, 0, 1) if busy else (*[0] * 9, 1))
        ticks = [self._tick] * self.chance.choice((0, 0, 1))
        agenda = [(midnight + self.people.time_of_day(), act) for act in (*acts, *ticks)]
        if self.chance.random() < 0.3:
            agenda.append((midnight + clock(8, 30), self._tick))
        agenda.append((midnight + clock(9), self._office_looks_ahead))
        if self.chance.random() < 0.05:
            trouble = self.chance.choice(
                (self._goes_down, self._goes_down, self._restarts, self._clock_jumps)
            )
            agenda.append((midnight + self.people.time_of_day(), trouble))
        return agenda

    def _people_act(self) -> None:
        self.people.does_something(self._up_to_date(), self.now)
        self._follow()

    def _office_looks_ahead(self) -> None:
        self.people.enters_days(self._up_to_date(), self.now, self.steps.day(self.time))

    def _goes_down(self) -> None:
        """For minutes, hours or days."""
        longest = self.chance.choice((10 * MINUTE, 4 * HOUR, DAY, 5 * DAY))
        self.down_until = self.time + self.chance.randint(1, longest)
        self.lived.outages += 1

    def _restarts(self) -> None:
        self.replicas[self.chance.randrange(2)] = self._starts()
        self.lived.restarts += 1

    def _clock_jumps(self) -> None:
        """By an hour, and back the next time."""
        self.off_by = 0 if self.off_by else self.chance.choice((-HOUR, HOUR))

    def _tick_until(self, time: int) -> None:
        """Mostly somebody ticks when something comes; often a moment before it, too."""
        after = self.now
        while True:
            at = self.memory.next_ring(after)
            if at is None or at - self.off_by >= time:
                return
            after = at
            if at - self.off_by > self.time and self.chance.random() < 0.7:
                for moment in self.chance.choice(((at - 1, at), (at,))):
                    self.time = max(self.time, moment - self.off_by)
                    self._tick()

    def _tick(self) -> None:
        if self.time < self.down_until:
            return
        resumed = self.memory.resumes(self.now)
        for one in resumed:
            self.memory.goes_on(self.memory.tickets[one], self.now)
        expected = self.memory.ring(self.now)
        closes = set[int]()
        if expected and self.chance.random() < 0.05:
            self._somebody_dies(expected)
        else:
            closes = self.memory.closes(self.now)
            self._is_as_expected(self._rung(), expected)
        self._check(resumed, closes)
        self.lived.ticks += 1

    def _rung(self) -> list[Rung]:
        now = self.steps.instant(self.now)
        if self.chance.random() < 0.04:
            self.lived.both += 1
            both = together([partial(one.tick, now) for one in self.replicas])
            return [*both[0], *both[1]]
        return self._someone().tick(now)

    def _is_as_expected(self, rung: list[Rung], expected: list[Expected]) -> None:
        told = [
            Expected(one.key, one.kind.value, self.steps.step(one.due_at), one.outcome.value)
            for one in rung
        ]
        missing, unasked = set(expected) - set(told), set(told) - set(expected)
        when = self.steps.written(self.now)
        assert len(told) == len(set(told)), f"{when}: twice"
        assert not missing, f"{when}: {self._told(missing)}"
        assert not unasked, f"{when}: {self._told(unasked)}"
        self.memory.has_rung(expected, self.now)
        self.lived.rung += sum(one.outcome == "rung" for one in expected)
        self.lived.lapsed += sum(one.outcome == "lapsed" for one in expected)

    def _told(self, some: set[Expected]) -> str:
        return "\n".join(
            f"{one} at {self.steps.written(one.at)}\n{self.memory.tickets[ticket_of(one)]}"
            for one in some
        )

    def _somebody_dies(self, expected: list[Expected]) -> None:
        """After it has claimed all and rung some; others take over when its time is up."""
        count = self.chance.randint(1, len(expected))
        rung = self._someone().dies_at(self.steps.instant(self.now), count)
        done = {one.key for one in rung}
        assert len(done) == count
        self._is_as_expected(rung, [one for one in expected if one.key in done])
        left = [one.key for one in expected if one.key not in done]
        self.memory.is_held(left, self.now)
        self._restarts()
        self.lived.deaths += 1

    def _check(self, resumed: set[int], closes: set[int]) -> None:
        """What the desk did by itself is what it should have done, and all dues are right."""
        events = self.books.new_events()
        did = {(one.verb, one.ticket) for one in events if one.verb != "expire"}
        should = {("resume", one) for one in resumed} | {("close", one) for one in closes}
        assert did == should, self.steps.written(self.now)
        for one in events:
            if one.verb != "resume":  # which is known
                self.memory.happens(one, None)
        self.lived.events += len(events)
        self._compare_dues()

    def _compare_dues(self) -> None:
        kept = self.books.open_tickets()
        expected = {one.id: one for one in self.memory.tickets.values() if one.is_open}
        assert kept.keys() == expected.keys()
        for number, ticket in expected.items():
            row = kept[number]
            answer, solution = self.memory.dues(ticket)
            assert row == (ticket.status, answer.at, solution.at), self._about(ticket)
            if self._explained.get(number) != (answer.at, solution.at):
                self._explained[number] = (answer.at, solution.at)
                self._is_explained(ticket)

    def _is_explained(self, ticket: Ticket) -> None:
        """What the terminal says of it adds up."""
        counted = self.books.explained(self._up_to_date(), ticket.id)
        for due, length in zip(self.memory.dues(ticket), counted, strict=True):
            if due.at is not None:
                assert length == due.allowed, self._about(ticket)
                self.lived.dues += 1

    def _about(self, ticket: Ticket) -> str:
        return f"{self.steps.written(self.now)}: {ticket}"

    def _follow(self) -> None:
        """See what people did."""
        events = self.books.new_events()
        for event in events:
            if event.verb == "open":
                self._opened(event, events)
            else:
                self.memory.happens(event, self._given_to(event))
        for ticket in self.books.newly_answered():
            self.memory.is_answered(ticket)
        self.lived.events += len(events)

    def _opened(self, event: Happened, events: list[Happened]) -> None:
        opened, kind, urgent, requester = self.books.opened(event.ticket)
        ticket = Ticket(event.ticket, kind, opened, opened if urgent else None, requester)
        self.memory.tickets[ticket.id] = ticket
        self.memory.is_promised(ticket)
        self.lived.tickets += 1
        given = [one for one in events if one.verb == "assign" and one.by == THE_DESK.slack_id]
        there = self.memory.may_be_given(event.at) if self.memory.gives_out else set()
        assert len(given) == bool(there), self._about(ticket)
        assert {self._given_to(one) for one in given} <= there, self._about(ticket)

    def _given_to(self, event: Happened) -> str | None:
        if event.verb == "take":
            return event.by
        if event.verb == "assign":
            return self.books.slack_id(int(str(event.details["assignee"])))
        return None

    def _someone(self) -> Replica:
        return self.chance.choice(self.replicas)

    def _up_to_date(self) -> Desk:
        """One that has seen the calendar of now, as each does every few seconds."""
        desk = self._someone().desk
        desk.wall.catch_up(desk.database)
        return desk

    def _starts(self) -> Replica:
        self._started += 1
        return Replica(self.desk, f"process {self._started}")


def _people_and_kinds(desk: Desk, steps: Steps) -> list[int]:
    with desk.database.write() as session:
        unit = Unit(session, Call(YOSHIDA, steps.instant(0), Place("")))
        unit.person()
        for one, company in COMPANIES.items():
            unit.row_of(one).company = company
        kinds = [
            RequestType(name=name, description="", phrasings=[], fields=[], changed_at=unit.at)
            for name in "ab"
        ]
        session.add_all(kinds)
        session.flush()
        return [one.id for one in kinds]
