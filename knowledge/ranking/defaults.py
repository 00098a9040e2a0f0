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
        first=Logistic(-6.26, (0.65, 0.73, 2.60, 1.49, 2.86, -0.14, -1.04, 1.76, 0.0, 0.0)),
        among_three=Logistic(-4.50, (0.39, 0.69, 2.65, 1.61, 2.72, 0.12, -0.82, 0.65, 0.0, 0.0)),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
SEMANTIC = Judge(
    ranker=LinearRanker(
        weights=(0.99, -0.88, 1.21, 4.89, 2.51, -1.45, 0.97, 24.3, 44.8), unheard=12.5
    ),
    sureness=Sureness(
        first=Logistic(-16.70, (0.73, 0.61, 2.27, 0.73, 2.42, 0.16, -1.56, 1.33, -0.30, 14.12)),
        among_three=Logistic(
            -16.26, (0.37, 0.71, 2.48, 0.77, 2.34, 0.36, -1.31, 0.58, 0.12, 14.52)
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
