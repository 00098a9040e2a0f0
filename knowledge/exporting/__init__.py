"""From articles to files that people keep, and that can be imported again."""

from knowledge.exporting.articles import write_articles
from knowledge.exporting.refusals import (
    Loss,
    UnwritableFileError,
    UnwritableFileReason,
    UnwritableTextError,
    Written,
)

__all__ = [
    "Loss",
    "UnwritableFileError",
    "UnwritableFileReason",
    "UnwritableTextError",
    "Written",
    "write_articles",
]
