"""One line of the doctor."""

from dataclasses import dataclass, field
from enum import StrEnum

from handlers.wording.wording import Wording


class Severity(StrEnum):
    """What a line asks for."""

    OK = "ok"  # nothing
    NOTE = "note"  # to be known; the desk works all the same
    MEND = "mend"  # the desk does not work as it should


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, in words to come."""

    severity: Severity
    wording: Wording
    details: dict[str, str | int] = field(default_factory=dict)


def ok(wording: Wording, **details: str | int) -> Finding:
    """All is well."""
    return Finding(Severity.OK, wording, details)


def note(wording: Wording, **details: str | int) -> Finding:
    """Something to know."""
    return Finding(Severity.NOTE, wording, details)


def mend(wording: Wording, **details: str | int) -> Finding:
    """Something to mend."""
    return Finding(Severity.MEND, wording, details)
