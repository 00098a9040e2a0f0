"""Months of work behind the city, before the desk opens."""

from datetime import datetime, timedelta

from bot.calendar.office_calendar import OfficeCalendar
from bot.cli.demo_city import HELPDESK_CHANNEL, PUBLIC_CHANNEL
from bot.sample_city.fill import Story, fill_city
from bot.sample_city.rows import Places
from storage.channel_setting import touched_setting
from storage.database import Database
from storage.person import find_person
from tests.browser.office_time import OFFICE

MONTHS = timedelta(days=130)
OFFICE_PERSON = "U0YOSHIDA"


def months_go_by(database: Database, now: datetime) -> None:
    """What was asked, answered and solved; and the office has chosen where the board comes."""
    calendar = OfficeCalendar(OFFICE)
    story = Story(calendar.today(now - MONTHS), now)
    fill_city(database, story, calendar, Places(HELPDESK_CHANNEL, PUBLIC_CHANNEL, posted=False))
    with database.write() as session:
        office = find_person(session, OFFICE_PERSON)
        assert office is not None
        long_ago = now - MONTHS
        touched_setting(session, PUBLIC_CHANNEL, office, long_ago).board_since = long_ago
