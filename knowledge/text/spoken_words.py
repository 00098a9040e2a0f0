"""The words of articles by how they are read aloud."""

import functools
import threading
from collections import Counter
from collections.abc import Iterable, Iterator

from knowledge.text.analysis import sound_of

_REMEMBERED = 50_000  # words whose reading is known
_MOST_PIECES = 3
_LONGEST = 30  # sounds of one word
# 機 in 複合機: one sound may end a word, but only after one that is hardly there by chance.
_LEAST, _LEAST_BEFORE_ONE = 2, 3

_reading_of = functools.lru_cache(_REMEMBERED)(sound_of)


class SpokenWords:
    """Finds the words that kana spell, among those that articles have. Safe for threads."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._by_sound: dict[str, set[str]] = {}
        self._lock = threading.Lock()

    def add(self, words: Iterable[str]) -> None:
        """Take note of the words of a text."""
        readings = [(word, _reading_of(word)) for word in words]
        with self._lock:
            for word, reading in readings:
                self._counts[word] += 1
                self._by_sound.setdefault(reading, set()).add(word)

    def remove(self, words: Iterable[str]) -> None:
        """Forget what was added."""
        with self._lock:
            for word in words:
                self._counts[word] -= 1
                if not self._counts[word]:
                    del self._counts[word]
                    self._forget(word)

    def spell(self, kana: str) -> tuple[str, ...]:
        """Return the words that are read like this, one after the other; none if there are not.

        Of words that sound alike, the one that articles have most.
        """
        with self._lock:
            pieces = min(self._cuts(kana), key=len, default=())
            return tuple(map(self._most_common, pieces))

    def _forget(self, word: str) -> None:
        reading = _reading_of(word)
        self._by_sound[reading].discard(word)
        if not self._by_sound[reading]:
            del self._by_sound[reading]

    def _cuts(self, kana: str, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
        """Yield the ways to cut kana into readings, those with a long first piece first."""
        if not kana:
            yield before
        elif len(before) < _MOST_PIECES:
            for end in range(min(len(kana), _LONGEST), 0, -1):
                piece, rest = kana[:end], kana[end:]
                if piece in self._by_sound and _may_stand(piece, before, rest):
                    yield from self._cuts(rest, (*before, piece))

    def _most_common(self, reading: str) -> str:
        return min(self._by_sound[reading], key=lambda word: (-self._counts[word], word))


def _may_stand(piece: str, before: tuple[str, ...], rest: str) -> bool:
    if len(piece) >= _LEAST:
        return True
    return not rest and len(before) == 1 and len(before[0]) >= _LEAST_BEFORE_ONE
