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
        apart: the same, each trained without one part of the labelled questions, in the order of
            the parts; empty where nobody knows.
    """

    memory: Memory = NOTHING_REMEMBERED
    trained: Judge | None = None
    semantic: bool = False
    apart: tuple[Judge, ...] = ()

    def judge(self, *, semantic: bool) -> Judge:
        """Return who judges findings with sentence vectors, or without them."""
        if self.trained is not None and self.semantic == semantic:
            return self.trained
        return SEMANTIC if semantic else LEXICAL

    def judge_of_part(self, part: int, *, semantic: bool) -> Judge:
        """Return who judges as that one does, and has not seen a part, as far as there is one."""
        judge = self.judge(semantic=semantic)
        return self.apart[part] if self.apart and judge is self.trained else judge


NOTHING_LEARNED = Learned()
