"""How far a file has been read, for whoever shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Progress:
    """Bytes of a file: what has been read, and how many there are in all."""

    done: int = 0
    total: int = 0
