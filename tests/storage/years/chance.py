"""What people do in three years, by chance."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actor import Actor, Role
from bot.calendar.duty import Duty
from bot.calendar.promise import Pledge
from bot.calendar.promise import Promise as Kept
from bot.call import Call, Place
from bot.desk import Desk
from bot.duty.absence_form import AbsenceForm
from bot.duty.absences import enter_absence
from bot.request_types.answers import Request
from bot.tickets.add import add_to_ticket
from bot.tickets.assign import assign_ticket, release_ticket
from bot.tickets.expedite import expedite_ticket
from bot.tickets.form import TicketForm
from bot.tickets.hold import hold_ticket
from bot.tickets.move import move_ticket
from bot.tickets.open_by_phone import open_by_phone
from bot.tickets.reply import reply_to_requester
from bot.tickets.solve import solve_ticket
from bot.tickets.take import take_ticket
from bot.tickets.withdraw import withdraw_ticket
from bot.working_days.edit import set_city_days, set_contract, set_month, set_pledge
from bot.working_days.entry import Contract
from storage.duty_day import DayPart
from storage.pledge import Allowance
from storage.ticket_event import TicketVerb
from tests.storage.people import KATO, KOBAYASHI, SATO, YAMADA, YOSHIDA
from tests.storage.world import HELPDESK
from tests.storage.years.memory import Memory
from tests.storage.years.retold import Promise, Ticket
from tests.storage.years.steps import DAY, clock

SUZUKI = Actor("U0SUZUKI", "鈴木 誠", Role.PARTNER)
COMPANIES = {KOBAYASHI: "みらい", KATO: "ひかり", SUZUKI: "ひかり"}
STAFF = (YAMADA, SATO)
ANSWERS = (*COMPANIES, YOSHIDA)
MOST_OPEN = 4
# When most things happen: in working hours, at their very edges, and when nobody should be there.
EDGES = (clock(8, 30), clock(12), clock(13), clock(17, 14), clock(17, 15), clock(23, 59), clock(0))


@dataclass
class People:
    """They act on the product through one of its processes, and the memory hears of days."""

    chance: random.Random
    memory: Memory
    kinds: tuple[int | None, ...]

    def time_of_day(self) -> int:
        which = self.chance.random()
        if which < 0.1:
            return self.chance.choice(EDGES)
        if which < 0.2:
            return self.chance.randrange(DAY)
        return self.chance.randrange(clock(8, 30), clock(17, 15))

    def does_something(self, desk: Desk, now: int) -> None:
        """To any ticket, or with a new one."""
        open_ = [one for one in self.memory.tickets.values() if one.is_open]
        over = [one for one in self.memory.tickets.values() if not one.is_open][-5:]
        if len(open_) > MOST_OPEN:
            solve_ticket(desk, self._call(YOSHIDA, now), open_[0].id)
        elif not open_ or self.chance.random() < 0.15:
            self._opens(desk, now)
        elif over and self.chance.random() < 0.05:
            self._comes_back(desk, self.chance.choice(over), now)
        else:
            self._works_on(desk, self.chance.choice(open_), now)

    def enters_days(self, desk: Desk, now: int, today: date) -> None:
        """What the office knows of the days to come."""
        if self.chance.random() < 0.03:
            self._own_day(desk, now, today)
        if today.day == 20 and self.chance.random() < 0.8:
            self._plans_next_month(desk, now, today)
        if (today.month, today.day) == (4, 1):
            for company in set(COMPANIES.values()):
                contract = Contract(company, today.year, 2 * self.chance.randint(50, 120), 50_000)
                set_contract(desk, self._call(YOSHIDA, now), contract)
        if self.chance.random() < 0.01:
            self._promises(desk, now)
        if self.chance.random() < 0.03:
            self._is_away(desk, now, today)

    def _opens(self, desk: Desk, now: int) -> None:
        kind = self.chance.choice(self.kinds)
        urgent = self.chance.random() < 0.25
        form = TicketForm(
            title="印刷できない",
            details="3 階の複合機です。",
            urgent=urgent,
            urgent_reason="窓口が止まっています" if urgent else "",
            request=Request(kind, ()) if kind else None,
        )
        call = self._call(self.chance.choice(ANSWERS), now)
        open_by_phone(desk, call, form, self.chance.choice(STAFF))

    def _comes_back(self, desk: Desk, ticket: Ticket, now: int) -> None:
        actor = self.chance.choice((YOSHIDA, self._helper(ticket)))
        move_ticket(desk, self._call(actor, now), ticket.id, TicketVerb.REOPEN)

    def _works_on(self, desk: Desk, ticket: Ticket, now: int) -> None:
        helper = self._call(self._helper(ticket), now)
        office = self._call(YOSHIDA, now)
        today = self.memory.rules.city.steps.day(now)
        until = today + timedelta(days=self.chance.randint(1, 21))
        colleague = self.chance.choice(ANSWERS)
        number = ticket.id

        def moves(verb: TicketVerb) -> Callable[[], None]:
            return lambda: move_ticket(desk, helper, number, verb)

        does: dict[Callable[[], None], int] = {
            lambda: take_ticket(desk, helper, number): 3,
            lambda: assign_ticket(desk, office, number, colleague): 2,
            lambda: release_ticket(desk, office, number): 1,
            moves(TicketVerb.START): 1,
            moves(TicketVerb.WAIT): 3,
            moves(TicketVerb.RESUME): 1,
            lambda: reply_to_requester(desk, helper, number, "確認します"): 2,
            lambda: reply_to_requester(desk, helper, number, "どの機械ですか", waits=True): 2,
            lambda: self._requester_writes(desk, ticket, now): 2,
            lambda: hold_ticket(desk, helper, number, until): 2,
            lambda: expedite_ticket(desk, office, number, "期限が迫っています"): 1,
            lambda: solve_ticket(desk, helper, number): 3,
            lambda: withdraw_ticket(desk, office, number): 1,
            lambda: None: 2,
        }
        (verb,) = self.chance.choices(list(does), list(does.values()))
        verb()

    def _requester_writes(self, desk: Desk, ticket: Ticket, now: int) -> None:
        for actor in STAFF:  # who did not ask is refused
            add_to_ticket(desk, self._call(actor, now), ticket.id, "3 階です")

    def _own_day(self, desk: Desk, now: int, today: date) -> None:
        """Mostly some time ahead; a storm closes the office on the same day, or yesterday."""
        ahead = self.chance.choice((-1, 0, 0, 1, *range(2, 40)))
        day = today + timedelta(days=ahead)
        is_open = self.chance.choice((True, False, False, None))
        set_city_days(desk, self._call(YOSHIDA, now), day, day, is_open=is_open, name="")
        own = self.memory.rules.city.own
        own.pop(day, None)
        if is_open is not None:
            own[day] = is_open
        self._days_have_changed()

    def _plans_next_month(self, desk: Desk, now: int, today: date) -> None:
        month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        days = [month + timedelta(days=number) for number in range(31)]
        inside = [day for day in days if day.month == month.month]
        duty = self.memory.rules.city.duty
        for company in set(COMPANIES.values()):
            chosen = [day for day in inside if self.chance.random() < 0.35]
            parts = {day: self.chance.choice(list(DayPart)) for day in chosen}
            duties = [Duty(day, company, part) for day, part in parts.items()]
            set_month(desk, self._call(YOSHIDA, now), company, month, duties)
            for day in inside:
                duty.pop((company, day), None)
            duty.update({(company, day): part.value for day, part in parts.items()})
        self._days_have_changed()

    def _days_have_changed(self) -> None:
        self.memory.rules.city.look_again()
        self.memory.forget_what_was_reckoned()

    def _promises(self, desk: Desk, now: int) -> None:
        kind = self.chance.choice(self.kinds)
        some = [self.chance.choice(list(Allowance)) for _ in range(4)]
        pledge = Pledge(Kept(some[0], some[1]), Kept(some[2], some[3]))
        set_pledge(desk, self._call(YOSHIDA, now), kind, pledge)
        self.memory.rules.promises[kind] = Promise(*(one.value for one in some))
        self.memory.forget_what_was_reckoned()

    def _is_away(self, desk: Desk, now: int, today: date) -> None:
        who = self.chance.choice(list(COMPANIES))
        first = today + timedelta(days=self.chance.randint(0, 10))
        last = first + timedelta(days=self.chance.randint(0, 7))
        enter_absence(desk, self._call(YOSHIDA, now), AbsenceForm(who, first, last))
        self.memory.away.setdefault(who.slack_id, []).append((first, last))

    def _helper(self, ticket: Ticket) -> Actor:
        """Who has it, or anybody of the help desk."""
        theirs = [one for one in ANSWERS if one.slack_id == ticket.assignee]
        return theirs[0] if theirs else self.chance.choice(list(COMPANIES))

    def _call(self, actor: Actor, now: int) -> Call:
        at = self.memory.rules.city.steps.instant(now)
        channel = HELPDESK if actor.answers else actor.slack_id
        return Call(actor, at, Place(channel))
