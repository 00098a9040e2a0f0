"""A ranker as it is kept after a night in which the desk learned something."""

from datetime import datetime

from knowledge.ranking.defaults import LEXICAL
from knowledge.ranking.written import write_judge
from storage.ranker import TrainedRanker


def better_ranker(trained_at: datetime) -> TrainedRanker:
    """One that is told to be better, and finds as the product does from the start."""
    return TrainedRanker(
        trained_at=trained_at,
        encoder="",
        judge=write_judge(LEXICAL),
        questions=283,
        gain_before=0.66,
        gain_after=0.73,
        success_before=0.544,
        success_after=0.678,
        certainty=0.99,
        is_better=True,
    )
