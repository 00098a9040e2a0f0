"""A clock that stories can set, and that goes on from there."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")


class Calendar:
    """The desk's time. Slack has its own."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The instant by this clock."""
        return datetime.now(UTC) + self._ahead

    def turn_to(self, moment: str) -> None:
        """Make it a day and minute in Tokyo."""
        then = datetime.fromisoformat(moment).replace(tzinfo=TOKYO)
        self._ahead = then - datetime.now(UTC)
