"""What could not be done, and what was written in vain."""

from dataclasses import dataclass

from bot.refusal import Reason


@dataclass(frozen=True, slots=True)
class RefusalContent:
    """Why something cannot be done."""

    reason: Reason
    details: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class TroubleContent:
    """It failed on our side; the reference helps to find out why."""

    reference: str


@dataclass(frozen=True, slots=True)
class UnsentContent:
    """What somebody wrote in a form that could not be taken.

    Attributes:
        refusal: why not; None = it failed on our side.
        reference: helps to find out why then.
    """

    unsent_id: int
    title: str
    text: str
    refusal: RefusalContent | None
    reference: str = ""
