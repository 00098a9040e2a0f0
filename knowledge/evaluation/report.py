"""All measures of a trial in one object."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.evaluation.judged import Outcome
from knowledge.evaluation.ranking_measures import (
    mean_average_precision,
    mean_reciprocal_rank,
    normalised_gain,
    success_at,
)
from knowledge.evaluation.sureness_measures import area_under_roc, expected_calibration_error
from knowledge.evaluation.trial import Trial
from knowledge.finding import Decision


@dataclass(frozen=True, slots=True)
class Band:
    """What came of the questions that ended in one decision."""

    coverage: float  # share of all questions
    precision: float | None  # share of these whose shown articles hold an answer; see ``bands``


@dataclass(frozen=True, slots=True)
class Report:
    """How well articles were found. None where the questions say nothing about a measure."""

    queries: int
    success_at_1: float | None
    success_at_3: float | None
    success_at_5: float | None
    mrr_at_10: float | None
    map: float | None
    ndcg_at_10: float | None
    auroc_first_right: float | None
    auroc_answerable: float | None
    auroc_answerable_removed: float | None
    bands: dict[Decision, Band]
    ece: float | None
    p50_ms: float
    p99_ms: float


def report(trial: Trial) -> Report:
    """Measure a trial of at least one question."""
    outcomes = trial.outcomes
    first = [(one.finding.confidence, one.first_right) for one in outcomes]
    answerable = [(one.finding.answerable, bool(one.asked.answers)) for one in outcomes]
    with_answer = [one for one in answerable if one[1]]
    milliseconds = [seconds * 1000 for seconds in trial.seconds]
    return Report(
        queries=len(outcomes),
        success_at_1=success_at(1, outcomes),
        success_at_3=success_at(3, outcomes),
        success_at_5=success_at(5, outcomes),
        mrr_at_10=mean_reciprocal_rank(outcomes),
        map=mean_average_precision(outcomes),
        ndcg_at_10=normalised_gain(outcomes),
        auroc_first_right=area_under_roc(first),
        auroc_answerable=area_under_roc(answerable),
        auroc_answerable_removed=area_under_roc(
            [*with_answer, *((one.finding.answerable, False) for one in trial.removed)]
        ),
        bands=bands(outcomes),
        ece=expected_calibration_error(first),
        p50_ms=statistics.median(milliseconds),
        p99_ms=_percentile(milliseconds, 99),
    )


def bands(outcomes: Sequence[Outcome]) -> dict[Decision, Band]:
    """How often each decision was taken, and how often it was right.

    Right is: an answer whose first article answers; a suggestion with an answer among the first
    three; a handing over where there is no answer at all.
    """
    return {
        decision: _band([one for one in outcomes if one.finding.decision is decision], outcomes)
        for decision in Decision
    }


def _band(members: list[Outcome], outcomes: Sequence[Outcome]) -> Band:
    right = sum(map(_right, members))
    return Band(len(members) / len(outcomes), right / len(members) if members else None)


def _right(one: Outcome) -> bool:
    if one.finding.decision is Decision.ANSWER:
        return one.first_right
    if one.finding.decision is Decision.SUGGEST:
        return not one.asked.answers.isdisjoint(one.keys[:3])
    return not one.asked.answers


def _percentile(values: Iterable[float], percent: int) -> float:
    ordered = sorted(values)
    if len(ordered) == 1:
        return ordered[0]
    return statistics.quantiles(ordered, n=100, method="inclusive")[percent - 1]
