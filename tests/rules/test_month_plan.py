"""The duty days of a month in one line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.duty import Duty
from bot.working_days.month_plan import read_month, written_month
from storage.duty_day import DayPart
from tests.rules.test_business_days import COUNTRY

DECEMBER = date(2026, 12, 1)
WHOLE, MORNING, AFTERNOON = DayPart


def read(text: str) -> list[tuple[int, DayPart, int]]:
    plan = read_month(text, "みらい", DECEMBER, COUNTRY.is_business_day)
    assert not plan.unreadable
    return [(one.day.day, one.part, one.people) for one in plan.duties]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", []),
        ("なし", []),
        ("3", [(3, WHOLE, 1)]),
        ("1、3日・8, 10", [(1, WHOLE, 1), (3, WHOLE, 1), (8, WHOLE, 1), (10, WHOLE, 1)]),
        ("８午前 3午後", [(3, AFTERNOON, 1), (8, MORNING, 1)]),
        ("3am x2\n8pm×3人".replace(" x", "x"), [(3, MORNING, 2), (8, AFTERNOON, 3)]),
        ("3-7", [(3, WHOLE, 1), (4, WHOLE, 1), (7, WHOLE, 1)]),
        ("28〜31", [(28, WHOLE, 1)]),  # the others are closed
        ("毎週火", [(number, WHOLE, 1) for number in (1, 8, 15, 22)]),
        ("火曜午前、木×2、8", [
            (1, MORNING, 1), (3, WHOLE, 2), (8, WHOLE, 1), (10, WHOLE, 2),
            (15, MORNING, 1), (17, WHOLE, 2), (22, MORNING, 1), (24, WHOLE, 2),
        ]),
    ],
)  # fmt: skip
def test_it_is_read(text: str, days: list[tuple[int, DayPart, int]]) -> None:
    assert read(text) == days


@pytest.mark.parametrize("word", ["32", "0", "5-3", "third", "3午後半", "3x", "二十日"])
def test_what_nobody_can_read_is_named(word: str) -> None:
    plan = read_month(f"3、{word}", "", DECEMBER, COUNTRY.is_business_day)
    assert plan.unreadable == (word,)
    assert [one.day.day for one in plan.duties] == [3]


DUTIES = st.lists(
    st.builds(
        Duty,
        st.dates(DECEMBER, date(2026, 12, 31)),
        st.just("みらい"),
        st.sampled_from(DayPart),
        st.integers(1, 99),
    ),
    unique_by=lambda one: one.day,
).map(lambda some: sorted(some, key=lambda one: one.day))


@given(DUTIES)
def test_it_is_read_as_it_is_written(duties: list[Duty]) -> None:
    plan = read_month(written_month(duties), "みらい", DECEMBER, COUNTRY.is_business_day)
    assert list(plan.duties) == duties
