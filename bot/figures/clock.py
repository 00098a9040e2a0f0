"""Working time between two instants, for very many of them."""

from bisect import bisect_right
from datetime import datetime

from bot.calendar.working_time import WorkingTime


class Clock:
    """Adds up the working time once, and subtracts from then on.

    Args:
        working: when somebody works.
        start: nothing is asked about before.
        end: nor after.
    """

    def __init__(self, working: WorkingTime, start: datetime, end: datetime) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []
        self._before: list[float] = []  # seconds of work before each span
        worked = 0.0
        for span in working.spans(start, end):
            self._starts.append(span.start.timestamp())
            self._ends.append(span.end.timestamp())
            self._before.append(worked)
            worked += span.length.total_seconds()

    def between(self, start: float, end: float) -> float:
        """Seconds of work between two timestamps; 0 where the end does not lie behind the start."""
        return max(self._worked(end) - self._worked(start), 0.0)

    def _worked(self, at: float) -> float:
        place = bisect_right(self._starts, at) - 1
        if place < 0:
            return 0.0
        return self._before[place] + min(at, self._ends[place]) - self._starts[place]
