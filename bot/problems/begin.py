"""Somebody notices what many tickets come of."""

from bot.audit import note_change
from bot.call import Call
from bot.desk import Desk
from bot.letters.problem_card import write_problem_card
from bot.letters.problem_news import write_problem_news
from bot.problems.form import ProblemForm
from bot.problems.link import link
from bot.problems.permission import refuse_unless_desk
from bot.tickets.find import find_ticket
from bot.unit import Unit
from storage.audit import Change, Changed
from storage.problem import Problem


def begin_problem(desk: Desk, call: Call, form: ProblemForm, ticket_id: int | None = None) -> None:
    """Give it a card, and tell the office.

    Args:
        desk: the parts.
        call: who noticed it.
        form: without faults.
        ticket_id: of the ticket that is the first to come of it, if they were at one.
    """
    with desk.unit(call) as unit:
        refuse_unless_desk(desk, unit)
        ticket = None if ticket_id is None else find_ticket(unit, ticket_id)
        problem = _begin(unit, form)
        note_change(unit, Changed.PROBLEM, Change.ADDED, problem.title)
        if ticket is not None:
            link(desk, unit, ticket, problem)
        write_problem_card(unit, problem, desk.helpdesk_channel)
        if desk.office_channel is not None:
            write_problem_news(unit, problem, desk.office_channel)


def _begin(unit: Unit, form: ProblemForm) -> Problem:
    problem = Problem(
        title=form.title.strip(),
        kind=form.kind,
        workaround=form.workaround.strip(),
        begun_by_id=unit.person().id,
        begun_at=unit.at,
    )
    unit.session.add(problem)
    unit.session.flush()
    return problem
