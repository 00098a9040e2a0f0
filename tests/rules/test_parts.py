"""A long text goes in parts that fit; all of it, and broken where one does not mind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.letters.parts import PART_MAX, parts
from handlers.slack_text import escape
from handlers.views.pieces import pieces
from tests.views.contents import LONG


def of(text: str) -> list[str]:
    return [text[begin:end] for begin, end in parts(text)]


REPEATED = st.tuples(st.text(min_size=1, max_size=9), st.integers(0, 9000))
TEXTS = LONG | REPEATED.map(lambda given: given[0] * given[1])


@given(TEXTS)
def test_nothing_is_left_out_and_each_part_is_shown_whole(text: str) -> None:
    found = of(text)
    assert "".join(found) == text
    for part in found:
        assert part
        assert len(escape(part)) <= PART_MAX
        assert not pieces(part).is_cut


def test_a_short_text_is_one_part() -> None:
    assert of("印刷できない") == ["印刷できない"]
    assert of("") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("一行です。\n" * 3000, "\n"),
        ("文です。" * 4000, "。"),
        ("word " * 4000, " "),
        ("字" * 20_000, "字"),
        ("&" * 4000, "&"),
    ],
)
def test_it_is_broken_at_the_end_of_a_line_of_a_sentence_of_a_word(text: str, ends: str) -> None:
    found = of(text)
    assert len(found) > 1
    assert all(part.endswith(ends) for part in found)
    assert all(len(escape(part)) > PART_MAX / 3 for part in found[:-1]), "no crumbs"
