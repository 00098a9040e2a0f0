"""What letters say of replies that were written in a form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnReplyContent:
    """What somebody of the help desk said through a form, below the card."""

    number: int
    author: str
    text: str
