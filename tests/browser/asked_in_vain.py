"""What people asked last week and nobody could answer, before the desk opens."""

from datetime import datetime, time, timedelta

from sqlalchemy import select

from knowledge.finding import Decision
from storage.database import Database
from storage.person import Person
from storage.question import Question
from tests.browser.office_time import OFFICE

ASKED = ("給湯室の電球が切れています", "3階の給湯室の電球を替えてほしい")


def ask_in_vain(database: Database, now: datetime) -> None:
    """Two of the staff ask for the same thing on a Friday; the office reads of it a week later."""
    today = now.astimezone(OFFICE).date()
    friday = today - timedelta(days=today.weekday() + 3)
    at = datetime.combine(friday, time(10), OFFICE)
    with database.write() as session:
        staff = session.scalars(select(Person).order_by(Person.id).limit(len(ASKED))).all()
        for number, (asker, text) in enumerate(zip(staff, ASKED, strict=True)):
            ts = f"{at.timestamp() + number:.6f}"
            session.add(
                Question(
                    asker=asker,
                    channel=f"D{asker.slack_id}",
                    ts=ts,
                    thread_ts=ts,
                    text=text,
                    decision=Decision.NONE,
                    confidence=0.0,
                    asked_at=at,
                )
            )
