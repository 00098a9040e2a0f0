"""The products of one vector with many that are held in bytes."""

import functools
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
import numpy.typing as npt

from knowledge.index.postings import Floats

STEPS = 127
# Rows at once: of floats, so many fit into the cache of a processor; of bytes, other threads get on
# every other millisecond.
_FLOATS_AT_ONCE, _BYTES_AT_ONCE = 512, 32_768

Bytes = npt.NDArray[np.int8]
Way = Callable[[Bytes, Floats], Floats]


def in_bytes(vector: Floats) -> tuple[Bytes, np.float32]:
    """Return a vector in whole steps, and how long a step is."""
    step = np.float32(np.abs(vector).max(initial=0.0) / STEPS or 1.0)
    return np.rint(vector / step).astype(np.int8), step


def products(rows: Bytes, vector: Floats) -> Floats:
    """Return the product of each row, in steps of its own, and a vector; shape (rows,)."""
    multiply: Way = by_bytes if has_simsimd() else by_floats
    return multiply(rows, vector)


@functools.cache
def has_simsimd() -> bool:
    """Say whether the package is installed that multiplies bytes; it comes with the encoder."""
    return find_spec("simsimd") is not None


def by_bytes(rows: Bytes, vector: Floats) -> Floats:
    """The vector is put into bytes as well: three times as fast, and a little rougher."""
    import simsimd

    rough, step = in_bytes(vector)
    found = np.zeros(len(rows), np.float32)
    for start in range(0, len(rows), _BYTES_AT_ONCE):
        some = rows[start : start + _BYTES_AT_ONCE]
        found[start : start + len(some)] = np.asarray(simsimd.dot(rough[np.newaxis], some)).ravel()
    found *= step
    return found


def by_floats(rows: Bytes, vector: Floats) -> Floats:
    """The rows are put into floats, a few at a time."""
    found = np.zeros(len(rows), np.float32)
    floats = np.empty((_FLOATS_AT_ONCE, len(vector)), np.float32)
    for start in range(0, len(rows), _FLOATS_AT_ONCE):
        some = rows[start : start + _FLOATS_AT_ONCE]
        floats[: len(some)] = some
        np.dot(floats[: len(some)], vector, out=found[start : start + len(some)])
    return found
