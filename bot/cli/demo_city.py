"""A fictional city to try the help desk in."""

import json
from collections.abc import Iterable
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from bot.locale import Locale
from bot.settings import GivenSettings, Settings
from storage.database import Database
from storage.department import Department
from storage.person import Person

HELPDESK_CHANNEL = "C0HELPDESK"
OFFICE_CHANNEL = "C0OFFICE"
PUBLIC_CHANNEL = "C0ALL"


class DemoCity:
    """みどり市: six members of staff, two partners, two people of the DX office."""

    def __init__(self) -> None:
        text = (files("bot.cli") / "demo_city.json").read_text(encoding="utf-8")
        self._city: dict[str, Any] = json.loads(text)

    def welcome(self, people: Iterable[Person]) -> None:
        """Let others live there as well, partners and staff."""
        self._city["people"] += [
            {
                "id": one.slack_id,
                "name": one.slack_id.removeprefix("U0").lower(),
                "real_name": one.name,
                "role": "partner" if one.answers else "staff",
            }
            for one in people
        ]

    @property
    def app(self) -> dict[str, str]:
        """The bot's ids and tokens, which guard nothing."""
        app: dict[str, str] = self._city["app"]
        return app

    def ids(self, *roles: str) -> tuple[str, ...]:
        """The user ids of people in these roles."""
        return tuple(person["id"] for person in self._city["people"] if person["role"] in roles)

    def workspace(self) -> dict[str, Any]:
        """The city as the stand-in workspace wants it."""
        bot = self.app["botUserId"]
        return {
            "workspace": self._city["workspace"],
            "apps": [self.app],
            "users": [as_user(person) for person in self._city["people"]],
            "channels": [
                *(self._channel(channel, bot) for channel in self._city["channels"]),
                *(direct_messages(person, bot) for person in self.ids("staff", "office")),
            ],
        }

    def settings(self, api_url: str, folder: Path, locale: Locale) -> Settings:
        """Settings of its own: whatever the environment says of a real workspace is left alone."""
        return GivenSettings.model_validate(
            {
                "slack_bot_token": self.app["botToken"],
                "slack_app_token": self.app["appToken"],
                "slack_api_url": api_url,
                "madoguchi_database_url": f"sqlite:///{folder / 'madoguchi.db'}",
                "madoguchi_helpdesk_channel": HELPDESK_CHANNEL,
                "madoguchi_office_channel": OFFICE_CHANNEL,
                "madoguchi_office": self.ids("office"),
                "madoguchi_partners": self.ids("partner"),
                "madoguchi_locale": locale,
            }
        )

    def _channel(self, channel: dict[str, Any], bot: str) -> dict[str, Any]:
        return {
            "id": channel["id"],
            "name": channel["name"],
            "topic": channel["topic"],
            "is_private": channel["private"],
            "members": [*self.ids(*channel["for"]), bot],
        }

    def register(self, database: Database, at: datetime) -> None:
        """Remember who works where, and as what: the stand-in cannot tell."""
        with database.write() as session:
            departments: dict[str, Department] = {}
            for person in self._city["people"]:
                name = person["department"]
                department = departments.setdefault(name, Department(name=name))
                registered = Person(
                    slack_id=person["id"],
                    name=person["real_name"],
                    department=department,
                    answers=person["role"] != "staff",
                    manages=person["role"] == "office",
                    seen_at=at,
                )
                session.add(registered)


def direct_messages(person: str, bot: str) -> dict[str, Any]:
    """Somebody's messages with the bot: the stand-in's page has no way to begin any."""
    return {
        "id": f"D{person.removeprefix('U')}",
        "name": f"dm-{person}",
        "is_channel": False,
        "is_private": True,
        "is_im": True,
        "members": [person, bot],
    }


def as_user(person: dict[str, str]) -> dict[str, str]:
    """Somebody as the stand-in wants them."""
    return {
        "id": person["id"],
        "name": person["name"],
        "real_name": person["real_name"],
        "email": f"{person['name']}@city.example.jp",
        "tz": "Asia/Tokyo",
    }
