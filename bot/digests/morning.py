"""The office's morning: what it reads when it opens."""

from typing import Any

from sqlalchemy.orm import Session

from bot.digests.section import ChartOf, Scope, Section
from bot.digests.sections.capacity import CAPACITY
from bot.digests.sections.duty import DUTY
from bot.digests.sections.gaps import NEW_GAPS
from bot.digests.sections.numbers import NUMBERS
from bot.digests.sections.proposals import PROPOSALS
from bot.digests.sections.to_decide import TO_DECIDE
from bot.figures.standing import Ages, ages_at

MORNING: tuple[Section[Any], ...] = (TO_DECIDE, NUMBERS, DUTY, CAPACITY, NEW_GAPS, PROPOSALS)


def look_at_ages(session: Session, scope: Scope) -> Ages | None:
    """Of what was open when the day began; None = nothing was."""
    ages = ages_at(session, scope.period.end(scope.calendar), scope.calendar)
    return ages if ages.total else None


MORNING_CHART = ChartOf("ages", Ages, look_at_ages)
