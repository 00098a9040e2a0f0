"""The judgement with which every city begins.

The numbers were fitted on questions to a city's FAQ, to an encyclopedia, and to the sample
articles; for the sureness also on the same questions with all their
articles left out, and on questions to one of these asked of another.
docs/finding.md says how, and how much each sign adds.
"""

from knowledge.index.evidence import Sign
from knowledge.ranking.judge import Judge
from knowledge.ranking.ranker import linear
from knowledge.ranking.sureness import Clue, Sureness, logistic

_SURE = 0.75
_WORTH_SHOWING = 0.35

LEXICAL = Judge(
    ranker=linear(
        {
            Sign.ANSWER: 1.33,
            Sign.COVERED: 6.12,
            Sign.MATCHED: 2.66,
            Sign.LIKENESS: 1.45,
            Sign.WORDING_SENSE: 3.23,
            Sign.ANSWER_SENSE: 4.03,
            Sign.CORRELATION: 3.42,
        },
        unheard=6.36,
    ),
    sureness=Sureness(
        first=logistic(
            -3.65,
            {
                Clue.LEAD: 0.29,
                Clue.LEAD_OVER_FOURTH: 0.11,
                Clue.COVERED: 0.67,
                Clue.MATCHED: 1.02,
                Clue.LIKENESS: 0.89,
                Clue.KNOWN: -0.91,
                Clue.WORDS_ASKED: 0.40,
                Clue.SHARE: 1.64,
                Clue.SHARE_OF_THREE: 1.32,
                Clue.LACKING: -0.49,
                Clue.LETTERS_ASKED: 0.28,
            },
        ),
        among_three=logistic(
            -3.85,
            {
                Clue.LEAD: 0.11,
                Clue.LEAD_OVER_FOURTH: 0.00,
                Clue.COVERED: 1.08,
                Clue.MATCHED: 0.72,
                Clue.LIKENESS: 1.76,
                Clue.KNOWN: -0.58,
                Clue.WORDS_ASKED: 0.37,
                Clue.SHARE: 1.10,
                Clue.SHARE_OF_THREE: 2.12,
                Clue.LACKING: -0.31,
                Clue.LETTERS_ASKED: 0.37,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
SEMANTIC = Judge(
    ranker=linear(
        {
            Sign.ANSWER: 0.57,
            Sign.COVERED: 4.43,
            Sign.MATCHED: 1.94,
            Sign.WORDING_SENSE: 1.98,
            Sign.ANSWER_SENSE: 4.09,
            Sign.CORRELATION: 3.96,
            Sign.WORDING_COSINE: 5.66,
            Sign.PASSAGE_COSINE: 39.47,
        },
        unheard_kana=14.33,
    ),
    sureness=Sureness(
        first=logistic(
            -5.77,
            {
                Clue.LEAD: 0.38,
                Clue.LEAD_OVER_FOURTH: 0.03,
                Clue.COVERED: 0.82,
                Clue.KNOWN: -1.11,
                Clue.WORDS_ASKED: 0.10,
                Clue.WORDING_COSINE: 4.15,
                Clue.PASSAGE_COSINE: 0.33,
                Clue.SHARE: 1.52,
                Clue.SHARE_OF_THREE: 1.66,
                Clue.LACKING: -0.50,
                Clue.WORDING_SENSE: 0.15,
                Clue.ANSWER_SENSE: 0.54,
                Clue.CORRELATION: -0.09,
                Clue.BESIDE_OWN: 6.59,
            },
        ),
        among_three=logistic(
            -4.53,
            {
                Clue.LEAD: 0.15,
                Clue.LEAD_OVER_FOURTH: -0.06,
                Clue.COVERED: 0.78,
                Clue.KNOWN: -1.08,
                Clue.WORDS_ASKED: 0.34,
                Clue.WORDING_COSINE: 3.79,
                Clue.PASSAGE_COSINE: -0.65,
                Clue.SHARE: 1.27,
                Clue.SHARE_OF_THREE: 2.48,
                Clue.LACKING: -0.44,
                Clue.WORDING_SENSE: -0.10,
                Clue.ANSWER_SENSE: 0.51,
                Clue.CORRELATION: 0.49,
                Clue.BESIDE_OWN: 7.18,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
