"""What should become of tickets: the rules once more, as simply as they can be told."""

from dataclasses import dataclass, field

from bot.actor import Actor
from bot.call import Place
from bot.refusal import Reason
from storage.ticket import TicketStatus
from tests.storage.world import HELPDESK

WHY_NOT_AS_IT_STANDS = {
    TicketStatus.NEW: Reason.NOBODY_HAS_IT,
    TicketStatus.ASSIGNED: Reason.STILL_OPEN,
    TicketStatus.IN_PROGRESS: Reason.STILL_OPEN,
    TicketStatus.WAITING: Reason.ALREADY_WAITING,
    TicketStatus.ON_HOLD: Reason.ALREADY_ON_HOLD,
}


@dataclass(eq=False)
class Asked:
    """A question."""

    id: int
    asker: Actor
    place: Place
    handed_over: bool = False


@dataclass(eq=False)
class Tracked:
    """A ticket."""

    id: int
    requester: Actor
    card: Place
    status: TicketStatus = TicketStatus.NEW
    assignee: Actor | None = None
    messages: int = 0
    into: "Tracked | None" = None
    before: TicketStatus = TicketStatus.NEW  # it was merged

    @property
    def survivor(self) -> "Tracked":
        return self if self.into is None else self.into.survivor

    is_urgent: bool = False
    problem: int | None = None


@dataclass
class Story:
    """Everything that was asked and opened so far. Each verb gives the reason why not, or None."""

    owners: dict[Place, Tracked] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def why_not_hand_over(self, actor: Actor, question: Asked) -> Reason | None:
        if actor != question.asker:
            return Reason.NOT_YOUR_QUESTION
        if question.handed_over:
            return Reason.ALREADY_HANDED_OVER
        owner = self.owners.get(question.place)
        if owner is not None:
            own = owner.requester == question.asker
            return Reason.ALREADY_HANDED_OVER if own else Reason.THREAD_TAKEN
        return None

    def hand_over(self, question: Asked, ticket: Tracked) -> None:
        question.handed_over = True
        self.owners[question.place] = ticket

    def take(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_helpdesk(actor, ticket)) is not None:
            return reason
        if ticket.assignee not in (None, actor):
            return Reason.ALREADY_TAKEN
        if ticket.assignee is None:
            ticket.assignee = actor
            if ticket.status is TicketStatus.NEW:
                ticket.status = TicketStatus.ASSIGNED
        return None

    def solve(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_both(actor, ticket, Reason.ONLY_BOTH_SIDES)) is not None:
            return reason
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        ticket.status = TicketStatus.SOLVED
        return None

    def withdraw(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_both(actor, ticket, Reason.ONLY_REQUESTER)) is not None:
            return reason
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        if actor == ticket.requester:
            for one in self._below(ticket):
                if one.into is ticket:
                    self._part(one)
        ticket.status = TicketStatus.WITHDRAWN
        return None

    def assign(self, actor: Actor, ticket: Tracked, colleague: Actor) -> Reason | None:
        if not colleague.answers:
            return Reason.NOT_OF_HELPDESK
        if (reason := self._why_not_for_helpdesk(actor, ticket)) is not None:
            return reason
        if ticket.assignee != colleague:
            ticket.assignee = colleague
            if ticket.status in (TicketStatus.NEW, TicketStatus.IN_PROGRESS):
                ticket.status = TicketStatus.ASSIGNED
        return None

    def release(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_helpdesk(actor, ticket)) is not None:
            return reason
        if ticket.assignee is None:
            return Reason.NOBODY_HAS_IT
        ticket.assignee = None
        if ticket.status is not TicketStatus.ON_HOLD:
            ticket.status = TicketStatus.NEW
        return None

    def start(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_helpdesk(actor, ticket)) is not None:
            return reason
        if ticket.status is not TicketStatus.ASSIGNED:
            return WHY_NOT_AS_IT_STANDS[ticket.status]
        ticket.status = TicketStatus.IN_PROGRESS
        return None

    def wait(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_helpdesk(actor, ticket)) is not None:
            return reason
        if ticket.status in (TicketStatus.WAITING, TicketStatus.ON_HOLD):
            return WHY_NOT_AS_IT_STANDS[ticket.status]
        ticket.status = TicketStatus.WAITING
        return None

    def hold(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_helpdesk(actor, ticket)) is not None:
            return reason
        if ticket.status is TicketStatus.ON_HOLD:
            return Reason.ALREADY_ON_HOLD
        ticket.status = TicketStatus.ON_HOLD
        return None

    def resume(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_both(actor, ticket, Reason.ONLY_HELPDESK)) is not None:
            return reason
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        if ticket.status not in (TicketStatus.WAITING, TicketStatus.ON_HOLD):
            return WHY_NOT_AS_IT_STANDS[ticket.status]
        self._goes_on(ticket, TicketStatus.IN_PROGRESS)
        return None

    def close(self, actor: Actor, ticket: Tracked) -> Reason | None:
        reason = self._why_not_for_helpdesk(actor, ticket)
        if reason is not Reason.ALREADY_SOLVED:
            return reason or WHY_NOT_AS_IT_STANDS[ticket.status]
        ticket.status = TicketStatus.CLOSED
        return None

    def reopen(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_both(actor, ticket, Reason.ONLY_BOTH_SIDES)) is not None:
            return reason
        if self.why_closed(ticket) is None:
            return WHY_NOT_AS_IT_STANDS[ticket.status]
        self._goes_on(ticket, TicketStatus.ASSIGNED)
        return None

    def merge(self, actor: Actor, ticket: Tracked, into: Tracked) -> Reason | None:
        standing = into.survivor
        reason = self._why_not_for_helpdesk(actor, ticket)
        if reason not in (None, Reason.ALREADY_SOLVED):
            return reason
        if standing is ticket:
            return Reason.MERGED_INTO_ITSELF
        if self.why_closed(standing) is not None:
            return Reason.NOT_OPEN
        if (reason := self._why_not_for_helpdesk(actor, standing)) is not None:
            return reason
        ticket.into, ticket.before, ticket.status = standing, ticket.status, TicketStatus.MERGED
        return None

    def unmerge(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if not actor.answers:
            return Reason.ONLY_HELPDESK
        if self._is_closed_to(actor, ticket):
            return Reason.OTHER_COMPANY
        if ticket.into is None:
            return Reason.NOT_MERGED
        self._part(ticket)
        return None

    def link(self, actor: Actor, ticket: Tracked, problem: int) -> Reason | None:
        if (reason := self._why_not_standing(actor, ticket)) is not None:
            return reason
        if ticket.problem == problem:
            return Reason.ALREADY_LINKED
        ticket.problem = problem
        return None

    def unlink(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_standing(actor, ticket)) is not None:
            return reason
        if ticket.problem is None:
            return Reason.NOT_LINKED
        ticket.problem = None
        return None

    def _part(self, ticket: Tracked) -> None:
        ticket.into, ticket.status = None, ticket.before

    def _below(self, ticket: Tracked) -> list[Tracked]:
        """Those for which a ticket stands."""
        known = dict.fromkeys(self.owners.values())
        return [one for one in known if one is not ticket and one.survivor is ticket]

    def _why_merged(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if ticket.into is None:
            return None
        own = actor == ticket.requester
        return Reason.GOES_ON_TOGETHER if own else Reason.MERGED_AWAY

    def expedite(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if (reason := self._why_not_for_both(actor, ticket, Reason.ONLY_REQUESTER)) is not None:
            return reason
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        if ticket.is_urgent:
            return Reason.ALREADY_URGENT
        ticket.is_urgent = True
        return None

    def why_closed(self, ticket: Tracked) -> Reason | None:
        return {
            TicketStatus.MERGED: Reason.MERGED_AWAY,
            TicketStatus.SOLVED: Reason.ALREADY_SOLVED,
            TicketStatus.CLOSED: Reason.ALREADY_CLOSED,
            TicketStatus.WITHDRAWN: Reason.ALREADY_WITHDRAWN,
        }.get(ticket.status)

    def _why_not_for_helpdesk(self, actor: Actor, ticket: Tracked) -> Reason | None:
        """The partners are one company, to which the office's own tickets are closed."""
        return self._why_not_standing(actor, ticket) or self.why_closed(ticket)

    def _why_not_standing(self, actor: Actor, ticket: Tracked) -> Reason | None:
        """The same for what may be done though it is over."""
        if not actor.answers:
            return Reason.ONLY_HELPDESK
        if self._is_closed_to(actor, ticket):
            return Reason.OTHER_COMPANY
        return self._why_merged(actor, ticket)

    def _why_not_for_both(self, actor: Actor, ticket: Tracked, other: Reason) -> Reason | None:
        if actor != ticket.requester:
            if not actor.answers:
                return other
            if self._is_closed_to(actor, ticket):
                return Reason.OTHER_COMPANY
        return self._why_merged(actor, ticket)

    def _is_closed_to(self, actor: Actor, ticket: Tracked) -> bool:
        had_by_office = ticket.assignee is not None and ticket.assignee.manages
        return had_by_office and not actor.manages

    def _goes_on(self, ticket: Tracked, to: TicketStatus) -> None:
        ticket.status = to if ticket.assignee is not None else TicketStatus.NEW

    def add(self, actor: Actor, ticket: Tracked, *, thanks: bool) -> Reason | None:
        if actor != ticket.requester:
            return Reason.NOT_YOUR_TICKET
        self.reply(ticket, thanks=thanks)
        return None

    def append(self, actor: Actor, question: Asked, ticket: Tracked) -> Reason | None:
        if actor != ticket.requester:
            return Reason.NOT_YOUR_TICKET
        reason = self.why_not_hand_over(actor, question)
        if reason is not None:
            return reason
        home = next(place for place, owner in self.owners.items() if owner is ticket)
        if not home.is_direct and home.channel != question.place.channel:
            return Reason.ANSWERED_ELSEWHERE
        self.hand_over(question, ticket)
        for part in self.asked:
            if (part.asker, part.place) == (question.asker, question.place):
                self.reply(ticket)
        return None

    def reply(self, ticket: Tracked, *, thanks: bool = False) -> None:
        """The requester says something."""
        ticket.messages += 1
        if thanks:
            return
        standing = ticket.survivor
        if self.why_closed(standing) is not None:
            self._goes_on(standing, TicketStatus.ASSIGNED)
        elif standing.status is TicketStatus.WAITING:
            self._goes_on(standing, TicketStatus.IN_PROGRESS)

    def _answers(self, actor: Actor, ticket: Tracked) -> None:
        """The help desk says something: whoever is first of a company has it, and is at work."""
        for one in (ticket, *self._below(ticket)):
            one.messages += 1
        if ticket.status is TicketStatus.NEW and not actor.manages:
            ticket.assignee, ticket.status = actor, TicketStatus.ASSIGNED
        if ticket.status is TicketStatus.ASSIGNED and ticket.assignee == actor:
            ticket.status = TicketStatus.IN_PROGRESS

    def is_question(self, actor: Actor, place: Place, *, to_bot: bool) -> bool:
        """Whether a post with more than thanks is a new question."""
        owner = self.owners.get(place)
        return to_bot and (owner is None or owner.requester != actor)

    def hear(self, actor: Actor, place: Place, *, thanks: bool) -> Reason | None:
        """A post that is no question."""
        if place.channel == HELPDESK:
            if not actor.answers:
                return Reason.NOT_RELAYED
            ticket = next(t for t in self.owners.values() if t.card == place)
            if self._is_closed_to(actor, ticket):
                return Reason.OTHER_COMPANY
            if (reason := self._why_merged(actor, ticket)) is not None:
                return reason
            self._answers(actor, ticket)
            return None
        owner = self.owners.get(place)
        if owner is not None and owner.requester == actor:
            self.reply(owner, thanks=thanks)
        return None
