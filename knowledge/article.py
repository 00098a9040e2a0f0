"""One approved past answer."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """An approved past answer, with the other ways in which people ask for it."""

    key: str
    question: str
    answer: str
    phrasings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    url: str = ""
    owner: str = ""  # who answers for it, such as a department
    dated: date | None = None  # the day as of which the answer holds
    review_on: date | None = None  # the day on which somebody must look at it again
