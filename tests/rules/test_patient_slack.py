"""Asking Slack much: slowly, and for as long as it takes."""

import threading

import pytest
from slack_sdk.errors import SlackApiError

from handlers.catch_up.patient import PatientSlack, StoppedError
from tests.rules.pretend_slack import Answer, PretendSlack, slack_error

PAGE: dict[str, list[str]] = {"messages": []}


class Clock(threading.Event):
    """Notes how long somebody waits, and lets nobody wait."""

    def __init__(self, *, stopped_after: int = 1000) -> None:
        super().__init__()
        self.waits: list[float | None] = []
        self._stopped_after = stopped_after

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout)
        return len(self.waits) > self._stopped_after


def ask(clock: Clock, *answers: Answer) -> object:
    slack = PretendSlack(conversations_history=list(answers))
    return PatientSlack(clock, 1.3).ask(slack.client.conversations_history, channel="C1")


def test_calls_are_a_moment_apart() -> None:
    clock = Clock()
    assert ask(clock, PAGE) == PAGE
    assert clock.waits == [1.3]


def test_slack_says_how_long_to_wait() -> None:
    clock = Clock()
    limited = slack_error("ratelimited", 429, {"Retry-After": "30"})
    assert ask(clock, limited, PAGE) == PAGE
    assert clock.waits == [1.3, 30, 1.3]


def test_while_slack_is_out_of_reach_the_tries_are_further_and_further_apart() -> None:
    clock = Clock()
    assert ask(clock, *[OSError()] * 8, PAGE) == PAGE
    assert clock.waits[1::2] == [1, 2, 4, 8, 16, 32, 60, 60]


def test_what_waiting_does_not_mend_is_said_at_once() -> None:
    clock = Clock()
    with pytest.raises(SlackApiError):
        ask(clock, slack_error("channel_not_found"))
    assert len(clock.waits) == 1


def test_who_is_told_to_stop_stops() -> None:
    with pytest.raises(StoppedError):
        ask(Clock(stopped_after=3), OSError())
