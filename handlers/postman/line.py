"""The line to Slack: one word in the log when it breaks, one when it is there again."""

import threading

import structlog

from handlers.slack_errors import BAD_TOKEN

log = structlog.get_logger(__name__)

MEND_ACCESS = "Slack refuses SLACK_BOT_TOKEN: reinstall the app and put the new token into .env"
MEND_NETWORK = "none needed if Slack is down; else check network and proxy"


class Line:
    """What one process knows of the line, from how its deliveries went."""

    def __init__(self) -> None:
        self._up: bool | None = None  # None: nothing was sent yet
        self._lock = threading.Lock()

    def breaks(self, problem: str) -> bool:
        """Note that something did not get through; True for the first that did not."""
        if not self._turn(up=False):
            return False
        mend = MEND_ACCESS if problem in BAD_TOKEN else MEND_NETWORK
        log.error("slack_out_of_reach", problem=problem, mend=mend)
        return True

    def works(self) -> bool:
        """Note that something got through; True for the first that did, and at the start."""
        was_broken = self._up is False
        if not self._turn(up=True):
            return False
        if was_broken:
            log.info("slack_is_back")
        return True

    def _turn(self, *, up: bool) -> bool:
        with self._lock:
            changed = self._up is not up
            self._up = up
            return changed
