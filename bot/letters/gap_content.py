"""What people asked in vain."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class GapTopicContent:
    """Questions about one thing that nobody could answer."""

    question_id: int  # the most typical one, for an article that is to be written
    words: tuple[str, ...]  # what they have in common; () for a question that stands alone
    count: int
    tickets: int  # of these, how many became one
    examples: tuple[str, ...]  # the most typical first; without who asked
    proposed_by: str = ""  # whose article for it waits for the office
    answered_by: str = ""  # key of the article that was written for it


@dataclass(frozen=True, slots=True)
class GapsContent:
    """What people asked in vain between two instants."""

    since: datetime
    until: datetime
    unanswered: int  # in all topics
    topics: tuple[GapTopicContent, ...]  # the largest
    more: int  # further topics
