"""From candidates and what speaks for them to a finding."""

from dataclasses import dataclass

from knowledge.finding import Candidate, Decision, Finding
from knowledge.index.evidence import Evidence
from knowledge.ranking.ranker import Ranker, Scores
from knowledge.ranking.sureness import Grounds, Sureness, clues, in_order

NOTHING = Finding(Decision.NONE, confidence=0.0, candidates=())

# Two articles may have the same wording, and an answer may have become wrong: never quite certain.
_WORD_FOR_WORD = 0.99
_WORDLESS = 0.3


@dataclass(frozen=True, slots=True)
class Judge:
    """Puts candidates in order, and says how sure that is."""

    ranker: Ranker
    sureness: Sureness

    def judge(self, evidence: Evidence, limit: int) -> Finding:
        """Return up to ``limit`` candidates, best first."""
        if not evidence.keys:
            return NOTHING
        weighed = self._weigh(evidence)
        shown = zip(weighed.keys[: max(limit, 0)], weighed.scores, strict=False)
        return Finding(
            decision=weighed.grounds.decision,
            confidence=weighed.first,
            candidates=tuple(Candidate(key, float(score)) for key, score in shown),
            among_three=weighed.among_three,
            answerable=weighed.answerable,
        )

    def grounds(self, evidence: Evidence) -> Grounds:
        """Return what the decision rests on."""
        return self._weigh(evidence).grounds if evidence.keys else Grounds.NOTHING_NEAR

    def _weigh(self, evidence: Evidence) -> "_Weighed":
        scores = self.ranker.score(evidence)
        order = in_order(scores, evidence.keys)
        ranked, scores = evidence.take(order), scores[order]
        known = clues(ranked, scores)
        first = self.sureness.first.probability(known)
        among_three = self.sureness.among_three.probability(known)
        answerable = self.sureness.answerable.probability(known)
        if not evidence.words_asked:
            # Greetings and the like sound like something, but ask for nothing.
            first, among_three = _WORDLESS * first, _WORDLESS * among_three
            answerable *= _WORDLESS
        if ranked.word_for_word[0]:
            first = max(first, _WORD_FOR_WORD)
        # One word, such as 「プリンター」, may be about anything.
        says_enough = bool(ranked.word_for_word[0]) or evidence.words_asked > 1
        # Whatever answers first is among the first three, and is an answer.
        among_three = max(first, among_three)
        answerable = max(among_three, answerable)
        grounds = self.sureness.decide(first, among_three, scores, says_enough=says_enough)
        return _Weighed(ranked.keys, scores, first, among_three, answerable, grounds)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Candidates in order, and the probabilities of an answer: the first, one of three, any."""

    keys: tuple[str, ...]
    scores: Scores
    first: float
    among_three: float
    answerable: float
    grounds: Grounds
