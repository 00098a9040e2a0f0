"""Articles that say nearly the same as another."""

from knowledge.duplicates.near import Duplicate, near
from knowledge.duplicates.shelf import Shelf

__all__ = ["Duplicate", "Shelf", "near"]
