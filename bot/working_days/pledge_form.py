"""A promise as the fields of a form."""

from collections.abc import Mapping

from bot.calendar.promise import Pledge, Promise
from storage.pledge import Allowance

AMOUNTS = ("answer", "solution", "urgent_answer", "urgent_solution")


def amounts_of(pledge: Pledge) -> dict[str, Allowance]:
    """What stands in which field."""
    usual, urgent = pledge.usual, pledge.urgent
    values = (usual.answer, usual.solution, urgent.answer, urgent.solution)
    return dict(zip(AMOUNTS, values, strict=True))


def pledge_of_amounts(amounts: Mapping[str, Allowance]) -> Pledge:
    """The opposite."""
    answer, solution, urgent_answer, urgent_solution = (amounts[name] for name in AMOUNTS)
    return Pledge(Promise(answer, solution), Promise(urgent_answer, urgent_solution))
