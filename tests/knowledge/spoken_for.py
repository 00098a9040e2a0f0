"""Evidence made by hand, and any evidence that can be."""

import math
from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from knowledge.index.evidence import Evidence, Sign

NOTHING_SPEAKS = dict.fromkeys(Sign, 0.0) | {
    Sign.WORDING_COSINE: math.nan,
    Sign.PASSAGE_COSINE: math.nan,
    Sign.OWN_COSINE: math.nan,
}


def speaking(
    *articles: dict[Sign, float],
    keys: str = "",
    same: Sequence[int] = (),
    words: int = 4,
    letters: int = 20,
    known: float = 1.0,
    as_heard: float = 0.0,
) -> Evidence:
    """Evidence with these signs for each article, and nothing else.

    Args:
        articles: the signs of each.
        keys: a letter for each; a, b, c … unless told.
        same: positions of those that have the question word for word.
        words: how many different ones the question has.
        letters: how many it has.
        known: share of the question that is found anywhere.
        as_heard: how far the question is written as it sounds.
    """
    rows = [list((NOTHING_SPEAKS | signs).values()) for signs in articles]
    return Evidence(
        keys=tuple(keys or "abcdefghijklmnopqrstuvwxyz"[: len(articles)]),
        signs=np.array(rows, np.float32).reshape(len(articles), len(Sign)),
        word_for_word=np.array([row in same for row in range(len(articles))], np.bool_),
        words_asked=words,
        letters_asked=letters,
        known=known,
        as_heard=as_heard,
    )


_SHARES = st.floats(0, 1, width=32)
_SCORES = st.floats(0, 8, width=32)
_KNOWN_COSINES = st.floats(-1, 1, width=32)
_COSINES = _KNOWN_COSINES | st.just(math.nan)
_KINDS = {
    Sign.COVERED: _SHARES,
    Sign.MATCHED: _SHARES,
    Sign.LIKENESS: _SHARES,
    Sign.LACKING: _SHARES,
    Sign.WORDING_SENSE: _KNOWN_COSINES,
    Sign.ANSWER_SENSE: _KNOWN_COSINES,
    Sign.CORRELATION: _COSINES,
    Sign.OWN_COSINE: _COSINES,
    Sign.WORDING_COSINE: _COSINES,
    Sign.PASSAGE_COSINE: _COSINES,
}
_ANY_SIGNS = st.fixed_dictionaries({sign: _KINDS.get(sign, _SCORES) for sign in Sign})


@st.composite
def any_evidence(draw: st.DrawFn) -> Evidence:
    """Whatever may speak for up to eight articles, twins among them."""
    articles = draw(st.lists(_ANY_SIGNS, max_size=8))
    articles += draw(st.lists(st.sampled_from(articles), max_size=2)) if articles else []
    letters = draw(st.permutations("abcdefghij"))[: len(articles)]
    return speaking(
        *articles,
        keys="".join(letters),
        same=draw(st.lists(st.integers(0, 9), max_size=2)),
        words=draw(st.integers(0, 50)),
        letters=draw(st.integers(0, 2_000)),
        known=draw(st.floats(0, 1)),
    )
