"""Whether an error of Slack will pass by itself."""

import re
from http.client import HTTPException

from slack_sdk.errors import SlackApiError, SlackClientError

# What came back is not Slack's: a page of a proxy, perhaps.
NOT_SLACK = "not_slack"

# Slack does not know our token, or no longer.
BAD_TOKEN = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"}
)
# Trouble on Slack's side, or with our token: waiting, or mending the token, helps.
PASSING = BAD_TOKEN | frozenset(
    {
        "fatal_error",
        "internal_error",
        NOT_SLACK,
        "rate_limited",
        "ratelimited",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
    }
)
# What a call raises when Slack cannot be reached or understood.
OUT_OF_REACH = (OSError, HTTPException, SlackClientError)


def error_code(error: SlackApiError) -> str:
    """Slack's name for the error. Where the client could not read the answer, it has a text."""
    code = str(error.response.get("error"))
    return code if re.fullmatch(r"\w+", code, re.ASCII) else NOT_SLACK


def http_status(error: SlackApiError) -> int:
    """The status of the answer; 0 where none is known."""
    return int(getattr(error.response, "status_code", 0) or 0)


def retry_after(error: Exception) -> float | None:
    """The seconds that Slack asks us to wait; None unless we asked too much."""
    if not isinstance(error, SlackApiError) or http_status(error) != 429:
        return None
    headers = {name.lower(): value for name, value in error.response.headers.items()}
    value = headers.get("retry-after", "1")
    return float(value[0] if isinstance(value, list) else value)


def outage(error: Exception) -> str | None:
    """Why Slack cannot be asked at all; None when it can, or only asks us to wait."""
    if isinstance(error, SlackApiError):
        return None if retry_after(error) is not None else error_code(error)
    return type(error).__name__ if isinstance(error, OUT_OF_REACH) else None


def is_passing(error: Exception) -> bool:
    """Whether an error means that Slack cannot be asked right now."""
    if isinstance(error, SlackApiError):
        status = http_status(error)
        return status == 429 or status >= 500 or error_code(error) in PASSING
    return isinstance(error, OUT_OF_REACH)
