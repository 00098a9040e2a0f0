"""The arguments of a Web API call, from a form, a query or JSON."""

import json
from collections.abc import Mapping
from typing import Any

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.records import Json

_TRUE = ("1", "true")


class Args:
    """Reads arguments the way Slack does: forms carry JSON and numbers as strings."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.given: Json = {name: value for name, value in given.items() if value is not None}

    def __contains__(self, name: str) -> bool:
        return name in self.given

    def text(self, name: str, default: str = "") -> str:
        return str(self.given.get(name, default))

    def maybe(self, name: str) -> str | None:
        """The text, or None when it was not given or is empty."""
        return self.text(name) or None

    def flag(self, name: str) -> bool:
        return str(self.given.get(name)).lower() in _TRUE

    def number(self, name: str, default: int, most: int = 1000) -> int:
        """A whole number from 1 to ``most``. Raises ``invalid_limit`` when it is no number."""
        try:
            number = int(self.given.get(name) or default)
        except ValueError:
            raise SlackRefusal("invalid_limit") from None
        return max(1, min(number, most))

    def json(self, name: str, error: str = "invalid_arguments") -> Any:
        """A structured argument, given as JSON text or as JSON. None when it was not given."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except json.JSONDecodeError:
            raise SlackRefusal(error) from None

    def dicts(self, name: str, error: str) -> list[Json] | None:
        """A list of objects. Raises ``error`` when it is anything else."""
        value = self.json(name, error)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise SlackRefusal(error)
        return value
