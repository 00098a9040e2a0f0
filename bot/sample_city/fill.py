"""Telling what happened in the city into the database."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import update

from bot.calendar.fiscal_year import fiscal_year_of
from bot.calendar.kept import kept_calendar
from bot.calendar.office_calendar import OfficeCalendar
from bot.sample_city.asked import Asking, library_of
from bot.sample_city.cast import settle
from bot.sample_city.days import Amount, City
from bot.sample_city.forms import forms_of, types_by_key
from bot.sample_city.material import read_material
from bot.sample_city.rows import TABLES, Places, Rows
from bot.sample_city.working import plan_work
from storage.bulk import go_on_after
from storage.counter import Counter, CounterName, current_number
from storage.database import Database

MOST_TICKETS = 5_000  # in one transaction


@dataclass(frozen=True, slots=True)
class Story:
    """What is told. The same story and the same city give the same rows.

    Attributes:
        first: the day on which it begins.
        until: up to which instant; aware.
        seed: of everything that is left to chance.
    """

    first: date
    until: datetime
    seed: int = 1
    amount: Amount = field(default_factory=Amount)


def fill_city(database: Database, story: Story, office: OfficeCalendar, places: Places) -> int:
    """Let a year go by, or more or less; how many tickets came of it.

    Args:
        database: up to date. People, articles, kinds of requests and duty days that are there take
            part; whoever and whatever is missing is added.
        story: what is told.
        office: its hours and its timezone.
        places: where it was said.
    """
    chance, material = random.Random(story.seed), read_material()  # noqa: S311 - no secret
    last = office.today(story.until)
    begun = office.midnight(story.first)
    with database.write() as session:
        cast = settle(session, material, chance, begun)
        kept = kept_calendar(session, office.timezone, office.hours)
        planned_to = fiscal_year_of(last).last
        hours = plan_work(session, material, kept, story.first, planned_to, begun)
        asking = Asking(library_of(session), material, chance, story.until)
        types = types_by_key(session)
        city = City(cast, hours, material, asking, types, chance, story.until)
        office_ids = frozenset((*(one.id for one in cast.office), cast.desk_id))
        number = current_number(session, CounterName.TICKET)
        rows = Rows(
            hours.calendar, places, forms_of(session), office_ids, chance, story.until, number
        )
        rows.begin(session)
    for day in city.days(story.first, last, story.amount):
        rows.number_tickets(day)
        city.play(day)
        rows.gather(day)
        if rows.tickets >= MOST_TICKETS:
            _write(database, rows)
    _write(database, rows)
    return rows.number - number


def _write(database: Database, rows: Rows) -> None:
    with database.write() as session:
        rows.write(session)
        go_on_after(session, TABLES)
        counted = update(Counter).where(Counter.name == CounterName.TICKET)
        session.execute(counted.values(value=rows.number))
