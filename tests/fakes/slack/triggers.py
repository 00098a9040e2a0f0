"""Trigger ids: good for three seconds, and once."""

import time
from dataclasses import dataclass

from tests.fakes.slack.errors import SlackRefusal
from tests.fakes.slack.stamps import Stamps


@dataclass
class _Trigger:
    user: str
    made: float
    view_id: str | None
    used: bool = False


class Triggers:
    """``lifetime`` in seconds; a test may shorten it."""

    def __init__(self, stamps: Stamps) -> None:
        self.lifetime = 3.0
        self._stamps = stamps
        self._made: dict[str, _Trigger] = {}

    def issue(self, user: str, view_id: str | None = None) -> str:
        """A fresh trigger for what this user just did, in a view perhaps."""
        number = self._stamps.next_number()
        trigger_id = f"{number}.{number * 7919}.{number:032x}"
        self._made[trigger_id] = _Trigger(user, time.monotonic(), view_id)
        return trigger_id

    def exchange(self, trigger_id: str) -> tuple[str, str | None]:
        """Use it up: the user, and the view in which it arose. Raises Slack's three refusals."""
        trigger = self._made.get(trigger_id)
        if trigger is None:
            raise SlackRefusal("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusal("exchanged_trigger_id")
        if time.monotonic() - trigger.made > self.lifetime:
            raise SlackRefusal("expired_trigger_id")
        trigger.used = True
        return trigger.user, trigger.view_id
