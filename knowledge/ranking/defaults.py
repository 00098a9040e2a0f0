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
            -11.32,
            {
                Clue.LEAD: 0.29,
                Clue.LEAD_OVER_FOURTH: 0.11,
                Clue.COVERED: 0.97,
                Clue.KNOWN: -0.77,
                Clue.WORDS_ASKED: 0.25,
                Clue.WORDING_COSINE: 7.92,
                Clue.PASSAGE_COSINE: 1.94,
                Clue.SHARE: 1.45,
                Clue.SHARE_OF_THREE: 1.55,
                Clue.LACKING: -0.44,
                Clue.WORDING_SENSE: 0.30,
                Clue.ANSWER_SENSE: 0.76,
                Clue.CORRELATION: -0.00,
                Clue.BESIDE_OWN: 7.54,
            },
        ),
        among_three=logistic(
            -9.91,
            {
                Clue.LEAD: 0.11,
                Clue.LEAD_OVER_FOURTH: 0.02,
                Clue.COVERED: 1.02,
                Clue.KNOWN: -0.82,
                Clue.WORDS_ASKED: 0.37,
                Clue.WORDING_COSINE: 7.71,
                Clue.PASSAGE_COSINE: 0.93,
                Clue.SHARE: 1.24,
                Clue.SHARE_OF_THREE: 2.12,
                Clue.LACKING: -0.37,
                Clue.WORDING_SENSE: 0.10,
                Clue.ANSWER_SENSE: 0.59,
                Clue.CORRELATION: 0.70,
                Clue.BESIDE_OWN: 8.51,
            },
        ),
        sure=_SURE,
        worth_showing=_WORTH_SHOWING,
    ),
)
