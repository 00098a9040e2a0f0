"""A fictional city with a part of a year behind it, for tests."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.calendar.kept import kept_calendar
from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.office_hours import USUAL_HOURS
from bot.locale import Locale
from bot.prepared.shipped import take_in_shipped
from bot.sample_city.days import Amount
from bot.sample_city.fill import Story, fill_city
from bot.sample_city.rows import Places
from handlers.wording.shipped_forms import shipped_types
from storage.article import Article, Phrasing
from storage.counter import CounterName, next_number
from storage.database import Database

TOKYO = ZoneInfo("Asia/Tokyo")
FIRST = date(2025, 11, 25)
UNTIL = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)  # a Tuesday, half past ten in Tokyo
LITTLE = Amount(questions=320, tickets=200, answers_to_call=20)
A_YEAR = Amount()
KEYS = ("acc-001", "kin-001", "net-001", "prt-001", "web-001")


def tell(database: Database, seed: int = 1, amount: Amount = LITTLE, first: date = FIRST) -> int:
    """Fill a migrated database; how many tickets came of it."""
    take_in_shipped(database, (), shipped_types(Locale.JA), UNTIL)
    with database.write() as session:
        for key in KEYS:
            session.add(_article(key, next_number(session, CounterName.KNOWLEDGE)))
    story = Story(first, UNTIL, seed, amount)
    return fill_city(database, story, OfficeCalendar(TOKYO), Places("C0HELPDESK", "C0ALL"))


def calendar_of(database: Database) -> OfficeCalendar:
    """The calendar as it is kept."""
    with database.read() as session:
        return kept_calendar(session, TOKYO, USUAL_HOURS)


def _article(key: str, changed_in: int) -> Article:
    return Article(
        key=key,
        question=f"{key} は？",
        answer="こうします。",
        tags=[],
        url="",
        changed_in=changed_in,
        changed_at=UNTIL,
        phrasings=[Phrasing(position=1, text=f"{key} が知りたい")],
    )
