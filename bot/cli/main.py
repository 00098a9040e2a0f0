"""All commands on one page."""

import typer

from bot.cli.on_demand import on_demand
from bot.logs import configure_logs
from knowledge.numeric_work import keep_on_one_core

COMMANDS = {
    "run": "bot.cli.run:run",
    "demo": "bot.cli.demo:demo",
    "ask": "bot.cli.ask:ask",
    "doctor": "bot.cli.doctor:doctor",
    "alive": "bot.cli.alive:alive",
    "alarm": "bot.cli.alarm:alarm",
    "manifest": "bot.cli.manifest:manifest",
    "wording": "bot.cli.wording:wording",
    "kb": "bot.cli.kb:kb",
    "people": "bot.cli.people:people",
    "calendar": "bot.cli.calendar:calendar",
    "db": "bot.cli.db:db",
    "letters": "bot.cli.letters:letters",
    "tickets": "bot.cli.tickets:tickets",
    "audit": "bot.cli.audit:audit",
    "due": "bot.cli.due:due",
    "capacity": "bot.cli.capacity:capacity",
    "digest": "bot.cli.digest:digest",
    "report": "bot.cli.report:report",
    "tick": "bot.cli.tick:tick",
    "timetable": "bot.cli.tick:timetable",
}

app = typer.Typer(
    name="madoguchi",
    cls=on_demand(COMMANDS),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _madoguchi() -> None:
    """窓口: the help desk of a city hall, living in Slack."""


def main() -> None:
    """Run the command line. What is printed can be read by machines: logs go elsewhere."""
    configure_logs("WARNING", as_json=False)
    keep_on_one_core()
    app()
