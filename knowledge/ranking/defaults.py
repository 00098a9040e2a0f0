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

# From here on nearly nine of ten first articles of a city's FAQ are right.
_SURE = 0.70
_SURE_BY_WORDS = 0.75
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
            -5.14,
            {
                Clue.LEAD: 0.31,
                Clue.COVERED: 0.82,
                Clue.MATCHED: 1.57,
                Clue.LIKENESS: 2.28,
                Clue.KNOWN: -0.44,
                Clue.WORDS_ASKED: 0.43,
                Clue.LETTERS_ASKED: 0.44,
                Clue.SHARE_OF_THREE: 2.23,
                Clue.LACKING: -0.32,
                Clue.CORRELATION_LEAD: 3.29,
                Clue.ANSWER_AHEAD: 1.75,
            },
        ),
        among_three=logistic(
            -5.16,
            {
                Clue.LEAD: 0.16,
                Clue.COVERED: 1.20,
                Clue.MATCHED: 0.81,
                Clue.LIKENESS: 2.68,
                Clue.KNOWN: -0.10,
                Clue.WORDS_ASKED: 0.31,
                Clue.LETTERS_ASKED: 0.47,
                Clue.SHARE_OF_THREE: 2.33,
                Clue.LACKING: -0.19,
                Clue.CORRELATION_LEAD: 1.66,
                Clue.ANSWER_AHEAD: 1.30,
                Clue.MATCHED_OF_THREE: 0.97,
            },
        ),
        sure=_SURE_BY_WORDS,
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
            -13.71,
            {
                Clue.LEAD: 0.41,
                Clue.COVERED: 1.09,
                Clue.KNOWN: -0.94,
                Clue.WORDS_ASKED: 0.42,
                Clue.SHARE_OF_THREE: 2.39,
                Clue.WORDING_COSINE: 12.34,
                Clue.ANSWER_SENSE: 1.15,
                Clue.CORRELATION: -0.26,
                Clue.BESIDE_OWN: 7.68,
                Clue.CORRELATION_LEAD: 1.98,
                Clue.ANSWER_AHEAD: 0.71,
            },
        ),
        among_three=logistic(
            -11.47,
            {
                Clue.LEAD: 0.18,
                Clue.COVERED: 0.68,
                Clue.KNOWN: -0.95,
                Clue.WORDS_ASKED: 0.23,
                Clue.SHARE_OF_THREE: 2.50,
                Clue.WORDING_COSINE: 10.51,
                Clue.ANSWER_SENSE: 0.75,
                Clue.CORRELATION: 0.39,
                Clue.BESIDE_OWN: 7.77,
                Clue.CORRELATION_LEAD: 0.72,
                Clue.ANSWER_AHEAD: 1.00,
                Clue.MATCHED_OF_THREE: 0.81,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
