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
            -4.31,
            (
                0.30,
                0.11,
                0.73,
                0.94,
                0.0,
                0.0,
                -0.73,
                0.0,
                0.0,
                0.0,
                1.82,
                1.54,
                -0.49,
                0.45,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        among_three=Logistic(
            -3.67,
            (
                0.09,
                0.11,
                0.98,
                0.79,
                0.0,
                0.0,
                -0.70,
                0.0,
                0.0,
                0.0,
                1.35,
                1.94,
                -0.31,
                0.43,
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
            -11.43,
            (
                0.40,
                0.12,
                0.0,
                0.0,
                0.0,
                0.0,
                -1.19,
                0.0,
                4.88,
                4.91,
                1.69,
                1.65,
                -0.85,
                0.47,
                0.0,
                0.0,
                0.0,
                0.0,
            ),
        ),
        among_three=Logistic(
            -10.41,
            (
                0.13,
                0.12,
                0.0,
                0.0,
                0.0,
                0.0,
                -0.82,
                0.0,
                5.17,
                4.38,
                1.34,
                2.35,
                -0.81,
                0.28,
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
