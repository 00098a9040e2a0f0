"""What each of Slack's errors amounts to."""

from http.client import BadStatusLine, IncompleteRead
from typing import Any

import pytest
from slack_sdk.errors import SlackClientNotConnectedError

from handlers.postman.faults import read_error
from handlers.postman.outcome import Gone, Later, Outcome, Refused, Sent
from handlers.slack_errors import NOT_SLACK, error_code, is_passing
from tests.rules.pretend_slack import slack_error

PAGE = "Received a response in a non-JSON format: <html>Access denied</html>"
OUTCOMES: list[tuple[str, int, Outcome]] = [
    ("already_reacted", 200, Sent(ts=None)),
    ("message_not_found", 200, Gone()),
    ("thread_not_found", 200, Gone()),
    ("channel_not_found", 200, Refused("channel_not_found")),
    ("is_archived", 200, Refused("is_archived")),
    ("not_in_channel", 200, Refused("not_in_channel")),
    ("invalid_blocks", 200, Refused("invalid_blocks")),
    ("msg_too_long", 200, Refused("msg_too_long")),
    ("invalid_auth", 200, Later("invalid_auth", uncertain=False)),
    ("token_revoked", 200, Later("token_revoked", uncertain=False)),
    ("account_inactive", 200, Later("account_inactive", uncertain=False)),
    ("service_unavailable", 200, Later("service_unavailable", uncertain=False)),
    ("internal_error", 200, Later("internal_error", uncertain=True)),
    ("fatal_error", 200, Later("fatal_error", uncertain=True)),
    ("message_limit_exceeded", 429, Later("ratelimited", uncertain=False, seconds=1.0)),
    ("internal_error", 500, Later("http_500", uncertain=True)),
    (PAGE, 502, Later("http_502", uncertain=True)),
    (PAGE, 503, Later("http_503", uncertain=True)),
    (PAGE, 403, Later(NOT_SLACK, uncertain=True)),
    (PAGE, 200, Later(NOT_SLACK, uncertain=True)),
    ("", 200, Later(NOT_SLACK, uncertain=True)),
]


@pytest.mark.parametrize(("code", "status", "outcome"), OUTCOMES)
def test_outcomes(code: str, status: int, outcome: Outcome) -> None:
    assert read_error(slack_error(code, status)) == outcome


@pytest.mark.parametrize(("code", "status", "outcome"), OUTCOMES)
def test_what_passes_is_tried_later(code: str, status: int, outcome: Outcome) -> None:
    assert is_passing(slack_error(code, status)) is isinstance(outcome, Later)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30.0),
        ({"retry-after": "7"}, 7.0),
        ({"Retry-After": ["5"]}, 5.0),
        ({}, 1.0),
    ],
)
def test_too_much_at_once_waits_as_long_as_slack_asks(
    headers: dict[str, Any], seconds: float
) -> None:
    error = slack_error("ratelimited", 429, headers)
    assert read_error(error) == Later("ratelimited", uncertain=False, seconds=seconds)
    assert is_passing(error)


@pytest.mark.parametrize(
    ("error", "passing"),
    [
        (TimeoutError(), True),
        (ConnectionResetError(), True),
        (IncompleteRead(b""), True),
        (BadStatusLine(""), True),
        (SlackClientNotConnectedError(), True),
        (KeyError("user"), False),
        (ValueError(), False),
    ],
)
def test_other_errors(error: Exception, *, passing: bool) -> None:
    assert is_passing(error) is passing


def test_a_page_is_not_taken_for_a_code() -> None:
    """It would be logged and kept."""
    assert error_code(slack_error(PAGE)) == "not_slack"
