"""What is said of a form about days away."""

from datetime import date, timedelta

import pytest

from bot.duty.absence_form import AbsenceField, AbsenceForm, AbsenceProblem, problems_of
from tests.storage.people import KATO, YAMADA

TODAY = date(2026, 11, 24)
NEXT_WEEK = TODAY + timedelta(days=7)
WHO, FIRST, LAST = AbsenceField


@pytest.mark.parametrize("days", [0, 1, 366])
def test_days_from_now_on_are_fine(days: int) -> None:
    assert problems_of(AbsenceForm(KATO, TODAY, TODAY + timedelta(days=days)), TODAY) == {}


def test_what_has_begun_may_be_entered_until_it_is_over() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert problems_of(AbsenceForm(KATO, yesterday, TODAY), TODAY) == {}
    over = problems_of(AbsenceForm(KATO, yesterday, yesterday), TODAY)
    assert over == {LAST: AbsenceProblem.OVER}


def test_everything_that_can_be_wrong() -> None:
    assert problems_of(AbsenceForm(None, None, None), TODAY) == {
        WHO: AbsenceProblem.NOBODY,
        FIRST: AbsenceProblem.NO_DAY,
        LAST: AbsenceProblem.NO_DAY,
    }
    backwards = problems_of(AbsenceForm(YAMADA, NEXT_WEEK, TODAY), TODAY)
    assert backwards == {WHO: AbsenceProblem.NOT_ON_DESK, LAST: AbsenceProblem.BACKWARDS}
    too_long = AbsenceForm(KATO, TODAY, TODAY + timedelta(days=367))
    assert problems_of(too_long, TODAY) == {LAST: AbsenceProblem.TOO_LONG}
