"""What should become of tickets: the rules once more, as simply as they can be told."""

from dataclasses import dataclass, field

from bot.actor import Actor
from bot.call import Place
from bot.refusal import Reason
from storage.ticket import TicketStatus
from tests.storage.world import HELPDESK


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


@dataclass
class Story:
    """Everything that was asked and opened so far. Each verb gives the reason why not, or None."""

    owners: dict[Place, Tracked] = field(default_factory=dict)

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
        if not actor.answers:
            return Reason.ONLY_HELPDESK
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        if ticket.assignee not in (None, actor):
            return Reason.ALREADY_TAKEN
        ticket.assignee, ticket.status = actor, TicketStatus.ASSIGNED
        return None

    def solve(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if actor != ticket.requester and not actor.answers:
            return Reason.ONLY_BOTH_SIDES
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        ticket.status = TicketStatus.SOLVED
        return None

    def withdraw(self, actor: Actor, ticket: Tracked) -> Reason | None:
        if actor != ticket.requester:
            return Reason.ONLY_REQUESTER
        if (reason := self.why_closed(ticket)) is not None:
            return reason
        ticket.status = TicketStatus.WITHDRAWN
        return None

    def why_closed(self, ticket: Tracked) -> Reason | None:
        if ticket.status is TicketStatus.SOLVED:
            return Reason.ALREADY_SOLVED
        return Reason.ALREADY_WITHDRAWN if ticket.status is TicketStatus.WITHDRAWN else None

    def add(self, actor: Actor, ticket: Tracked, *, thanks: bool) -> Reason | None:
        if actor != ticket.requester:
            return Reason.NOT_YOUR_TICKET
        self.reply(ticket, thanks=thanks)
        return None

    def append(self, actor: Actor, question: Asked, ticket: Tracked) -> Reason | None:
        if actor != ticket.requester:
            return Reason.NOT_YOUR_TICKET
        reason = self.why_not_hand_over(actor, question)
        if reason is None:
            self.hand_over(question, ticket)
            self.reply(ticket)
        return reason

    def reply(self, ticket: Tracked, *, thanks: bool = False) -> None:
        """The requester says something."""
        ticket.messages += 1
        if self.why_closed(ticket) is not None and not thanks:
            had = ticket.assignee is not None
            ticket.status = TicketStatus.ASSIGNED if had else TicketStatus.NEW

    def is_question(self, actor: Actor, place: Place, *, to_bot: bool) -> bool:
        """Whether a post with more than thanks is a new question."""
        owner = self.owners.get(place)
        return to_bot and (owner is None or owner.requester != actor)

    def hear(self, actor: Actor, place: Place, *, thanks: bool) -> Reason | None:
        """A post that is no question."""
        if place.channel == HELPDESK:
            if not actor.answers:
                return Reason.NOT_RELAYED
            next(t for t in self.owners.values() if t.card == place).messages += 1
            return None
        owner = self.owners.get(place)
        if owner is not None and owner.requester == actor:
            self.reply(owner, thanks=thanks)
        return None
