"""What is said to who shall keep an eye on a ticket."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WatchContent:
    """Somebody asks a colleague to watch a ticket."""

    number: int
    slack_id: str  # of the colleague
    asked_by: str
