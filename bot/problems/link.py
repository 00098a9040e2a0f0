"""A ticket comes of a problem, or does not."""

from bot.call import Call
from bot.desk import Desk
from bot.letters.problem_card import write_problem_card
from bot.problems.permission import find_problem
from bot.problems.spread import aim, tell_target
from bot.refusal import Reason, RefusedError
from bot.tickets.act import act, refuse_unless_allowed
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.announcement import last_announcement
from storage.problem import Problem
from storage.ticket import Ticket
from storage.ticket_event import TicketVerb


def link_ticket(desk: Desk, call: Call, ticket_id: int, problem_id: int) -> None:
    """From now on its requester hears what is told to all; what was told last they hear at once."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        problem = find_problem(desk, unit, problem_id)
        link(desk, unit, ticket, problem)
        write_problem_card(unit, problem, desk.helpdesk_channel)


def link(desk: Desk, unit: Unit, ticket: Ticket, problem: Problem) -> None:
    """The same within a transaction.

    Raises:
        RefusedError: they may not, or it is linked already.
    """
    refuse_unless_allowed(desk, unit, ticket, TicketVerb.LINK)
    if ticket.problem_id == problem.id:
        raise RefusedError(Reason.ALREADY_LINKED)
    before = ticket.problem
    act(desk, unit, ticket, TicketVerb.LINK, problem=problem.id, name=problem.title)
    if before is not None:
        write_problem_card(unit, before, desk.helpdesk_channel)
    told = last_announcement(unit.session, problem.id)
    if told is not None:
        for target in aim(unit, told, [ticket.id]):
            tell_target(desk, unit, target)


def unlink_ticket(desk: Desk, call: Call, ticket_id: int) -> None:
    """The ticket goes on by itself."""
    with desk.unit(call) as unit:
        ticket = find_ticket(unit, ticket_id)
        refuse_unless_allowed(desk, unit, ticket, TicketVerb.UNLINK)
        problem = ticket.problem
        if problem is None:
            raise RefusedError(Reason.NOT_LINKED)
        act(desk, unit, ticket, TicketVerb.UNLINK, problem=problem.id, name=problem.title)
        write_problem_card(unit, problem, desk.helpdesk_channel)
