"""What people asked in vain, by topic."""

from datetime import datetime

from bot.gaps.unanswered import Unanswered, unanswered
from knowledge.finder import Finder
from knowledge.finding import Decision
from knowledge.following import behind
from knowledge.gaps import Asked, Topic, topics_of
from storage.database import Database

MOST_LOOKED_AT = 1_000  # the newest; grouping takes the square of it


def look_for_gaps(
    database: Database, finder: Finder, since: datetime, until: datetime
) -> list[Topic]:
    """Group by topic what was asked between two instants and is not answered even now.

    Call it outside of a transaction that writes: it takes seconds.
    """
    with database.read() as session:
        asked = unanswered(session, since, until)
    still = [one for one in asked[-MOST_LOOKED_AT:] if not _has_answer_by_now(finder, one)]
    return topics_of([Asked(one.question_id, one.text) for one in still], finder.rarity)


def _has_answer_by_now(finder: Finder, one: Unanswered) -> bool:
    """Whether an article that they had not read would be shown today."""
    return behind(finder.find(one.text), one.read).decision is Decision.ANSWER
