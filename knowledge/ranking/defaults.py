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
            -6.26,
            (
                0.65,
                0.73,
                2.60,
                1.49,
                2.86,
                -0.14,
                -1.04,
                1.76,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        among_three=Logistic(
            -4.50,
            (
                0.39,
                0.69,
                2.65,
                1.61,
                2.72,
                0.12,
                -0.82,
                0.65,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
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
            -11.74,
            (
                0.42,
                0.05,
                1.26,
                0.38,
                0.80,
                -0.59,
                -1.75,
                0.76,
                4.14,
                6.10,
                1.78,
                1.34,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        among_three=Logistic(
            -9.02,
            (
                0.13,
                0.05,
                1.44,
                0.47,
                0.27,
                -0.55,
                -1.49,
                0.73,
                4.99,
                2.37,
                1.13,
                2.55,
                0.0,
                0.0,
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
