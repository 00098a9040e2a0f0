"""How a ticket goes: who takes it, what is said, how long it takes, how it ends."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.sample_city.cast import Cast, Colleague
from bot.sample_city.life import Life, NotYetError, Rated, Worked
from bot.sample_city.material import Material
from bot.sample_city.working import Hours
from bot.tickets.reminder_plan import EXPIRES_AFTER_NUDGE, NUDGE_AFTER
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb

CLOSED_AFTER = 5  # business days, as the desk is set unless somebody sets it otherwise
SOON = timedelta(minutes=4)  # the desk looks at what is due every few minutes
MINUTES = (10, 15, 15, 20, 30, 30, 45, 60, 90, 120)
MUCH = (60, 90, 120, 180, 240, 360)


Passing = Callable[[datetime, timedelta], datetime | None]  # some working time from an instant on


@dataclass(slots=True)
class Script:
    """One ticket's way, from its opening on.

    Attributes:
        survivor: a ticket about the same that may stand for it, if it is open by then.
        takes_long: it is no trouble to be mended, but something to be built.
    """

    life: Life
    cast: Cast
    hours: Hours
    material: Material
    chance: random.Random
    survivor: Life | None
    takes_long: bool
    at: datetime
    helper: Colleague

    def play(self) -> None:
        """Let happen what has happened by the day up to which the story is told."""
        try:
            self._play()
        except NotYetError:
            return

    def _play(self) -> None:
        if self._likely(0.025):
            self._given_up()
            return
        self._taken()
        if self._merged():
            return
        self._hurried()
        self._answered()
        if not self._asked_back():
            return
        self._worked_on()
        self._solved(self.life.topic.answer or self._one(self.material.in_between))
        if self._likely(0.06):
            self._came_back()
        self._rated()
        self._closed()

    def _given_up(self) -> None:
        at = self.hours.office(self.at, self._about(1.5, 0.5))
        self.life.do(
            TicketVerb.WITHDRAW, self._requester, at, reason=self._one(self.material.withdrawn)
        )

    def _taken(self) -> None:
        """By a partner, by the office for them, or by the office itself."""
        if self._likely(0.3 if self.takes_long else 0.04):
            self.helper = self._of(self.cast.office)
            self._pass(self.hours.office, self._about(3, 0.8))
            self.life.do(TicketVerb.TAKE, self.helper.id, self.at)
            return
        by_office = self._likely(0.12)
        self._pass(self.hours.desk, self._about(0.4 if self._is_urgent else 1.6, 0.9))
        self.helper = self._on_duty(self.at)
        if by_office:
            self._given(self._of(self.cast.office))
        else:
            self.life.do(TicketVerb.TAKE, self.helper.id, self.at)
        if self._likely(0.02):
            self._given_back()

    def _given(self, by: Colleague) -> None:
        to = self.helper
        self.life.do(TicketVerb.ASSIGN, by.id, self.at, assignee=to.id, name=to.name, note="")

    def _given_back(self) -> None:
        self._pass(self._helpers, self._about(1.5, 0.4))
        self.life.do(TicketVerb.RELEASE, self.helper.id, self.at, name=self.helper.name)
        self._pass(self.hours.desk, self._about(2, 0.4))
        self.helper = self._on_duty(self.at)
        self.life.do(TicketVerb.TAKE, self.helper.id, self.at)

    def _merged(self) -> bool:
        """Whether another ticket stands for it from now on; only of one's own or of nobody's."""
        into = self.survivor
        if into is None or not self._likely(0.25):
            return False
        at = self._then(self._helpers, self._about(0.3, 0.4))
        if at is None or not _is_theirs(into, self.helper, at):
            return False
        self.at = at
        self.life.do(TicketVerb.MERGE, self.helper.id, at, into=into.ticket.id, until=None)
        return True

    def _hurried(self) -> None:
        if not self._is_urgent and self._likely(0.02):
            self._pass(self.hours.office, self._about(0.5, 0.3))
            reason = self._one(self.material.urgent)
            self.life.do(TicketVerb.EXPEDITE, self._requester, self.at, reason=reason)

    def _answered(self) -> None:
        hours = 0.3 if self._is_urgent else 1.0
        self._pass(self._helpers, self._about(hours, 1.0))
        words = self._one(self.material.plans if self.takes_long else self.material.in_between)
        self._reply(words)

    def _asked_back(self) -> bool:
        """Whether the ticket goes on after what the requester was asked, if they were."""
        if not self._likely(0.28):
            return True
        self._pass(self._helpers, self._about(0.5, 0.6))
        self._reply(self._one(self.material.asked_back))
        self.life.do(TicketVerb.WAIT, self.helper.id, self.at)
        if self._likely(0.08):
            self._silence()
            return False
        self._pass(self.hours.office, self._about(5, 1.0, most=50))
        self.life.do(TicketVerb.RESUME, self._requester, self.at)
        self._says(self.at, self.material.given_back)
        return True

    def _silence(self) -> None:
        """The desk ends it: the requester was reminded, and said nothing."""
        calendar = self.hours.calendar
        days = NUDGE_AFTER + EXPIRES_AFTER_NUDGE
        day = calendar.business_days_after(calendar.today(self.at), days)
        self.life.do(TicketVerb.EXPIRE, self.cast.desk_id, calendar.opens_at(day))

    def _worked_on(self) -> None:
        for _ in range(self.chance.choice((1, 2, 2, 3, 4) if self.takes_long else (0, 0, 1, 1, 2))):
            self._pass(self._helpers, self._about(40 if self.takes_long else 4, 0.9, most=400))
            self._reply(self._one(self.material.in_between))
            if self._likely(0.4):
                self._note_minutes()
        if self._likely(0.3 if self.takes_long else 0.06):
            self._held()

    def _held(self) -> None:
        calendar = self.hours.calendar
        self._pass(self._helpers, self._about(1, 0.6))
        until = calendar.business_days_after(
            calendar.today(self.at), self.chance.choice((3, 5, 5, 10, 15))
        )
        reason = self._one(self.material.held)
        self.life.do(
            TicketVerb.HOLD, self.helper.id, self.at, until=until.isoformat(), reason=reason
        )
        self.at = self._early(until)
        self.life.do(TicketVerb.RESUME, self.cast.desk_id, self.at)

    def _solved(self, words: str) -> None:
        self._pass(self._helpers, self._about(60 if self.takes_long else 4, 1.1, most=400))
        self._reply(words)
        if self._likely(0.85):
            self._note_minutes()
        if self._likely(0.35):
            self._pass(self.hours.office, self._about(2, 1.0, most=30))
            self.life.do(TicketVerb.SOLVE, self._requester, self.at)
        else:
            self._pass(self._helpers, self._about(0.2, 0.8))
            self.life.do(TicketVerb.SOLVE, self.helper.id, self.at)

    def _came_back(self) -> None:
        """It is not solved after all; it may have been closed meanwhile."""
        at, closing = (
            self.hours.office(self.at, self._about(10, 0.8)),
            self._closing_of(self._since),
        )
        if at is None or at > closing:
            self.life.do(TicketVerb.CLOSE, self.cast.desk_id, closing)
        self.life.do(TicketVerb.REOPEN, self._requester, at)
        self._says(at, self.material.came_back)
        self.at = self.life.ticket.status_since
        self._pass(self._helpers, self._about(2, 0.8))
        self._solved(self._one(self.material.settled_again))

    def _rated(self) -> None:
        """Whoever waits for long is less content."""
        if not self._likely(0.45):
            return
        at = self.hours.office(self._since, self._about(2, 1.2, most=20))
        if at is None or at > self.life.until:
            return
        taken = self._since - self.life.ticket.opened_at
        odds = (6, 4, 2, 1) if taken > timedelta(days=14) else (12, 6, 1.5, 0.5)
        score = self.chance.choices(list(Score), odds)[0]
        good = score in (Score.VERY_HELPFUL, Score.HELPFUL)
        comment = self._one(self.material.praise if good else self.material.blame)
        self.life.rated = Rated(score.value, comment, at)

    def _closed(self) -> None:
        self.life.do(TicketVerb.CLOSE, self.cast.desk_id, self._closing_of(self._since))

    def _says(self, at: datetime | None, texts: Sequence[str]) -> None:
        self.life.say(Side.REQUESTER, self._requester, at, self._one(texts))

    def _reply(self, words: str) -> None:
        """Whoever has it is at work on it from then on."""
        self.life.say(Side.HELPDESK, self.helper.id, self.at, words)
        if self.life.ticket.status is TicketStatus.ASSIGNED:
            self.life.do(TicketVerb.START, self.helper.id, self.at)

    def _note_minutes(self) -> None:
        minutes = self.chance.choice(MUCH if self.takes_long else MINUTES)
        summary = self._one(self.material.worked)
        self.life.worked.append(Worked(self.helper.id, minutes, summary, self.at))

    def _closing_of(self, solved: datetime) -> datetime:
        """When the desk closes what was solved: in the night after enough business days."""
        calendar = self.hours.calendar
        day = calendar.business_days_after(calendar.today(solved), CLOSED_AFTER)
        return self._early(day + timedelta(days=1))

    def _early(self, day: date) -> datetime:
        calendar = self.hours.calendar
        return datetime.combine(day, time.min, calendar.timezone) + SOON

    def _pass(self, working: Passing, worked: timedelta) -> None:
        at = self._then(working, worked)
        if at is None:
            raise NotYetError
        self.at = at

    def _then(self, working: Passing, worked: timedelta) -> datetime | None:
        at = working(self.at, worked)
        return None if at is None or at > self.life.until else at

    def _helpers(self, start: datetime, worked: timedelta) -> datetime | None:
        return self.hours.of(self.helper.company, start, worked)

    def _on_duty(self, at: datetime) -> Colleague:
        return self.hours.someone(self.cast.partners, at, self.chance)

    def _of(self, people: Sequence[Colleague]) -> Colleague:
        return self.chance.choice(people)

    def _one(self, texts: Sequence[str]) -> str:
        return self.chance.choice(texts)

    def _likely(self, probability: float) -> bool:
        return self.chance.random() < probability

    def _about(self, hours: float, spread: float, most: float = 120.0) -> timedelta:
        """Around so many hours, sometimes far more."""
        taken = min(hours * self.chance.lognormvariate(0, spread), most)
        return timedelta(seconds=max(round(taken * 3600), 60))

    @property
    def _requester(self) -> int:
        return self.life.ticket.requester_id

    @property
    def _since(self) -> datetime:
        return self.life.ticket.status_since

    @property
    def _is_urgent(self) -> bool:
        return self.life.ticket.urgent


def _is_theirs(into: Life, helper: Colleague, at: datetime) -> bool:
    """Whether somebody may let it stand for another: it is open, and theirs or nobody's."""
    if into.ticket.opened_at >= at or not into.status_at(at).is_open:
        return False
    if into.ticket.status is TicketStatus.WITHDRAWN:  # which would part them again
        return False
    return into.ticket.assignee_id in (None, helper.id)
