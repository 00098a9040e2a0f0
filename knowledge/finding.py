"""What a search hands back: articles in order, and what to do with them."""

from dataclasses import dataclass
from enum import StrEnum

CERTAIN = 1.0
"""How sure we are of an article that was named; of one that is found we never are."""


class Decision(StrEnum):
    """What the caller should do with the candidates."""

    ANSWER = "answer"  # the first candidate may be shown as the answer
    SUGGEST = "suggest"  # show the first few, and let the person choose
    NONE = "none"  # nothing fits: hand the question over to people


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may answer. Scores compare within one finding only."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Candidates, best first, and how sure we are of them.

    Attributes:
        decision: what to do.
        confidence: the probability (0..1) that the first one answers.
        candidates: best first.
        among_three: the probability (0..1) that any of the first three answers.
        answerable: the probability (0..1) that any article answers, found or not.
        in_context: it was found by what was asked before as well as by the text.
    """

    decision: Decision
    confidence: float
    candidates: tuple[Candidate, ...]
    among_three: float = 0.0
    answerable: float = 0.0
    in_context: bool = False
