"""The demo's city with a year behind it."""

from datetime import datetime, timedelta

from sqlalchemy import or_, select

from bot.actor import THE_DESK
from bot.call import Call, Place
from bot.cli.demo_city import HELPDESK_CHANNEL, PUBLIC_CHANNEL, DemoCity
from bot.letters.card import write_card
from bot.letters.ticket_root import write_opener_root, write_requester_root
from bot.prepared.shipped import take_in_shipped
from bot.sample_city.fill import Story, fill_city
from bot.sample_city.rows import Places
from bot.settings import Settings
from bot.unit import Unit
from handlers.wording.shipped_forms import shipped_types
from storage.database import Database
from storage.person import Person
from storage.ticket import OPEN, Ticket

A_YEAR = timedelta(days=365)


def tell_year(city: DemoCity, database: Database, settings: Settings, now: datetime) -> int:
    """Let it go by; how many tickets came of it. What is open will be posted.

    Nobody posted what was said: the threads of what is open begin anew, those of what is over
    stand nowhere.
    """
    take_in_shipped(database, (), shipped_types(settings.madoguchi_locale), now)
    calendar = settings.calendar
    story = Story(calendar.today(now - A_YEAR), now)
    places = Places(HELPDESK_CHANNEL, PUBLIC_CHANNEL, posted=False)
    count = fill_city(database, story, calendar, places)
    _post_what_is_open(database, now)
    city.welcome(_still_met(database, city))
    return count


def _post_what_is_open(database: Database, now: datetime) -> None:
    call = Call(THE_DESK, now, Place(HELPDESK_CHANNEL))
    with database.write() as session:
        unit = Unit(session, call)
        still_open = select(Ticket).where(Ticket.status.in_(OPEN))
        for ticket in session.scalars(still_open.order_by(Ticket.id)).all():
            write_card(unit, ticket, HELPDESK_CHANNEL)
            write_requester_root(unit, ticket)
            if ticket.for_another:
                write_opener_root(unit, ticket)


def _still_met(database: Database, city: DemoCity) -> list[Person]:
    """Partners, and the requesters of what is open, who do not live in the workspace yet."""
    of_open = select(Ticket.requester_id).where(Ticket.status.in_(OPEN))
    met = or_(Person.answers, Person.id.in_(of_open))
    there = (THE_DESK.slack_id, *city.ids("staff", "partner", "office"))
    with database.read() as session:
        others = select(Person).where(met, Person.slack_id.not_in(there))
        return list(session.scalars(others.order_by(Person.id)))
