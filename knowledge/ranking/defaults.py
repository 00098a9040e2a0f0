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
            -4.93,
            {
                Clue.LEAD: 0.23,
                Clue.LEAD_OVER_FOURTH: 0.15,
                Clue.COVERED: 0.96,
                Clue.MATCHED: 1.36,
                Clue.LIKENESS: 1.66,
                Clue.KNOWN: -0.40,
                Clue.WORDS_ASKED: 0.33,
                Clue.SHARE: 1.62,
                Clue.SHARE_OF_THREE: 1.42,
                Clue.LACKING: -0.46,
                Clue.LETTERS_ASKED: 0.40,
            },
        ),
        among_three=logistic(
            -5.09,
            {
                Clue.LEAD: 0.09,
                Clue.LEAD_OVER_FOURTH: 0.09,
                Clue.COVERED: 1.39,
                Clue.MATCHED: 1.34,
                Clue.LIKENESS: 2.37,
                Clue.KNOWN: -0.02,
                Clue.WORDS_ASKED: 0.30,
                Clue.SHARE: 1.15,
                Clue.SHARE_OF_THREE: 1.76,
                Clue.LACKING: -0.26,
                Clue.LETTERS_ASKED: 0.46,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
SEMANTIC = Judge(
    ranker=linear(
        {
            Sign.ANSWER: 0.94,
            Sign.COVERED: 3.90,
            Sign.MATCHED: 2.00,
            Sign.WORDING_SENSE: 1.95,
            Sign.ANSWER_SENSE: 3.71,
            Sign.CORRELATION: 4.86,
            Sign.WORDING_COSINE: 9.80,
            Sign.PASSAGE_COSINE: 23.96,
        },
        unheard_kana=14.62,
    ),
    sureness=Sureness(
        first=logistic(
            -13.23,
            {
                Clue.LEAD: 0.27,
                Clue.LEAD_OVER_FOURTH: 0.06,
                Clue.COVERED: 0.85,
                Clue.KNOWN: -0.96,
                Clue.WORDS_ASKED: 0.36,
                Clue.WORDING_COSINE: 9.65,
                Clue.PASSAGE_COSINE: 2.41,
                Clue.SHARE: 1.49,
                Clue.SHARE_OF_THREE: 1.58,
                Clue.LACKING: -0.25,
                Clue.WORDING_SENSE: 0.47,
                Clue.ANSWER_SENSE: 1.03,
                Clue.CORRELATION: -0.14,
                Clue.BESIDE_OWN: 7.71,
            },
        ),
        among_three=logistic(
            -10.81,
            {
                Clue.LEAD: 0.09,
                Clue.LEAD_OVER_FOURTH: -0.05,
                Clue.COVERED: 0.56,
                Clue.KNOWN: -0.89,
                Clue.WORDS_ASKED: 0.37,
                Clue.WORDING_COSINE: 9.95,
                Clue.PASSAGE_COSINE: 0.13,
                Clue.SHARE: 1.31,
                Clue.SHARE_OF_THREE: 2.20,
                Clue.LACKING: -0.36,
                Clue.WORDING_SENSE: 0.18,
                Clue.ANSWER_SENSE: 0.83,
                Clue.CORRELATION: 0.53,
                Clue.BESIDE_OWN: 8.68,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
