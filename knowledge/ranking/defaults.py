"""The judgement with which every city begins.

The numbers were fitted on questions to a city's FAQ, to an encyclopedia, and to the sample
articles; for the sureness also on the same questions with all their
articles left out, and on questions to one of these asked of another.
docs/finding.md says how, and how much each sign adds.
"""

from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import LinearRanker
from knowledge.ranking.sureness import Logistic, Sureness

_SURE = 0.8
_WORTH_SHOWING = 0.35

LEXICAL = Judge(
    ranker=LinearRanker(weights=(2.60, 0.26, 1.62, 5.16, 4.26, -0.95, 4.22), unheard=10.8),
    sureness=Sureness(
        first=Logistic(
            -4.47,
            (
                0.31,
                0.11,
                0.74,
                0.80,
                0.79,
                0.0,
                -0.61,
                0.0,
                0.0,
                0.0,
                1.79,
                1.50,
                -0.47,
                0.48,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        among_three=Logistic(
            -3.86,
            (
                0.10,
                0.12,
                1.00,
                0.63,
                1.01,
                0.0,
                -0.56,
                0.0,
                0.0,
                0.0,
                1.30,
                1.90,
                -0.28,
                0.46,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
SEMANTIC = Judge(
    ranker=LinearRanker(
        weights=(0.0, 0.0, 1.57, 4.88, 1.95, 0.0, 0.0, 17.81, 48.28),
        unheard=0.0,
        unheard_kana=13.39,
    ),
    sureness=Sureness(
        first=Logistic(
            -11.49,
            (
                0.40,
                0.12,
                0.20,
                0.0,
                0.0,
                0.0,
                -1.25,
                0.0,
                4.96,
                4.74,
                1.68,
                1.60,
                -0.77,
                0.48,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        among_three=Logistic(
            -10.71,
            (
                0.14,
                0.12,
                0.87,
                0.0,
                0.0,
                0.0,
                -1.09,
                0.0,
                5.56,
                3.64,
                1.29,
                2.15,
                -0.43,
                0.35,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
