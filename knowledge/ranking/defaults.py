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

# From here on nine of ten first articles of a city's FAQ are right.
_SURE = 0.73
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
        answerable=logistic(
            -3.45,
            {
                Clue.KNOWN: -0.77,
                Clue.LETTERS_ASKED: 0.40,
                Clue.ANSWER_SENSE: 1.16,
                Clue.MATCHED_OF_THREE: 1.48,
                Clue.COVERED_OF_TEN: 1.61,
                Clue.CORRELATION_OF_TEN: 3.42,
                Clue.WORD_CORRELATION: -0.98,
                Clue.WORD_CORRELATION_LEAD: 1.46,
                Clue.AHEAD_OF_TEN: 0.38,
                Clue.SPREAD_OF_TEN: -0.03,
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
            -13.36,
            {
                Clue.LEAD: 0.33,
                Clue.COVERED: 1.02,
                Clue.KNOWN: -0.99,
                Clue.WORDS_ASKED: 0.34,
                Clue.SHARE_OF_THREE: 2.28,
                Clue.WORDING_COSINE: 12.29,
                Clue.ANSWER_SENSE: 1.09,
                Clue.BESIDE_OWN: 8.25,
                Clue.CORRELATION_LEAD: 1.64,
                Clue.ANSWER_AHEAD: 0.61,
                Clue.COVERED_LEAD: 0.46,
                Clue.WORD_CORRELATION_LEAD: 2.44,
            },
        ),
        among_three=logistic(
            -12.05,
            {
                Clue.LEAD: 0.13,
                Clue.COVERED: 0.72,
                Clue.KNOWN: -0.83,
                Clue.WORDS_ASKED: 0.20,
                Clue.SHARE_OF_THREE: 2.29,
                Clue.WORDING_COSINE: 11.53,
                Clue.ANSWER_SENSE: 0.68,
                Clue.BESIDE_OWN: 8.23,
                Clue.CORRELATION_LEAD: 0.87,
                Clue.ANSWER_AHEAD: 0.91,
                Clue.MATCHED_OF_THREE: 0.89,
                Clue.COVERED_LEAD: 0.08,
                Clue.WORD_CORRELATION_LEAD: 1.55,
            },
        ),
        answerable=logistic(
            -4.03,
            {
                Clue.KNOWN: -1.14,
                Clue.LETTERS_ASKED: 0.42,
                Clue.ANSWER_SENSE: 1.46,
                Clue.MATCHED_OF_THREE: 1.09,
                Clue.COVERED_OF_TEN: 1.05,
                Clue.CORRELATION_OF_TEN: 3.21,
                Clue.WORD_CORRELATION: -2.37,
                Clue.WORD_CORRELATION_LEAD: 2.07,
                Clue.WORD_CORRELATION_OF_TEN: 1.95,
                Clue.AHEAD_OF_TEN: 0.38,
                Clue.SPREAD_OF_TEN: 0.45,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
