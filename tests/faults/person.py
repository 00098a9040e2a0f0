"""What everybody can do."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from storage.thread import Side
from storage.ticket_event import TicketVerb
from tests.fakes.slack import Message, Payload, User
from tests.fakes.slack.user_actions import Upload
from tests.faults.ledger import CORRECTED, Ledger, Pressed, Said
from tests.faults.standing import has_button
from tests.faults.town import Town

T = TypeVar("T")

LOOK_EVERY = 0.1  # seconds


@dataclass(frozen=True)
class Person:
    """Somebody in Slack. ``going_home`` is set when the day ends: nobody waits any longer."""

    user: User
    town: Town
    ledger: Ledger
    dice: random.Random
    going_home: threading.Event

    def say(self, channel: str, thread_ts: str, question: str, side: Side) -> None:
        """Reply in the thread of a ticket."""
        code = self.ledger.new_code()
        text = f"{self.dice.choice(REMARKS)} {code}"
        files = self._files(code)
        ts = self.town.slack.post(self.user, channel, text, thread_ts, files)
        corrected = self.dice.random() < 0.2
        self.ledger.said.append(Said(code, question, side, channel, ts, len(files), corrected))
        if corrected:
            self.going_home.wait(self.dice.uniform(0, 0.5))
            self.town.slack.edit(self.user, channel, ts, f"{text} {CORRECTED}")

    def _files(self, code: str) -> list[Upload]:
        """Now and then a few pictures, named by the message that they come with."""
        count = self.dice.choice((0, 0, 0, 1, 2))
        return [(f"{code}-{number}.png", number.to_bytes(2) * 20_000) for number in range(count)]

    def press(self, message: Message, action_id: str, value: str | None = None) -> Payload | None:
        """Press a button; None when it vanished while the hand was on its way."""
        slack = self.town.slack
        try:
            return slack.press(self.user, message.channel, message.ts, action_id, value)
        except AssertionError:
            if has_button(slack.message(message.channel, message.ts), action_id):
                raise
            return None

    def press_for_ticket(
        self, message: Message, action_id: str, verb: TicketVerb, question: str
    ) -> None:
        """Press a button of a ticket."""
        payload = self.press(message, action_id)
        if payload is not None:
            self.ledger.pressed.append(Pressed(verb, question, payload))

    def await_(self, look: Callable[[], T | None], seconds: float) -> T | None:
        """Wait to see something; None when it does not come, or the day ends."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            seen = look()
            if seen or self.going_home.wait(LOOK_EVERY):
                return seen
        return None


REMARKS = (
    "再起動しても同じでした。",
    "承知しました。明日の午前中に伺います。",
    "画面の写真を撮り直します。",
    "<至急> A&B 課でも同じ症状です。",
)
