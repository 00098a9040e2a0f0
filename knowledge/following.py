"""Finding for who asks on: the new words alone or with what went before, whichever is surer."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.finder import Finder
from knowledge.finding import Decision, Finding
from knowledge.ranking.ranker import WORD_FOR_WORD

# What comes after an article that did not help must be more probably an answer than not, and not
# far behind the first that was found: by no more than odds of one to twenty (scores are logarithms
# of odds). What is further behind has a word in common with the question, and little else.
_WORTH_ANOTHER_TRY = 0.5
_FAR_BEHIND = 3.0
_ANOTHER_TRY = 3  # articles at most
_LOOKED_AT = 50  # articles

_NOTHING = Finding(Decision.NONE, confidence=0.0, candidates=())
_SURENESS = {Decision.NONE: 0, Decision.SUGGEST: 1, Decision.ANSWER: 2}


def find_following(
    finder: Finder, text: str, earlier: Sequence[str], read_before: Collection[str]
) -> Finding:
    """Find what may answer `text`, which follows what the same person asked before.

    Args:
        finder: knows the articles.
        text: the new words.
        earlier: what was asked before, oldest first; without any this is a plain search.
        read_before: keys of articles that did not help, though they were read in full.
    """
    alone = behind(finder.find(text), read_before)
    if not earlier:
        return alone
    found = finder.find(together(text, earlier))
    return surer(alone, replace(_on_something_new(found, read_before), in_context=True))


def find_others(finder: Finder, asked: Sequence[str], seen: Collection[str]) -> Finding:
    """Find what else may answer a question, for who says no more than that nothing helped so far.

    Args:
        finder: knows the articles.
        asked: the question, oldest words first.
        seen: keys of articles that were offered for it.
    """
    *earlier, newest = asked
    texts = [newest, together(newest, earlier)] if earlier else [newest]
    near = [_near_first(finder, text) for text in texts]
    others: list[Finding] = []
    left_out = set(seen)
    while len(others) < _ANOTHER_TRY:
        found = _find_near(finder, texts, near, left_out)
        if not found.candidates or found.among_three < _WORTH_ANOTHER_TRY:
            break
        others.append(found)
        left_out.add(found.candidates[0].key)
    return _listed(others) if others else _NOTHING


def _listed(others: Sequence[Finding]) -> Finding:
    """The first of each, as a list."""
    return Finding(
        Decision.SUGGEST,
        confidence=max(found.confidence for found in others),
        candidates=tuple(found.candidates[0] for found in others),
        in_context=any(found.in_context for found in others),
    )


def _near_first(finder: Finder, text: str) -> frozenset[str]:
    """The keys of what is not far behind the first that a text finds, and of the first itself."""
    found = finder.find(text, _LOOKED_AT).candidates
    scores = [one.score for one in found]
    if len(scores) > 1 and scores[0] - scores[1] > WORD_FOR_WORD / 2:
        scores[0] -= WORD_FOR_WORD  # asked in the words of the first, which says nothing here
    least = max(scores, default=0.0) - _FAR_BEHIND
    return frozenset(one.key for one, score in zip(found, scores, strict=True) if score >= least)


def _find_near(
    finder: Finder,
    texts: Sequence[str],
    near: Sequence[Collection[str]],
    without: Collection[str],
) -> Finding:
    """What the texts find without some articles, whichever is surer; nothing that is not near."""
    alone, *with_earlier = (
        _unless_far(finder.find(text, without=without), keys)
        for text, keys in zip(texts, near, strict=True)
    )
    if not with_earlier:
        return alone
    return surer(alone, replace(with_earlier[0], in_context=True))


def _unless_far(found: Finding, near: Collection[str]) -> Finding:
    return found if found.candidates and found.candidates[0].key in near else _NOTHING


def together(text: str, earlier: Sequence[str]) -> str:
    """What is searched when all words count, those before them (oldest first) as well.

    The newest words first: where the text is cut, it is what was said long ago that goes.
    """
    return "\n".join([text, *reversed(earlier)])


def _on_something_new(found: Finding, read_before: Collection[str]) -> Finding:
    """What all words find, unless that is first of all what was read before.

    Then it is the old words that found it, and what comes after it fits neither them nor the new.
    """
    if found.candidates and found.candidates[0].key in read_before:
        return _NOTHING
    return behind(found, read_before)


def surer(alone: Finding, together: Finding) -> Finding:
    """The one that decides for more, then the more confident one; the new words alone in a tie."""
    return max(alone, together, key=lambda found: (_SURENESS[found.decision], found.confidence))


def behind(finding: Finding, read_before: Collection[str]) -> Finding:
    """Push articles behind the others that were read and did not help.

    How sure the finding is was said of its first candidate. When that one goes, the next is worth
    a look and no more; when none is left that is new, there is nothing to offer.
    """
    new = tuple(one for one in finding.candidates if one.key not in read_before)
    read = tuple(one for one in finding.candidates if one.key in read_before)
    decision = finding.decision
    if read and not new:
        decision = Decision.NONE
    elif decision is Decision.ANSWER and finding.candidates[0].key in read_before:
        decision = Decision.SUGGEST
    return replace(finding, decision=decision, candidates=new + read)
