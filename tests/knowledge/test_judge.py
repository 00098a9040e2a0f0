"""From candidates and what speaks for them to a finding."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.finding import CERTAIN, Decision
from knowledge.index.evidence import Evidence, Sign
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.judge import NOTHING, Judge
from tests.knowledge.spoken_for import any_evidence, speaking

JUDGES = pytest.mark.parametrize("judge", [LEXICAL, SEMANTIC], ids=["lexical", "semantic"])
MANY = 10


def fits(share: float, whole: float = 1.0) -> dict[Sign, float]:
    """What speaks for an article that fits the question by so much."""
    shares = dict.fromkeys(
        (Sign.WORDING, Sign.COVERED, Sign.MATCHED, Sign.SOUND, Sign.LIKENESS), share
    )
    cosine = 0.8 + 0.2 * share
    return shares | {
        Sign.WHOLE: whole * share,
        Sign.WORDING_COSINE: cosine,
        Sign.PASSAGE_COSINE: cosine,
        Sign.WORDING_SENSE: share,
        Sign.ANSWER_SENSE: share,
        Sign.OWN_COSINE: 0.95,
    }


def confidence(judge: Judge, evidence: Evidence) -> float:
    return judge.judge(evidence, MANY).confidence


@JUDGES
def test_nothing_found_is_no_confidence(judge: Judge) -> None:
    assert judge.judge(speaking(), MANY) == NOTHING
    assert (NOTHING.confidence, NOTHING.among_three, NOTHING.answerable) == (0.0, 0.0, 0.0)
    assert NOTHING.candidates == ()
    assert NOTHING.decision is Decision.NONE


@JUDGES
def test_confidence_grows_with_all_that_speaks_for_the_first(judge: Judge) -> None:
    weak, strong, other = fits(0.5), fits(0.9), fits(0.3)
    assert confidence(judge, speaking(weak, other)) < confidence(judge, speaking(strong, other))


@JUDGES
def test_confidence_grows_with_the_lead(judge: Judge) -> None:
    first, near, far = fits(0.6), fits(0.59), fits(0.55)
    alone = confidence(judge, speaking(first))
    assert confidence(judge, speaking(first, near)) < confidence(judge, speaking(first, far))
    assert confidence(judge, speaking(first, far)) < alone


@JUDGES
def test_a_lead_on_one_word_proves_less(judge: Judge) -> None:
    one, four, forty = (
        confidence(judge, speaking(fits(0.6), fits(0.4), words=words)) for words in (1, 4, 40)
    )
    assert one < four == forty


@JUDGES
def test_a_clear_lead_is_answered_and_a_faint_one_handed_over(judge: Judge) -> None:
    assert judge.judge(speaking(fits(0.9), fits(0.2)), MANY).decision is Decision.ANSWER
    assert judge.judge(speaking(fits(0.1)), MANY).decision is Decision.NONE


@JUDGES
def test_one_word_is_never_answered(judge: Judge) -> None:
    """「プリンター」 may be about anything."""
    finding = judge.judge(speaking(fits(1.0, whole=2.0), words=1), MANY)
    assert finding.confidence > judge.sureness.sure
    assert finding.decision is Decision.SUGGEST


@JUDGES
def test_one_word_found_in_an_answer_proves_less_than_several(judge: Judge) -> None:
    signs = {Sign.WHOLE: 1.0, Sign.ANSWER: 1.0, Sign.COVERED: 1.0}
    one, four = (judge.judge(speaking(signs, words=words), MANY) for words in (1, 4))
    assert one.confidence < four.confidence
    assert one.among_three < four.among_three
    assert one.decision is not Decision.ANSWER


@JUDGES
@pytest.mark.parametrize("same", [0, 1])
def test_word_for_word_is_first_and_sure(judge: Judge, same: int) -> None:
    finding = judge.judge(speaking(fits(0.9), fits(0.4), same=[same]), MANY)
    assert finding.candidates[0].key == "ab"[same]
    assert finding.decision is Decision.ANSWER
    assert 0.99 <= finding.confidence <= finding.among_three <= finding.answerable < CERTAIN


@JUDGES
def test_one_word_that_is_a_wording_is_answered(judge: Judge) -> None:
    finding = judge.judge(speaking(fits(0.9), fits(0.4), words=1, same=[0]), MANY)
    assert finding.decision is Decision.ANSWER


@JUDGES
def test_two_that_are_asked_word_for_word_are_both_shown(judge: Judge) -> None:
    finding = judge.judge(speaking(fits(0.9), fits(0.9), keys="ba", same=[0, 1]), MANY)
    assert [one.key for one in finding.candidates] == ["a", "b"]
    assert finding.decision is Decision.SUGGEST


@JUDGES
def test_a_question_without_words_is_hardly_believed(judge: Judge) -> None:
    wordless = judge.judge(speaking(fits(0.9), words=0), MANY)
    assert wordless.decision is Decision.NONE
    assert wordless.among_three <= wordless.answerable < 0.35
    assert judge.judge(speaking(fits(0.9), words=0, same=[0]), MANY).decision is Decision.ANSWER


def test_an_article_without_vectors_means_as_much_as_the_mean() -> None:
    cosines = (Sign.WORDING_COSINE, Sign.PASSAGE_COSINE)
    far, unknown, near = (
        fits(0.5) | dict.fromkeys(cosines, cosine) for cosine in (0.8, math.nan, 0.9)
    )
    finding = SEMANTIC.judge(speaking(far, unknown, near), MANY)
    assert [one.key for one in finding.candidates] == ["c", "b", "a"]


@JUDGES
def test_ties_are_settled_by_key(judge: Judge) -> None:
    alike = [fits(0.5)] * 4
    finding = judge.judge(speaking(*alike, keys="dbca"), MANY)
    assert [one.key for one in finding.candidates] == ["a", "b", "c", "d"]


@given(evidence=any_evidence(), limit=st.integers(-1, 12))
@settings(deadline=None)
def test_any_finding_makes_sense(evidence: Evidence, limit: int) -> None:
    for judge in (LEXICAL, SEMANTIC):
        finding = judge.judge(evidence, limit)
        assert 0.0 <= finding.confidence <= finding.among_three <= finding.answerable <= 1.0
        assert len(finding.candidates) == min(max(limit, 0), len(evidence.keys))
        assert {one.key for one in finding.candidates} <= set(evidence.keys)
        for first, second in itertools.pairwise(finding.candidates):
            assert (-first.score, first.key) < (-second.score, second.key)


@given(evidence=any_evidence(), same=st.integers(0, 9))
@settings(deadline=None)
def test_the_order_of_candidates_changes_no_finding(evidence: Evidence, same: int) -> None:
    rows = list(range(len(evidence.keys)))
    turned = evidence.take(rows[same:] + rows[:same])
    for judge in (LEXICAL, SEMANTIC):
        one, other = judge.judge(evidence, MANY), judge.judge(turned, MANY)
        assert one.confidence == pytest.approx(other.confidence)
        assert sorted(x.key for x in one.candidates) == sorted(x.key for x in other.candidates)
