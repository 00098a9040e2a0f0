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
            -5.88,
            {
                Clue.LEAD: 0.37,
                Clue.LEAD_OVER_FOURTH: 0.02,
                Clue.COVERED: 0.88,
                Clue.KNOWN: -1.12,
                Clue.WORDS_ASKED: -0.09,
                Clue.WORDING_COSINE: 4.38,
                Clue.PASSAGE_COSINE: -0.19,
                Clue.SHARE: 1.53,
                Clue.SHARE_OF_THREE: 1.68,
                Clue.LACKING: -0.51,
                Clue.LETTERS_ASKED: 0.14,
                Clue.WORDING_SENSE: 0.16,
                Clue.ANSWER_SENSE: 0.54,
                Clue.CORRELATION: -0.09,
                Clue.BESIDE_OWN: 6.54,
            },
        ),
        among_three=logistic(
            -4.71,
            {
                Clue.LEAD: 0.14,
                Clue.LEAD_OVER_FOURTH: -0.07,
                Clue.COVERED: 0.90,
                Clue.KNOWN: -1.11,
                Clue.WORDS_ASKED: 0.12,
                Clue.WORDING_COSINE: 4.25,
                Clue.PASSAGE_COSINE: -1.80,
                Clue.SHARE: 1.27,
                Clue.SHARE_OF_THREE: 2.53,
                Clue.LACKING: -0.44,
                Clue.LETTERS_ASKED: 0.29,
                Clue.WORDING_SENSE: -0.07,
                Clue.ANSWER_SENSE: 0.50,
                Clue.CORRELATION: 0.50,
                Clue.BESIDE_OWN: 7.10,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
