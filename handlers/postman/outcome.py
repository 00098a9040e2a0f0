"""How a delivery went."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """Slack has it.

    Attributes:
        ts: of the message, where there is a new one.
        channel: where that stands: what was addressed to a person is in their direct messages.
    """

    ts: str | None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """What it was about is no longer there."""


@dataclass(frozen=True, slots=True)
class KeptBack:
    """Members of other organisations read there."""


@dataclass(frozen=True, slots=True)
class Later:
    """It did not work now.

    Attributes:
        seconds: how long Slack asks to wait; None = we decide.
        uncertain: Slack may have it nevertheless: look before posting again.
        is_outage: nothing may get through at all; False when only this has to wait.
    """

    problem: str
    uncertain: bool
    seconds: float | None = None
    is_outage: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack will never take it like this."""

    problem: str


Outcome = Sent | Gone | KeptBack | Later | Refused
