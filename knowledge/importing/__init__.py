"""From files that people keep to articles."""

from knowledge.importing.articles import read_articles
from knowledge.importing.kinds import FileKind, kind_by_name
from knowledge.importing.progress import Progress
from knowledge.importing.refusals import (
    BadRow,
    BadRowReason,
    UnreadableFileError,
    UnreadableFileReason,
)

__all__ = [
    "BadRow",
    "BadRowReason",
    "FileKind",
    "Progress",
    "UnreadableFileError",
    "UnreadableFileReason",
    "kind_by_name",
    "read_articles",
]
