"""The kind of a request, and what was filled in for it, as people read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A field as it was called then, and what was filled in."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class RequestContent:
    """What a ticket says of itself.

    Attributes:
        is_long: there is more than fits; all of it stands below the card.
    """

    type_name: str
    answers: tuple[GivenAnswer, ...] = ()
    is_long: bool = False
