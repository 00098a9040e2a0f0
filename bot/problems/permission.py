"""Who may have to do with problems: the help desk of any company, and the office."""

from bot.desk import Desk
from bot.permissions.where import BEHIND_THE_DESK, where_is
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.problem import Problem


def refuse_unless_desk(desk: Desk, unit: Unit) -> None:
    """Deny by default: a problem may be of tickets of all companies.

    Raises:
        RefusedError: this person may not, or others read along.
    """
    if not unit.actor.answers:
        raise RefusedError(Reason.ONLY_HELPDESK)
    where = where_is(unit.call.place, desk.helpdesk_channel, desk.office_channel)
    if where not in BEHIND_THE_DESK:
        raise RefusedError(Reason.NOT_HERE)


def find_problem(desk: Desk, unit: Unit, problem_id: int) -> Problem:
    """The problem, locked, for who may have to do with it, as long as it goes on.

    Raises:
        RefusedError: they may not, there is none, or it is over.
    """
    refuse_unless_desk(desk, unit)
    problem = unit.session.get(Problem, problem_id, with_for_update={"of": Problem})
    if problem is None:
        raise RefusedError(Reason.NOT_FOUND)
    if not problem.is_open:
        raise RefusedError(Reason.PROBLEM_OVER)
    return problem
