"""Days as they are typed at a terminal."""

from datetime import date

from bot.cli.say import fail
from handlers.wording import cli, working_days


def day_or_exit(text: str | None) -> date | None:
    """A day such as 2026-04-01; what is none ends the command with a sentence."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(cli.DAY_WRONG, status=2)


def month_or_exit(text: str | None) -> date | None:
    """The first day of a month such as 2026-04; likewise."""
    if text is None:
        return None
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        fail(working_days.MONTH_WRONG, status=2)
