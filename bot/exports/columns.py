"""What the tables have in common."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.actor import THE_DESK
from bot.exports.labels import ExportLabels, Heading
from knowledge.exporting.tables import Column
from storage.person import Person

AT_ONCE = 200  # rows held in memory

_NARROW = {Heading.NUMBER: 8, Heading.STEP: 8, Heading.MINUTES: 10, Heading.SCORE: 10}
_WIDTHS = {**_NARROW, Heading.TITLE: 40, Heading.DETAILS: 80, Heading.ANSWERS: 60}
_WRAPPED = (
    *(Heading.TITLE, Heading.DETAILS, Heading.ANSWERS, Heading.URGENT, Heading.REASON),
    *(Heading.NOTE, Heading.ENDED_REASON, Heading.TEMPLATES, Heading.ARTICLE, Heading.COMMENT),
)


def columns(headings: Sequence[Heading], labels: ExportLabels) -> list[Column]:
    """How they are called, and how wide they are."""
    return [Column(labels.headings[one], _WIDTHS.get(one, 16), one in _WRAPPED) for one in headings]


def local(instant: datetime | None, timezone: ZoneInfo) -> datetime | None:
    """A moment as a spreadsheet takes it."""
    return None if instant is None else instant.astimezone(timezone).replace(tzinfo=None)


def name_of(actor: Person, labels: ExportLabels) -> str:
    """Who did something."""
    return labels.desk if actor.slack_id == THE_DESK.slack_id else actor.name
