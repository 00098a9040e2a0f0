"""Questions with what was found for them, made by hand or at random."""

from hypothesis import strategies as st

from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.finding import Candidate, Decision, Finding

_KEYS = "abcdefghijklmno"


def outcome(
    found: str,
    answers: str = "",
    related: str = "",
    *,
    decision: Decision = Decision.SUGGEST,
    confidence: float = 0.5,
    answerable: float = 0.5,
) -> Outcome:
    """A question and its finding; each letter is an article."""
    relevant = dict.fromkeys(answers, 2) | dict.fromkeys(related, 1)
    candidates = tuple(Candidate(key, -float(rank)) for rank, key in enumerate(found))
    return Outcome(
        JudgedQuery("?", relevant),
        Finding(decision, confidence, candidates, answerable=answerable),
    )


@st.composite
def any_outcome(draw: st.DrawFn) -> Outcome:
    """Any articles found, of which any answer or are related."""
    found = draw(st.permutations(_KEYS))[: draw(st.integers(0, len(_KEYS)))]
    grades = draw(st.dictionaries(st.sampled_from(_KEYS), st.integers(1, 2), max_size=14))
    return outcome(
        "".join(found),
        "".join(key for key, grade in grades.items() if grade == 2),
        "".join(key for key, grade in grades.items() if grade == 1),
        decision=draw(st.sampled_from(Decision)),
        confidence=draw(st.integers(0, 1_000)) / 1_000,
        answerable=draw(st.integers(0, 1_000)) / 1_000,
    )
