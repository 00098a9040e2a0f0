"""Finding people in Slack by their e-mail."""

from typing import Any

from slack_sdk import WebClient

PAGE = 200  # Slack's recommendation


def read_address_book(slack: WebClient) -> dict[str, str]:
    """Slack user ids by e-mail, in lower case, of everybody who has not left.

    One look-up a person would take hours for a city hall; the whole list comes in pages.

    Raises:
        SlackApiError: Slack refuses, for want of the scope ``users:read.email`` perhaps.
    """
    addresses: dict[str, str] = {}
    cursor: str | None = None
    while True:
        page = slack.users_list(limit=PAGE, cursor=cursor)
        for user in page["members"]:
            if email := _email(user):
                addresses[email] = user["id"]
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return addresses


def _email(user: dict[str, Any]) -> str:
    email: str = (user.get("profile") or {}).get("email") or ""
    return "" if user.get("deleted") or user.get("is_bot") else email.casefold()
