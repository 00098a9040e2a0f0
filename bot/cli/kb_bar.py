"""A bar that shows how far a long file has been read."""

import sys
from collections.abc import Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from knowledge.importing import Progress

T = TypeVar("T")

LONG = 1 << 20  # bytes; what is shorter is read before anybody begins to wonder
ROWS_A_STEP = 100


def with_bar(rows: Iterator[T], progress: Progress, label: str) -> Iterator[T]:
    """Hand on the rows of a file; a person at a terminal sees how far they have come."""
    if progress.total < LONG or not sys.stderr.isatty():
        yield from rows
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    console = Console(stderr=True)
    with Bar(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        task = bar.add_task(label, total=progress.total)
        for number, row in enumerate(rows):
            if number % ROWS_A_STEP == 0:
                bar.update(task, completed=progress.done)
            yield row
