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
    others: list[Finding] = []
    left_out = set(seen)
    while len(others) < _ANOTHER_TRY:
        found = _find_all(finder, asked, left_out)
        if not found.candidates or found.answerable < _WORTH_ANOTHER_TRY:
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


def _find_all(finder: Finder, asked: Sequence[str], without: Collection[str]) -> Finding:
    """As it was found when it was asked, without some articles."""
    *earlier, newest = asked
    alone = _find_near_first(finder, newest, without)
    if not earlier:
        return alone
    found = _find_near_first(finder, together(newest, earlier), without)
    return surer(alone, replace(found, in_context=True))


def _find_near_first(finder: Finder, text: str, without: Collection[str]) -> Finding:
    """As it was found without some articles, unless that is far behind what was found first."""
    first, found = finder.find(text, 1), finder.find(text, without=without)
    if not found.candidates:
        return found
    behind_first = first.candidates[0].score - found.candidates[0].score
    if behind_first > WORD_FOR_WORD / 2:  # asked in the words of the first, which says nothing here
        behind_first -= WORD_FOR_WORD
    return found if behind_first <= _FAR_BEHIND else _NOTHING


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
