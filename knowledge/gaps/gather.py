"""Putting together what is alike: groups whose members are alike on the average."""

from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]  # the smaller number first
Similarities = Mapping[Pair, float]  # 0..1; pairs that are not there have nothing in common


def gather(count: int, similarities: Similarities, enough: float) -> list[list[int]]:
    """Merge groups as long as their members are alike enough on the average.

    Average linkage: one question that is a little like two topics does not chain them together.
    It goes from each group to the one that is likest, until two are each other's likest; these
    become one. That finds the same groups as always merging the two likest of all, without
    having to look for them (a "nearest-neighbour chain").

    Args:
        count: of things, numbered from 0; each begins as a group of its own.
        similarities: of pairs of things.
        enough: the least average of all pairs between two groups, for them to become one.
    """
    groups = _Groups(count, similarities)
    finished: list[list[int]] = []
    chain: list[int] = []
    while groups.members:
        if not chain:
            chain.append(min(groups.members))
        before = chain[-2] if len(chain) > 1 else None
        likest, average = groups.likest(chain[-1], before)
        if likest is None or average < enough:  # nor will it be alike enough to anything later
            finished.append(sorted(groups.take(chain.pop())))
        elif likest == before:
            groups.join(chain.pop(), chain.pop())
        else:
            chain.append(likest)
    return finished


class _Groups:
    """Groups by number, and how alike they are."""

    def __init__(self, count: int, similarities: Similarities) -> None:
        self.members = {number: [number] for number in range(count)}
        # For each group its neighbours, with the sum over all pairs between the two.
        self._links: dict[int, dict[int, float]] = defaultdict(dict)
        for (one, other), value in similarities.items():
            self._links[one][other] = self._links[other][one] = value

    def likest(self, group: int, before: int | None) -> tuple[int | None, float]:
        """The likest group and the average; of equals ``before``, or else the smallest number."""
        size = len(self.members[group])
        best, most = None, 0.0
        for other, total in self._links[group].items():
            average = total / (size * len(self.members[other]))
            if average > most or (average == most and best is not None and other < best):
                best, most = other, average
        if before is not None and self._average(group, before) >= most:
            return before, self._average(group, before)
        return best, most

    def join(self, one: int, other: int) -> None:
        """Make two groups one, under the smaller number."""
        kept, gone = min(one, other), max(one, other)
        for neighbour, total in self._links.pop(gone).items():
            del self._links[neighbour][gone]
            if neighbour != kept:
                joined = self._links[kept].get(neighbour, 0.0) + total
                self._links[kept][neighbour] = self._links[neighbour][kept] = joined
        self.members[kept] += self.members.pop(gone)

    def take(self, group: int) -> list[int]:
        """Take a group out that nothing more is joined to."""
        for neighbour in self._links.pop(group, {}):
            del self._links[neighbour][group]
        return self.members.pop(group)

    def _average(self, one: int, other: int) -> float:
        pairs = len(self.members[one]) * len(self.members[other])
        return self._links[one].get(other, 0.0) / pairs
