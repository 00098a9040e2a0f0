"""Articles from a CSV file."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.importing.csv_rows import csv_rows
from knowledge.importing.draft import Draft
from knowledge.importing.encoding import encoding_of
from knowledge.importing.progress import Progress
from knowledge.importing.table import table_drafts, table_layout


def csv_drafts(path: Path, progress: Progress) -> Iterator[Draft]:
    """Read the rows of a CSV file: UTF-8 with or without BOM, or cp932.

    Raises UnreadableFileError at once when the file as a whole cannot be read.
    """
    rows = csv_rows(path, encoding_of(path), progress)
    layout = table_layout(path, rows)
    return table_drafts(rows, layout, exact=True)
