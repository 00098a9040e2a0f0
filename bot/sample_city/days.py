"""Day by day: who asks, and which tickets come of it."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.sample_city.asked import AskedOnce, Asking
from bot.sample_city.cast import Cast, Colleague
from bot.sample_city.life import Life
from bot.sample_city.material import Material, Topic
from bot.sample_city.script import Script
from bot.sample_city.season import call_weight, days_between, moment_of, weight_of
from bot.sample_city.working import Hours
from storage.ticket import Ticket, TicketStatus

BY_PHONE = 0.16  # of tickets that answer no call
UNANSWERED = 0.07  # of questions that become no ticket
URGENT, WANTED = 0.06, 0.25
MONTHS_OF = {"april": 4, "june": 6, "july": 7, "december": 12, "march": 3}
OUT_OF_SEASON = 0.1
CALL = "call"  # the season of what answers it
REMEMBERED = 40  # of the latest tickets, those about the same may be merged


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is asked in a year.

    Attributes:
        questions: of the bot, those with it that become tickets.
        tickets: all of them.
        answers_to_call: of these, from the call to all departments.
    """

    questions: int = 2_500
    tickets: int = 1_100
    answers_to_call: int = 104


@dataclass(frozen=True, slots=True)
class Day:
    """What came on one day, in order; where a ticket's question is, its life says."""

    day: date
    asked: list[AskedOnce] = field(default_factory=list)
    lives: list[Life] = field(default_factory=list)


@dataclass(slots=True)
class City:
    """Everybody and everything that takes part.

    Attributes:
        types: the ids of request types by key.
        until: what would be later has not happened.
    """

    cast: Cast
    hours: Hours
    material: Material
    asking: Asking
    types: dict[str, int]
    chance: random.Random
    until: datetime
    usual: tuple[Topic, ...] = ()
    weights: tuple[float, ...] = ()
    _latest: list[Life] = field(default_factory=list)
    _called: int = 0

    def __post_init__(self) -> None:
        self.usual = self.material.usual
        self.weights = tuple(one.weight for one in self.cast.staff)

    def days(self, first: date, last: date, amount: Amount) -> Iterator[Day]:
        """What comes from one day to another, both included."""
        every = days_between(first, last)
        share = len(every) / 365
        calendar = self.hours.calendar
        usual = [weight_of(one, calendar) for one in every]
        calls = [call_weight(one, calendar) for one in every]
        called = self._spread(every, calls, self._calls(every, calls, amount))
        tickets = round(amount.tickets * share) - called.total()
        opened = self._spread(every, usual, max(tickets, 0))
        asked = self._spread(every, usual, max(round(amount.questions * share) - tickets, 0))
        for one in every:
            yield self._day(one, called[one], opened[one], asked[one])

    def _calls(self, every: Sequence[date], weights: Sequence[float], amount: Amount) -> int:
        """All of them where the whole call lies in the time, or as much as does."""
        calendar = self.hours.calendar
        years = {one.year for one, weight in zip(every, weights, strict=True) if weight}
        whole = sum(
            call_weight(one, calendar)
            for year in years
            for one in days_between(date(year, 5, 25), date(year, 8, 1))
        )
        if not whole:
            return 0
        return round(amount.answers_to_call * len(years) * sum(weights) / whole)

    def _spread(self, every: Sequence[date], weights: Sequence[float], count: int) -> Counter[date]:
        return Counter(self.chance.choices(every, weights, k=count) if count else ())

    def _day(self, day: date, called: int, opened: int, asked: int) -> Day:
        calendar = self.hours.calendar
        at = [moment_of(day, calendar, self.chance) for _ in range(called + opened + asked)]
        new = [
            self._ticket(one, answers_call=number < called)
            for number, one in enumerate(at)
            if number < called + opened
        ]
        lives = [one for one in new if one is not None]
        questions = [self._question(one) for one in at[called + opened :] if one <= self.until]
        questions += [one.asked for one in lives if one.asked is not None]
        questions.sort(key=lambda one: one.at)
        lives.sort(key=lambda one: one.ticket.opened_at)
        return Day(day, questions, lives)

    def play(self, day: Day) -> None:
        """Let the day's tickets go their ways, once they have their ids."""
        for life in day.lives:
            self._script(life).play()
            self._latest = [*self._latest, life][-REMEMBERED:]

    def _question(self, at: datetime) -> AskedOnce:
        asker = self._somebody()
        if self.chance.random() < UNANSWERED:
            return self.asking.unanswered(asker, at)
        return self.asking.answered(asker, at)

    def _ticket(self, at: datetime, *, answers_call: bool) -> Life | None:
        """Somebody asks and hands it over, or phones; None = that lies ahead."""
        requester = self._somebody()
        topic = self._wish() if answers_call else self._topic(at)
        if not answers_call and self.chance.random() < BY_PHONE:
            return self._phoned(at, requester, topic)
        handed_over = at + timedelta(seconds=self.chance.uniform(60, 900))
        if handed_over > self.until:
            return None
        text = topic.title if self.chance.random() < 0.6 else topic.details
        asked = self.asking.handed_over(requester, at, text)
        return self._opened(handed_over, requester, requester.id, topic, asked)

    def _phoned(self, at: datetime, requester: Colleague, topic: Topic) -> Life | None:
        """Whoever of the help desk is there takes the call and enters it."""
        taken = self.hours.desk(at, timedelta(seconds=self.chance.uniform(120, 900)))
        if taken is None or taken > self.until:
            return None
        helper = self.hours.someone(self.cast.partners, taken, self.chance)
        return self._opened(taken, requester, helper.id, topic, None)

    def _opened(
        self,
        at: datetime,
        requester: Colleague,
        opener: int,
        topic: Topic,
        asked: AskedOnce | None,
    ) -> Life:
        is_urgent = topic.season != CALL and self.chance.random() < URGENT
        wanted = self.chance.random() < WANTED
        today = self.hours.calendar.today(at)
        days = self.chance.choice((2, 3, 5, 8, 10, 20))
        ticket = Ticket(
            requester_id=requester.id,
            opened_by_id=opener,
            department_id=requester.department_id,
            request_type_id=self.types.get(topic.kind),
            title=topic.title,
            details=topic.details,
            rest="",
            wanted_by=self.hours.calendar.business_days_after(today, days) if wanted else None,
            urgent_reason=self.chance.choice(self.material.urgent) if is_urgent else None,
            status=TicketStatus.NEW,
            opened_at=at,
            status_since=at,
            searchable=False,
        )
        life = Life(ticket, self.until, topic, asked)
        life.open(opener)
        return life

    def _script(self, life: Life) -> Script:
        same = (one for one in reversed(self._latest) if one.topic.title == life.topic.title)
        return Script(
            life=life,
            cast=self.cast,
            hours=self.hours,
            material=self.material,
            chance=self.chance,
            survivor=next(same, None),
            takes_long=life.topic.season == CALL,
            at=life.ticket.opened_at,
            helper=self.cast.partners[0],
        )

    def _topic(self, at: datetime) -> Topic:
        weights = [
            1.0 if not one.season else 4.0 if MONTHS_OF[one.season] == at.month else OUT_OF_SEASON
            for one in self.usual
        ]
        return self.chance.choices(self.usual, weights)[0]

    def _wish(self) -> Topic:
        """The next of all works, each in one way before any comes in another."""
        way, place = divmod(self._called, len(self.material.works))
        self._called += 1
        kind, work = self.material.works[place]
        title, details = self.material.wishes[way % len(self.material.wishes)]
        details = details.format(
            work=work,
            count=self.chance.randrange(80, 4_000, 20),
            minutes=self.chance.choice((3, 5, 10, 15, 20)),
            people=self.chance.randint(2, 5),
            days=self.chance.randint(1, 3),
        )
        return Topic(kind, CALL, title.format(work=work), details, "")

    def _somebody(self) -> Colleague:
        return self.chance.choices(self.cast.staff, self.weights)[0]
