"""What is said with the files of a report."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PeriodicReportContent:
    """A message to the office.

    Attributes:
        figures: as they were kept; its view knows how to read them.
        files: how many come with it.
    """

    figures: dict[str, Any]
    files: int
