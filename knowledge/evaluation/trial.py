"""Ask a finder every question, and keep what it found and how long it took."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.evaluation.judged import JudgedQuery, Outcome
from knowledge.finder import Finder

DEPTH = 100  # articles looked at for mean average precision
# Whoever asks first waits for dictionaries to be opened: that is no part of a question.
WARM_UP = "庭の木を剪定したい"


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found for every question, with and without its articles."""

    outcomes: tuple[Outcome, ...]
    seconds: tuple[float, ...]  # one for each outcome
    removed: tuple[Outcome, ...]  # the answerable ones again, without any relevant article


def try_out(
    finder: Finder, queries: Sequence[JudgedQuery], step: Callable[[], object] = lambda: None
) -> Trial:
    """Ask every question twice: as it is, and with all its relevant articles left out.

    Args:
        finder: knows the articles.
        queries: what to ask.
        step: called after each question.
    """
    finder.find(WARM_UP)
    outcomes, seconds, removed = [], [], []
    for query in queries:
        began = time.perf_counter()
        finding = finder.find(query.query, DEPTH)
        seconds.append(time.perf_counter() - began)
        outcomes.append(Outcome(query, finding))
        if query.answers:
            without = finder.find(query.query, without=query.relevant)
            removed.append(Outcome(JudgedQuery(query.query, {}), without))
        step()
    return Trial(tuple(outcomes), tuple(seconds), tuple(removed))
