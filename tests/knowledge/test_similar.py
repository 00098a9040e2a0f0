"""Which of many short texts are about the same thing."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.similar import likest

PRINTER = "複合機で印刷できない\n3 階の複合機から紙が出ません"
OPEN = [
    "パスワードを忘れた\nログインできません",
    "3階複合機の紙詰まり\n複合機が紙詰まりで止まっています",
    "印刷できない\n３階の複合機です。",
    "受付番号を待合のモニターに映したい\n会場は本庁舎1階です。",
    "在宅勤務でVPNに入れません\n朝から接続エラーになります",
]


def test_what_is_about_the_same_is_named_the_likest_first() -> None:
    assert likest(PRINTER, OPEN, 3) == [2, 1]
    assert likest("VPNにつながらない\n在宅から接続できません", OPEN, 3) == [4]


def test_what_is_about_something_else_is_not() -> None:
    assert likest("共有フォルダを増やしたい\n課の共有フォルダの容量が足りません", OPEN, 3) == []
    assert likest("", OPEN, 3) == likest(PRINTER, [], 3) == likest("。", ["。"], 3) == []


def test_no_more_than_are_wanted() -> None:
    assert likest(PRINTER, [PRINTER] * 9, 3) == [0, 1, 2]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=8))
def test_any_text_gives_the_same_places_twice(text: str, others: list[str]) -> None:
    found = likest(text, others, 3)
    assert found == likest(text, others, 3)
    assert len(set(found)) == len(found) <= 3


def test_among_hundreds_it_takes_no_time_that_anybody_notices() -> None:
    many = [f"{text} {number}" for number in range(100) for text in OPEN]
    likest(PRINTER, many, 3)
    began = time.process_time()
    likest(f"{PRINTER} もう一度", many, 3)
    assert time.process_time() - began < 0.2
