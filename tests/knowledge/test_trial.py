"""A finder is asked every question, and measured."""

import statistics
from collections.abc import Callable, Collection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.evaluation import ranking_measures
from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.evaluation.report import bands, report
from knowledge.evaluation.sureness_measures import area_under_roc, expected_calibration_error
from knowledge.evaluation.trial import WARM_UP, Trial, try_out
from knowledge.finder import Finder
from knowledge.finding import Decision, Finding
from tests.knowledge.desk import ARTICLES, MAILBOX, PASSWORD, PRINTER, encoded_finder_of, finder_of
from tests.knowledge.fake_encoder import FakeEncoder
from tests.knowledge.judged_outcomes import any_outcome, outcome

QUERIES = [
    JudgedQuery("パスワードを忘れた", {PASSWORD.key: 2}),
    JudgedQuery("受信箱の容量", {MAILBOX.key: 2, PRINTER.key: 1}),
    JudgedQuery("花壇の水やり", {}),
    JudgedQuery("紙", {PRINTER.key: 1}),
]


class Witness(Finder):
    """Notes what it is asked."""

    def __init__(self) -> None:
        super().__init__(FakeEncoder())
        self.asked: list[tuple[str, frozenset[str]]] = []

    def find(self, text: str, limit: int = 10, *, without: Collection[str] = ()) -> Finding:
        self.asked.append((text, frozenset(without)))
        return super().find(text, limit, without=without)


def test_every_question_is_asked_and_what_has_an_answer_again_without_it() -> None:
    witness, steps = Witness(), list[int]()
    for article in ARTICLES:
        witness.put(article)
    trial = try_out(witness, QUERIES, lambda: steps.append(1))
    assert witness.asked == [
        (WARM_UP, frozenset()),
        ("パスワードを忘れた", frozenset()),
        ("パスワードを忘れた", frozenset({PASSWORD.key})),
        ("受信箱の容量", frozenset()),
        ("受信箱の容量", frozenset({MAILBOX.key, PRINTER.key})),
        ("花壇の水やり", frozenset()),
        ("紙", frozenset()),
    ]
    assert len(steps) == len(trial.seconds) == len(QUERIES)
    assert [one.asked for one in trial.outcomes] == QUERIES
    assert [one.asked for one in trial.removed] == [
        JudgedQuery("パスワードを忘れた", {}),
        JudgedQuery("受信箱の容量", {}),
    ]
    assert all(seconds > 0 for seconds in trial.seconds)


@pytest.mark.parametrize("desk_of", [finder_of, encoded_finder_of])
def test_a_small_desk_is_measured(desk_of: Callable[..., Finder]) -> None:
    finder = desk_of(*ARTICLES)
    trial = try_out(finder, QUERIES)
    for one in trial.outcomes:
        assert one.finding == finder.find(one.asked.query, 100)
    for asked, one in zip(QUERIES[:2], trial.removed, strict=True):
        assert one.finding == finder.find(asked.query, without=asked.relevant)
        assert set(one.keys).isdisjoint(asked.relevant)
    measured = report(trial)
    assert measured.queries == 4
    assert measured.success_at_1 == measured.success_at_5 == measured.mrr_at_10 == 1
    assert measured.auroc_answerable_removed == 1
    assert sum(band.coverage for band in measured.bands.values()) == pytest.approx(1)


def test_bands_by_hand() -> None:
    answer, suggest, none = Decision.ANSWER, Decision.SUGGEST, Decision.NONE
    measured = bands(
        [
            outcome("ab", "a", decision=answer),
            outcome("ba", "a", decision=answer),
            outcome("abcd", "c", decision=suggest),
            outcome("abcd", "d", decision=suggest),
            outcome("abcd", related="a", decision=suggest),
            outcome("abcd", decision=none),
            outcome("abcd", related="a", decision=none),
            outcome("", "a", decision=none),
        ]
    )
    assert (measured[answer].coverage, measured[answer].precision) == (2 / 8, 1 / 2)
    assert (measured[suggest].coverage, measured[suggest].precision) == (3 / 8, 1 / 3)
    assert (measured[none].coverage, measured[none].precision) == (3 / 8, 2 / 3)


def test_a_band_without_any_question_has_no_precision() -> None:
    measured = bands([outcome("a", "a", decision=Decision.ANSWER)])
    assert (measured[Decision.NONE].coverage, measured[Decision.NONE].precision) == (0, None)


def trial_of(outcomes: list[Outcome], seconds: list[float], removed: list[Outcome]) -> Trial:
    return Trial(tuple(outcomes), tuple(seconds), tuple(removed))


def test_a_report_by_hand() -> None:
    outcomes = [
        outcome("ab", "a", confidence=0.9, answerable=0.9),
        outcome("ab", "b", confidence=0.4, answerable=0.8),
        outcome("ab", confidence=0.2, answerable=0.85),
        outcome("ab", related="b", confidence=0.1, answerable=0.1),
    ]
    removed = [outcome("b", answerable=0.95), outcome("a", answerable=0.1)]
    measured = report(trial_of(outcomes, [0.002, 0.001, 0.004, 0.003], removed))
    assert measured.success_at_1 == 1 / 2
    assert measured.success_at_3 == 1
    assert measured.mrr_at_10 == 3 / 4
    assert measured.map == pytest.approx((1 + 1 / 2 + 1 / 2) / 3)
    # Only the first of the first question answers: said of it was 0.9, of the others less.
    assert measured.auroc_first_right == 1
    # Answerable are the first two: 0.9 and 0.8, against 0.85 and 0.1.
    assert measured.auroc_answerable == 3 / 4
    # The same two against what was said without their articles: 0.95 and 0.1.
    assert measured.auroc_answerable_removed == 2 / 4
    assert measured.ece == pytest.approx((0.1 + 0.4 + 0.2 + 0.1) / 4)
    assert measured.p50_ms == pytest.approx(2.5)
    assert measured.p99_ms == pytest.approx(3.97)


def test_one_question_is_enough_for_a_report() -> None:
    measured = report(trial_of([outcome("a", "a")], [0.25], []))
    assert (measured.p50_ms, measured.p99_ms) == (250, 250)
    assert measured.auroc_first_right is None
    assert measured.auroc_answerable is None
    assert measured.auroc_answerable_removed is None


def test_times_are_in_milliseconds_over_all_questions() -> None:
    seconds = [number / 1_000 for number in range(1, 202)]
    measured = report(trial_of([outcome("a", "a")] * 201, seconds, []))
    assert measured.p50_ms == pytest.approx(101)
    assert measured.p99_ms == pytest.approx(199)


@given(
    outcomes=st.lists(any_outcome(), min_size=1, max_size=6),
    removed=st.lists(any_outcome(), max_size=4),
)
@settings(max_examples=50, deadline=None)
def test_a_report_holds_every_measure(outcomes: list[Outcome], removed: list[Outcome]) -> None:
    seconds = [0.001 * (place + 1) for place in range(len(outcomes))]
    measured = report(trial_of(outcomes, seconds, removed))
    assert measured.queries == len(outcomes)
    assert measured.success_at_1 == ranking_measures.success_at(1, outcomes)
    assert measured.success_at_3 == ranking_measures.success_at(3, outcomes)
    assert measured.success_at_5 == ranking_measures.success_at(5, outcomes)
    assert measured.mrr_at_10 == ranking_measures.mean_reciprocal_rank(outcomes)
    assert measured.map == ranking_measures.mean_average_precision(outcomes)
    assert measured.ndcg_at_10 == ranking_measures.normalised_gain(outcomes)
    said = [(one.finding.confidence, one.first_right) for one in outcomes]
    assert measured.auroc_first_right == area_under_roc(said)
    assert measured.ece == expected_calibration_error(said)
    answerable = [one.finding.answerable for one in outcomes if one.asked.answers]
    rest = [one.finding.answerable for one in outcomes if not one.asked.answers]
    for figure, others in (
        (measured.auroc_answerable, rest),
        (measured.auroc_answerable_removed, [one.finding.answerable for one in removed]),
    ):
        told = [*((p, True) for p in answerable), *((p, False) for p in others)]
        assert figure == area_under_roc(told)
    assert measured.p50_ms == pytest.approx(statistics.median(seconds) * 1_000)
    assert sum(band.coverage for band in measured.bands.values()) == pytest.approx(1)
