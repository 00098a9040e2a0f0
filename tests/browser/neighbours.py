"""People whom the demo's city does not have: outsiders, and somebody who reads English."""

from typing import Any

from bot.cli.demo_city import as_user, direct_messages
from tests.browser.knowing_slack import Traits

GUEST, NEIGHBOUR, ENGLISH = "森 一郎", "岡 春子", "Emily Clark"
PEOPLE = (
    {"id": "U0MORI", "name": "mori", "real_name": GUEST},
    {"id": "U0OKA", "name": "oka", "real_name": NEIGHBOUR},
    {"id": "U0CLARK", "name": "clark", "real_name": ENGLISH},
)
# What Slack tells of them.
TRAITS: Traits = {
    "U0MORI": {"is_restricted": True},
    "U0OKA": {"team_id": "T0TONARI"},
    "U0CLARK": {"locale": "en-GB"},
}


def with_neighbours(workspace: dict[str, Any]) -> dict[str, Any]:
    """The demo's workspace and these people, who can write to the bot."""
    bot = workspace["apps"][0]["botUserId"]
    return workspace | {
        "users": [*workspace["users"], *map(as_user, PEOPLE)],
        "channels": [
            *workspace["channels"],
            *(direct_messages(person["id"], bot) for person in PEOPLE),
        ],
    }
