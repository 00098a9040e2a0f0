"""Small numbers, handed out in runs."""


class Runs:
    """Hands out numbers that follow each other, those given back first."""

    def __init__(self) -> None:
        self.size = 0  # one more than the greatest number that was ever handed out
        self._free: dict[int, list[int]] = {}  # length of a run to where such runs begin

    def take(self, length: int) -> int:
        """Return the first of so many numbers."""
        longer = min((free for free in self._free if free >= length), default=0)
        if not longer:
            self.size += length
            return self.size - length
        first = self._free[longer].pop()
        if not self._free[longer]:
            del self._free[longer]
        self.give_back(first + length, longer - length)
        return first

    def give_back(self, first: int, length: int) -> None:
        """Let a run be handed out again."""
        if length:
            self._free.setdefault(length, []).append(first)
