"""Whatever somebody types or pastes is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.text.analysis import analyse, words
from knowledge.text.folding import fold
from knowledge.text.question import read_question
from knowledge.text.reading import LIKENESS_LIMIT, READ_LIMIT, read
from knowledge.text.synonyms import Synonyms

LONGEST_WORD = 40
ANY = st.text(st.characters(exclude_categories=()), max_size=400)
TYPED = st.text(
    st.sampled_from(
        "パスワードﾊﾟｽﾜを忘れた印刷できない決済aeiouknstrhmyw-'ｋａPC１1１ー、。？！ \n"
    ),
    max_size=120,
)

NASTY = (
    "\ud800\udc00\ud800",
    "\x00\x1b[31m\u202e\ufeff",
    "ﷺ" * 300,
    "n'n'n'---'",
    "kk" * 3_000,
    "ｶﾞ゛゜\u3099\u309a",
    "a" * 5_000,
    "ー" * 3_000,
)
TEXTS = ANY | TYPED | st.sampled_from(NASTY)


def check_words(found: tuple[str, ...], again: tuple[str, ...]) -> None:
    assert all(0 < len(word) <= LONGEST_WORD for word in found)
    assert found == again
    assert all(one is same for one, same in zip(found, again, strict=True))  # held once in memory


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_taken_apart(text: str) -> None:
    folded = fold(text)
    check_words(analyse(folded).words, analyse(folded).words)
    check_words(words(folded), words(folded))


@pytest.mark.parametrize("text", NASTY, ids=lambda text: repr(text[:4]))
def test_what_is_known_to_be_nasty_is_read(text: str) -> None:
    check_words(read(text).words, read(text).words)


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_within_limits(text: str) -> None:
    reading = read(text)
    check_words(reading.words, read(text).words)
    assert len(reading.words) <= READ_LIMIT
    assert len(reading.letters) <= READ_LIMIT
    assert len(reading.sound) <= LIKENESS_LIMIT
    assert len(reading.pairs) == max(len(reading.sound) - 1, 0)
    assert read(text) == reading


@given(text=TEXTS, groups=st.lists(st.lists(TYPED, max_size=4), max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_question_is_read_with_any_synonyms(text: str, groups: list[list[str]]) -> None:
    question = read_question(text, Synonyms.of(groups))
    written = [term.words[0] for term in question.terms]
    assert written == list(dict.fromkeys(question.reading.words))
    assert all(len(set(term.words)) == len(term.words) for term in question.terms)
    assert [term.words for term in question.pairs] == [
        (pair,) for pair in dict.fromkeys(question.reading.pairs)
    ]
