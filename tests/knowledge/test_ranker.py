"""From what speaks for an article to one number."""

import math

import numpy as np
import pytest
from hypothesis import given, settings

from knowledge.index.evidence import Evidence, Sign
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.ranker import WORD_FOR_WORD, LinearRanker, linear, readable
from tests.knowledge.spoken_for import any_evidence, speaking

ALL = LinearRanker(weights=(*range(1, 8), 0, 0, 0, 8, 9, 0, 0, 0, 0, 0, 0, 0), unheard=10)
WORDS_ALONE = LinearRanker(weights=(*range(1, 8), *(0,) * 12), unheard=10)
EVERY_SIGN = {sign: 0.1 * (sign + 1) for sign in Sign}


def test_the_score_is_the_weighted_sum_of_what_speaks_for_it() -> None:
    # 0.1 + 0.4 + 0.9 + 1.6 + 2.5 + 3.6 by words and sound; 7 x 0.7 squared; the two cosines
    expected = 9.1 + 7 * 0.49 + 8 * 1.1 + 9 * 1.2 + 10 * (1 - 0.4) * 0.6
    assert ALL.score(speaking(EVERY_SIGN)).tolist() == pytest.approx([expected])


def test_lexical_weights_do_not_look_at_meaning() -> None:
    expected = 9.1 + 7 * 0.49 + 10 * (1 - 0.4) * 0.6
    assert WORDS_ALONE.score(speaking(EVERY_SIGN)).tolist() == pytest.approx([expected])


def test_sound_counts_more_the_less_is_covered_by_anybody() -> None:
    sounds, words = {Sign.SOUND: 1.0}, {Sign.COVERED: 0.75}
    ranker = linear({}, unheard=4.0)
    assert ranker.score(speaking(sounds)).tolist() == [4.0]
    assert ranker.score(speaking(sounds, words)).tolist() == [1.0, 0.0]
    assert ranker.score(speaking(sounds, {Sign.COVERED: 1.0})).tolist() == [0.0, 0.0]


def test_half_alike_means_little() -> None:
    signs = readable(speaking({Sign.LIKENESS: 0.5}, {Sign.LIKENESS: 1.0}))
    assert signs[:, Sign.LIKENESS].tolist() == [0.25, 1.0]


def test_who_has_no_vector_counts_as_the_mean_of_the_others() -> None:
    evidence = speaking(
        {Sign.WORDING_COSINE: 0.5, Sign.PASSAGE_COSINE: 0.25},
        {},
        {Sign.WORDING_COSINE: 0.75},
    )
    signs = readable(evidence)
    assert signs[:, Sign.WORDING_COSINE].tolist() == [0.5, 0.625, 0.75]
    assert signs[:, Sign.PASSAGE_COSINE].tolist() == [0.25, 0.25, 0.25]
    assert math.isnan(evidence.signs[1, Sign.WORDING_COSINE])


def test_without_any_vector_meaning_says_nothing() -> None:
    assert readable(speaking({}, {}))[:, Sign.WORDING_COSINE].tolist() == [0.0, 0.0]
    assert ALL.score(speaking({}, {})).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("ranker", [LEXICAL.ranker, SEMANTIC.ranker])
def test_word_for_word_outweighs_everything_else(ranker: LinearRanker) -> None:
    # More than any question has been seen to reach.
    strongest = dict.fromkeys(Sign, 1.0) | {Sign.WHOLE: 2.2, Sign.WORDING: 2.2, Sign.SOUND: 2.2}
    same, other = ranker.score(
        speaking({Sign.WORDING_COSINE: 0.8, Sign.PASSAGE_COSINE: 0.8}, strongest, same=[0])
    )
    assert same > other


def test_nothing_scores_nothing() -> None:
    assert ALL.score(speaking()).tolist() == []
    assert ALL.parts(speaking()).shape == (0, len(Sign))


@given(evidence=any_evidence())
@settings(deadline=None)
def test_the_parts_make_up_the_score(evidence: Evidence) -> None:
    for ranker in (LEXICAL.ranker, SEMANTIC.ranker):
        scores, parts = ranker.score(evidence), ranker.parts(evidence)
        assert np.isfinite(scores).all()
        assert parts.shape == (len(evidence.keys), len(Sign))
        whole = parts.sum(axis=1) + WORD_FOR_WORD * evidence.word_for_word
        assert scores.tolist() == pytest.approx(whole.tolist())


@given(evidence=any_evidence())
@settings(deadline=None)
def test_the_order_of_candidates_changes_no_score(evidence: Evidence) -> None:
    backwards = evidence.take(list(reversed(range(len(evidence.keys)))))
    for ranker in (LEXICAL.ranker, SEMANTIC.ranker):
        scores = ranker.score(evidence)[::-1].tolist()
        assert ranker.score(backwards).tolist() == pytest.approx(scores)
