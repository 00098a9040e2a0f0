"""The desk has learned in the night before it opens."""

from datetime import datetime, timedelta

from storage.database import Database
from tests.journeys.learned import better_ranker

SINCE = timedelta(hours=8)


def learn_at_night(database: Database, now: datetime) -> None:
    """A ranker went live before anybody was at work."""
    with database.write() as session:
        session.add(better_ranker(now - SINCE))
