"""A picture, and what it says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as it is uploaded.

    Attributes:
        name: of the file.
        png: the picture.
        title: the question that it answers.
        finding: what it says, for who does not see it.
    """

    name: str
    png: bytes
    title: str
    finding: str
