"""All commands on one page."""

import typer

from bot.cli.alarm import alarm
from bot.cli.alive import alive
from bot.cli.ask import ask
from bot.cli.audit import audit
from bot.cli.calendar import calendar
from bot.cli.capacity import capacity
from bot.cli.db import db
from bot.cli.demo import demo
from bot.cli.digest import digest
from bot.cli.doctor import doctor
from bot.cli.due import due
from bot.cli.kb import kb
from bot.cli.letters import letters
from bot.cli.manifest import manifest
from bot.cli.people import people
from bot.cli.report import report
from bot.cli.run import run
from bot.cli.tick import tick, timetable
from bot.cli.tickets import tickets
from bot.cli.wording import wording
from knowledge.numeric_work import keep_on_one_core

app = typer.Typer(
    name="madoguchi",
    help="窓口: the help desk of a city hall, living in Slack.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(run)
app.command()(demo)
app.command()(ask)
app.command()(doctor)
app.command()(alive)
app.command()(alarm)
app.command()(manifest)
app.command()(wording)
app.add_typer(kb, name="kb")
app.add_typer(people, name="people")
app.add_typer(calendar, name="calendar")
app.add_typer(db, name="db")
app.add_typer(letters, name="letters")
app.add_typer(tickets, name="tickets")
app.command()(audit)
app.command()(due)
app.command()(capacity)
app.command()(digest)
app.command()(report)
app.command()(tick)
app.command()(timetable)


def main() -> None:
    """Run the command line."""
    keep_on_one_core()
    app()
