"""Why an article was found."""

from dataclasses import dataclass

from knowledge.finding import Finding
from knowledge.ranking.sureness import Grounds

AS_WRITTEN = "as_written"  # the part of who asks in an article's own words


@dataclass(frozen=True, slots=True)
class Part:
    """What one sign says for an article, and what that counts."""

    sign: str  # the name of a Sign in small letters, or AS_WRITTEN
    value: float  # as it is weighed
    points: float


@dataclass(frozen=True, slots=True)
class Explained:
    """An article with the words that it shares with the question, and all that speaks for it."""

    key: str
    words: tuple[str, ...]  # in dictionary spelling
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A finding and why it came out so."""

    finding: Finding
    grounds: Grounds
    articles: tuple[Explained, ...]  # in the order of the finding
    sure: float  # from this confidence on, the first is shown as the answer
    worth_showing: float  # from this probability on, three are shown
