"""An array that grows."""

from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

Scalar = TypeVar("Scalar", bound=np.generic)

_LEAST = 4


class Growing(Generic[Scalar]):
    """A one-dimensional array with room at its end, so that growing rarely copies."""

    __slots__ = ("_room", "size")

    def __init__(self, dtype: type[Scalar]) -> None:
        self._room: npt.NDArray[Scalar] = np.zeros(0, dtype)
        self.size = 0

    @property
    def values(self) -> npt.NDArray[Scalar]:
        """What is in it, shape (size,); a view that is good until the next change."""
        return self._room[: self.size]

    def extend_to(self, size: int) -> None:
        """Make it at least so long; what is new is zero."""
        if size > len(self._room):
            room = np.zeros(max(_LEAST, size, len(self._room) * 3 // 2), self._room.dtype)
            room[: self.size] = self._room[: self.size]
            self._room = room
        self.size = max(self.size, size)
