"""One thing that is looked for."""

from typing import NamedTuple


class Term(NamedTuple):
    """Words of which any will do: the one that was written, and those that mean the same."""

    words: tuple[str, ...]
    weight: float = 1.0
