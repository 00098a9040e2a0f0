"""A report as it is laid out: one subject after another, each with its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.periodic_report.amount import Amount

Cell = str | Amount | None


class Topic(StrEnum):
    """What a subject is about, in the order in which they are read."""

    SUMMARY = "summary"
    INDICATORS = "indicators"
    FLOW = "flow"
    AGES = "ages"
    BOT = "bot"
    DEPARTMENTS = "departments"
    KINDS = "kinds"
    RATINGS = "ratings"
    EFFORT = "effort"
    DUTY = "duty"
    OUTLOOK = "outlook"
    REASONS = "reasons"
    KNOWLEDGE = "knowledge"
    MEANINGS = "meanings"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; the first cell says of what."""

    cells: tuple[Cell, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """One table and what is said with it.

    Attributes:
        title: of the section.
        sheet: of the sheet in a spreadsheet, which takes 31 characters.
        columns: names; the first one is that of the rows.
        lines: sentences that stand with it on paper; a sheet has the figures in them as cells.
    """

    topic: Topic
    title: str
    sheet: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    lines: Sequence[str] = ()
