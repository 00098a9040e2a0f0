"""What the form of an absence asks for, and what must be right about it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.actor import Actor

LONGEST = timedelta(days=366)


class AbsenceField(StrEnum):
    """The fields."""

    WHO = "who"  # for the office alone: a partner speaks of themselves
    FIRST = "first"
    LAST = "last"


class AbsenceProblem(StrEnum):
    """What is wrong with a field."""

    NOBODY = "nobody"
    NOT_ON_DESK = "not_on_desk"
    NO_DAY = "no_day"
    OVER = "over"
    BACKWARDS = "backwards"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class AbsenceForm:
    """As it was filled in; the days are in office time."""

    who: Actor | None
    first: date | None
    last: date | None


Problems = dict[AbsenceField, AbsenceProblem]


def problems_of(form: AbsenceForm, today: date) -> Problems:
    """What has to be mended first; empty when all is well."""
    found = {
        AbsenceField.WHO: _problem_of_person(form.who),
        AbsenceField.FIRST: None if form.first else AbsenceProblem.NO_DAY,
        AbsenceField.LAST: _problem_of_end(form.first, form.last, today),
    }
    return {field: problem for field, problem in found.items() if problem}


def _problem_of_person(who: Actor | None) -> AbsenceProblem | None:
    if who is None:
        return AbsenceProblem.NOBODY
    return None if who.answers else AbsenceProblem.NOT_ON_DESK


def _problem_of_end(first: date | None, last: date | None, today: date) -> AbsenceProblem | None:
    if last is None:
        return AbsenceProblem.NO_DAY
    if last < today:
        return AbsenceProblem.OVER
    if first is None or first <= last <= first + LONGEST:
        return None
    return AbsenceProblem.BACKWARDS if last < first else AbsenceProblem.TOO_LONG
