"""What a city's use has taught: earlier questions, and a judge that weighs them."""

from dataclasses import dataclass

from knowledge.index.memory import NOTHING_REMEMBERED, Memory
from knowledge.ranking.defaults import LEXICAL, SEMANTIC
from knowledge.ranking.judge import Judge


@dataclass(frozen=True, slots=True)
class Learned:
    """What a finder learned.

    Attributes:
        memory: what was asked and judged before.
        trained: the judge that was trained, if there is one.
        semantic: whether it was trained with sentence vectors. It judges no other findings.
    """

    memory: Memory = NOTHING_REMEMBERED
    trained: Judge | None = None
    semantic: bool = False

    def judge(self, *, semantic: bool) -> Judge:
        """Return who judges findings with sentence vectors, or without them."""
        if self.trained is not None and self.semantic == semantic:
            return self.trained
        return SEMANTIC if semantic else LEXICAL


NOTHING_LEARNED = Learned()
