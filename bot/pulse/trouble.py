"""One trouble with the desk itself."""

from dataclasses import dataclass
from datetime import datetime

from storage.alarm import AlarmKind


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, and from when on as far as can be seen.

    Attributes:
        about: the name of some work, where it is about that.
    """

    kind: AlarmKind
    since: datetime
    about: str = ""
