"""What a file holds before it is known to be an article."""

from collections.abc import Mapping
from typing import NamedTuple

from knowledge.importing.refusals import BadRowReason

Fields = Mapping[str, str]  # by column; a column that the file lacks is missing or ""


class Draft(NamedTuple):
    """One row: its fields, or why it cannot be read. A blank row has no fields."""

    line: int
    content: Fields | BadRowReason
