"""What must not stand in an article, and where it stands in a text."""

from dataclasses import dataclass
from enum import StrEnum


class Sensitive(StrEnum):
    """What says who somebody is, or how to reach them."""

    MY_NUMBER = "my_number"  # マイナンバー: 12 digits, the last of which checks the others
    MAIL = "mail"
    PHONE = "phone"  # an extension too
    NAME = "name"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a text, from ``start`` up to but not including ``end``."""

    start: int
    end: int
    kind: Sensitive
