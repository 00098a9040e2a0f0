"""What goes to the app, and what came of it."""

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from tests.fakes.slack.records import Json

Kind = Literal["events_api", "interactive", "slash_commands"]
State = Literal["waiting", "acked", "given_up"]


class Ack(NamedTuple):
    """An acknowledgement: ``latency`` in seconds since this copy was sent, ``attempt`` from 0.

    The key is channel + ts for messages and mentions, the event id for other events,
    and the trigger id for what people press, submit or command.
    """

    key: str
    latency: float
    attempt: int
    name: str


@dataclass(eq=False)
class Payload:
    """One payload on its way. ``response`` is what the app sent along with its ack."""

    kind: Kind
    name: str
    key: str
    body: Json
    state: State = "waiting"
    attempts: int = 0
    response: Any = None
    statuses: list[int] = field(default_factory=list)

    @property
    def trigger_id(self) -> str:
        """The trigger that an interaction carries."""
        return str(self.body["trigger_id"])

    @property
    def is_done(self) -> bool:
        return self.state != "waiting"
