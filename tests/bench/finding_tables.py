"""The figures of finding, written out."""

from collections.abc import Mapping, Sequence

from knowledge.evaluation.judged import Outcome
from knowledge.evaluation.ranking_measures import normalised_gain, success_at
from knowledge.evaluation.report import Report
from knowledge.finding import Decision
from tests.bench.contestants import BM25
from tests.bench.table import table

CELL_WIDTH = 16
MANY = 10  # times as much: then places behind the point say nothing
RANKING = ("S@1", "S@3", "S@5", "MRR@10", "nDCG@10", "ms p50", "ms p99")
SURENESS = (
    *("first right", "answerable", "answers removed"),
    *("answered", "of it right", "handed over", "of it right", "ECE"),
)
ABLATION = ("S@1", "S@3", "nDCG@10")


def rankings(reports: Mapping[str, Report]) -> str:
    """Every contestant, and its ratio to BM25."""
    least = _figures(reports[BM25])
    rows = [(name, _beside(_figures(one), least)) for name, one in reports.items()]
    return table(RANKING, [("in brackets: times BM25", rows)], CELL_WIDTH)


def surenesses(reports: Mapping[str, Report]) -> str:
    """How well the product knows how good it is: AUROC of three events, two bands, ECE."""
    rows = [(name, [_shown(figure) for figure in _sure(one)]) for name, one in reports.items()]
    return table(SURENESS, [("AUROC of three events, bands, calibration", rows)], CELL_WIDTH)


def ablations(outcomes: Mapping[str, Mapping[str, Sequence[Outcome]]]) -> str:
    """Each sign left out in turn; in brackets what that changes."""
    parts = []
    for contestant, by_sign in outcomes.items():
        everything, *_ = (_quality(found) for found in by_sign.values())
        rows = [
            (name, [_change(*pair) for pair in zip(_quality(found), everything, strict=True)])
            for name, found in by_sign.items()
        ]
        parts.append((f"{contestant}, without ...", rows))
    return table(ABLATION, parts, CELL_WIDTH)


def _figures(one: Report) -> list[float | None]:
    quality = (one.success_at_1, one.success_at_3, one.success_at_5, one.mrr_at_10, one.ndcg_at_10)
    return [*quality, one.p50_ms, one.p99_ms]


def _sure(one: Report) -> list[float | None]:
    answered, handed_over = one.bands[Decision.ANSWER], one.bands[Decision.NONE]
    return [
        *(one.auroc_first_right, one.auroc_answerable, one.auroc_answerable_removed),
        *(answered.coverage, answered.precision, handed_over.coverage, handed_over.precision),
        one.ece,
    ]


def _quality(found: Sequence[Outcome]) -> list[float | None]:
    return [success_at(1, found), success_at(3, found), normalised_gain(found)]


def _beside(figures: Sequence[float | None], least: Sequence[float | None]) -> list[str]:
    return [
        f"{_shown(figure)} (×{_ratio(figure, other)})"
        for figure, other in zip(figures, least, strict=True)
    ]


def _ratio(figure: float | None, other: float | None) -> str:
    if figure is None or not other:
        return "-"
    ratio = figure / other
    return f"{ratio:.2f}" if ratio < MANY else f"{ratio:.0f}"


def _change(figure: float | None, whole: float | None) -> str:
    if figure is None or whole is None:
        return "-"
    return f"{_shown(figure)} ({figure - whole:+.3f})"


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}"
