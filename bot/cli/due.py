"""``madoguchi due``: until when a ticket is due, and how that was counted."""

from typing import Annotated

import typer
from sqlalchemy import select

from bot.app import utc_now
from bot.calendar.wall import Wall
from bot.cli.explained import explained, settings_or_exit
from bot.cli.kb_database import untouched_database
from bot.cli.say import fail, one_line
from bot.tickets.dues import course_of_ticket, reckon
from handlers.views.due import explain_dues
from handlers.views.rendered import Reader
from handlers.wording import due as words
from handlers.wording import tickets
from storage.ticket import Ticket


def due(number: Annotated[int, typer.Argument(help="The ticket's number.")]) -> None:
    """Say until when a ticket is to be answered and solved, and which hours were counted."""
    settings = settings_or_exit()
    wall = Wall(settings.timezone, settings.madoguchi_office_hours)
    with explained(), untouched_database(settings) as database:
        wall.catch_up(database)
        reader = Reader(settings.madoguchi_locale, wall.calendar, utc_now())
        with database.read() as session:
            ticket = session.scalar(select(Ticket).where(Ticket.number == number))
            if ticket is None:
                fail(words.NO_TICKET, number=number)
            title = one_line(ticket.title)
            typer.echo(tickets.CARD_SUMMARY.plain(reader.locale, number=number, title=title))
            if not ticket.status.is_open:
                typer.echo(words.IS_OVER.plain(reader.locale))
            course = course_of_ticket(session, ticket, settings.timezone)
            dues = reckon(session, ticket, wall.calendar)
    for line in explain_dues(dues, course, reader):
        typer.echo(line)
