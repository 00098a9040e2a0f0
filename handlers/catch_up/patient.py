"""Asking Slack much, slowly."""

import threading
from collections.abc import Callable
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from handlers.slack_errors import OUT_OF_REACH, is_passing, retry_after

log = structlog.get_logger(__name__)

LONGEST_WAIT = 60.0  # seconds between tries while Slack is out of reach


class StoppedError(Exception):
    """The desk closes; somebody will go on another time."""


class PatientSlack:
    """Calls methods at a pace that Slack bears, and for as long as it takes.

    Args:
        stopping: set when the desk closes.
        pace: seconds between two calls; Slack allows some 50 a minute of each of these methods.
    """

    def __init__(self, stopping: threading.Event, pace: float) -> None:
        self._stopping = stopping
        self._pace = pace

    def ask(self, method: Callable[..., SlackResponse], **given: Any) -> SlackResponse:  # noqa: ANN401 - Slack's arguments
        """The answer, however long Slack lets us wait for it.

        Raises:
            SlackApiError: a refusal that waiting does not mend.
            StoppedError: told to stop meanwhile.
        """
        wait = 1.0
        while True:
            self._rest(self._pace)
            try:
                return method(**given)
            except (SlackApiError, *OUT_OF_REACH) as error:
                if not is_passing(error):
                    raise
                self._rest(retry_after(error) or wait)
                wait = min(wait * 2, LONGEST_WAIT)

    def _rest(self, seconds: float) -> None:
        if self._stopping.wait(seconds):
            raise StoppedError
