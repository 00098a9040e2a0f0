"""What words mean, one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.encoding.encoder import Rows
from knowledge.encoding.word_vectors import digest, word_vectors
from knowledge.text.reading import read

VECTORS = word_vectors()
WORDS = ["紛失", "無くす", "印刷", "ぷりんたー", "転居", "引っ越し", "子供", "児童", "税金", "納付"]


def cosine(one: str, other: str) -> float:
    return float(VECTORS.of([one]) @ VECTORS.of([other]))


@pytest.mark.parametrize(
    ("one", "near", "far"),
    [
        ("紛失", "無くす", "印刷"),
        ("印刷", "ぷりんたー", "児童"),
        ("子供", "児童", "税金"),
        ("税金", "納付", "引っ越し"),
        ("転居", "引っ越し", "ぷりんたー"),
    ],
)
def test_words_that_mean_something_like_it_are_near(one: str, near: str, far: str) -> None:
    assert cosine(one, near) > 0.3 > cosine(one, far)


def test_what_is_not_known_means_nothing() -> None:
    assert VECTORS.of_word("ぬぬぬ") is None
    assert not VECTORS.of(["ぬぬぬ"]).any()
    assert not VECTORS.of([]).any()


def test_what_is_only_half_known_means_less() -> None:
    whole, half = VECTORS.of(["印刷"]), VECTORS.of(["印刷", "ぬぬぬ"])
    length = float(np.linalg.norm(half))
    assert 0.3 < length < 0.95
    assert half == pytest.approx(length * whole, abs=1e-5)


def test_words_are_known_as_our_reading_spells_them() -> None:
    for text in ("プリンター", "ﾌﾟﾘﾝﾀｰ", "ソフト", "Excel", "引越し"):
        (word,) = read(text).words
        assert VECTORS.of_word(word) is not None


def test_a_rare_word_says_more_than_a_common_one() -> None:
    def length(word: str) -> float:
        vector = VECTORS.of_word(word)
        assert vector is not None
        return float(np.linalg.norm(vector))

    assert length("転居") > 2 * length("人")
    both = VECTORS.of(["人", "転居"])
    assert both @ VECTORS.of(["転居"]) > both @ VECTORS.of(["人"])


@given(words=st.lists(st.sampled_from([*WORDS, "ぬぬぬ"]), max_size=12))
def test_neither_order_nor_repetition_matters(words: list[str]) -> None:
    mean = VECTORS.of(words)
    assert VECTORS.of(sorted(set(words))) == pytest.approx(mean, abs=1e-5)
    length = np.linalg.norm(mean)
    if "ぬぬぬ" not in words:
        assert length == pytest.approx(1 if words else 0, abs=1e-5)
    assert length < 1 + 1e-5


@given(texts=st.lists(st.lists(st.sampled_from(WORDS), max_size=5), max_size=5))
def test_each_text_has_a_row(texts: list[list[str]]) -> None:
    rows: Rows = VECTORS.of_texts(texts)
    assert rows.shape == (len(texts), VECTORS.size)
    for row, words in zip(rows, texts, strict=True):
        assert row == pytest.approx(VECTORS.of(words))


@given(word=st.text())
def test_any_text_can_be_asked_for(word: str) -> None:
    assert digest(word) == digest(word)
    VECTORS.of([word, "\ud800"])
