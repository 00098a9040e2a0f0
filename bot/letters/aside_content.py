"""What is said to one person where outsiders read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AsideContent:
    """The answer comes in their direct messages."""
