"""A bar that shows how many articles have got what they mean."""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.meaning import Meaning


def encode_with_bar(meaning: Meaning, waiting: int, label: str) -> int:
    """Give vectors to all articles that wait; a person at a terminal sees how far it has come.

    Returns how many articles got theirs.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    shown = sys.stderr.isatty()
    with Progress(
        *columns, TimeRemainingColumn(), console=console, transient=True, disable=not shown
    ) as bar:
        task = bar.add_task(label, total=waiting)
        return meaning.catch_up(lambda count: bar.advance(task, count))
