"""What can be found standing, in Slack or in the database, and how often it should."""

from enum import StrEnum
from typing import NamedTuple

from storage.thread import Side


class What(StrEnum):
    """Kinds of things that stand somewhere once for something that people did."""

    # in Slack
    REPLY = "reply"
    RECEIPT = "receipt"
    CARD = "card"
    COPY = "copy"
    FILES = "files"  # all of a message, in one
    TICK = "tick"
    NEWS = "news"
    # in the database
    QUESTION = "question's row"
    TICKET = "ticket's row"
    MESSAGE = "message's row"
    COPY_ROW = "copy's row"
    TAKE = "take event"
    SOLVE = "solve event"


class Fact(NamedTuple):
    """One thing that stands: of what, about whose words, and on which side of which ticket.

    News are about nobody's words; their code is where they stand.
    """

    what: What
    code: str
    side: Side | None = None
    root: str = ""  # the code of the question at the head of the thread

    def __str__(self) -> str:
        place = f" on the {self.side} side of {self.root}" if self.side else ""
        return f"{self.what} of {self.code}{place}"


def files_of(code: str, count: int) -> str:
    """How many files came with what somebody said, in the place of a code."""
    return f"{code} ({count})"


def as_corrected(code: str) -> str:
    """The code of what somebody said and corrected, as it stands after that."""
    return f"{code}, corrected"


class Expected(NamedTuple):
    """How often a fact should be found."""

    fact: Fact
    least: int
    most: int


class Act(NamedTuple):
    """Something that somebody did, and what should have come of it."""

    name: str
    expected: list[Expected]

    @property
    def must_be(self) -> bool:
        """Whether Slack told who did it that it was received."""
        return any(one.least for one in self.expected)


def once(*facts: Fact) -> list[Expected]:
    """Each exactly once."""
    return [Expected(fact, 1, 1) for fact in facts]


def at_most_once(*facts: Fact) -> list[Expected]:
    """Each once, or not at all."""
    return [Expected(fact, 0, 1) for fact in facts]
