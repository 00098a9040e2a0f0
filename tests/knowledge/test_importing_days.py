"""Days as they stand in the spreadsheets of a Japanese office."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.article import Article
from knowledge.importing import BadRow, BadRowReason, read_articles
from knowledge.importing.days import read_day


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-01",
        "2026-4-1",
        "2026/4/1",
        "2026/04/01",
        "2026.4.1",
        "2026年4月1日",
        "２０２６年４月１日",
        "令和8年4月1日",
        "令和８年　４月　１日",
        "㋿8年4月1日",
        "R8.4.1",
        "r8.4.1",
        "R8/4/1",
        "R08-04-01",
        "Ｒ８．４．１",
        "平成38年4月1日",
        "H38.4.1",
    ],
)
def test_the_forms_of_a_day(text: str) -> None:
    assert read_day(text) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R元.5.1", date(2019, 5, 1)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("S1.12.25", date(1926, 12, 25)),
    ],
)
def test_eras_begin_with_their_first_year(text: str, day: date) -> None:
    assert read_day(text) == day


@given(st.dates())
def test_any_day_is_read_as_it_is_written(day: date) -> None:
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "未定",
        "2026",
        "2026-04",
        "4/1/2026",
        "26/4/1",
        "2026-04/01",
        "2026-02-29",
        "2026-13-01",
        "令和0年4月1日",
        "令和8年4月31日",
        "R8.4",
        "8.4.1",
        "46113",
        "2026-04-01 12:00",
        "2026-04-01から",
        "٢٠٢٦-٠٤-٠١",
    ],
)
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_day(text)


def test_a_row_has_its_days_or_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "articles.csv"
    path.write_text(
        "id,question,answer,owner,date,review_date\n"
        "a,問い,答え,税務課,R8.4.1,2027/3/31\n"
        "b,問い,答え,,,\n"
        "c,問い,答え,,来年度,\n"
        "d,問い,答え,,2026/4/1,2027/2/29\n",
        encoding="utf-8",
    )
    assert list(read_articles(path)) == [
        Article(
            "a",
            "問い",
            "答え",
            owner="税務課",
            dated=date(2026, 4, 1),
            review_on=date(2027, 3, 31),
        ),
        Article("b", "問い", "答え"),
        BadRow(4, BadRowReason.DATE_UNREADABLE),
        BadRow(5, BadRowReason.REVIEW_DATE_UNREADABLE),
    ]
