"""Which problems go on."""

from dataclasses import dataclass
from datetime import datetime

from bot.call import Call, Place
from bot.desk import Desk
from bot.problems.permission import refuse_unless_desk
from bot.tickets.act import refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.linked_tickets import concerned, count_linked
from storage.problem import Problem, ProblemKind, open_problems
from storage.ticket_event import TicketVerb

MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A problem in a list.

    Attributes:
        tickets: how many come of it.
        open_tickets: of these, or of what stands for them.
        card: where its card stands; None = not yet.
    """

    problem_id: int
    title: str
    kind: ProblemKind
    begun_at: datetime
    tickets: int
    open_tickets: int
    card: Place | None


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """The form in which a ticket is linked, as it opens."""

    ticket_id: int
    number: int
    problems: tuple[ProblemLine, ...]


def look_at_problems(desk: Desk, call: Call) -> tuple[ProblemLine, ...]:
    """What goes on, the newest first.

    Raises:
        RefusedError: this person may not.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        refuse_unless_desk(desk, unit)
        return _lines(unit)


def draft_link(desk: Desk, call: Call, ticket_id: int) -> LinkDraft:
    """What the form shows: the problems to which a ticket can be linked.

    Raises:
        RefusedError: this person may not link it.
    """
    with desk.database.read() as session:
        unit = Unit(session, call)
        refuse_unless_desk(desk, unit)
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.LINK)
        others = tuple(one for one in _lines(unit) if one.problem_id != ticket.problem_id)
        return LinkDraft(ticket.id, ticket.number, others)


def _lines(unit: Unit) -> tuple[ProblemLine, ...]:
    return tuple(_line(unit, one) for one in open_problems(unit.session, MOST_SHOWN))


def _line(unit: Unit, problem: Problem) -> ProblemLine:
    return ProblemLine(
        problem_id=problem.id,
        title=problem.title,
        kind=problem.kind,
        begun_at=problem.begun_at,
        tickets=count_linked(unit.session, problem.id),
        open_tickets=len(concerned(unit.session, problem.id)),
        card=Place(problem.channel, problem.ts) if problem.channel and problem.ts else None,
    )
