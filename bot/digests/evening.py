"""The office's evening, where it wants one: what was done today, and what comes next."""

from typing import Any

from bot.digests.section import Section
from bot.digests.sections.day_done import DAY_DONE, DUE_NEXT, NEXT_DUTY

EVENING: tuple[Section[Any], ...] = (DAY_DONE, DUE_NEXT, NEXT_DUTY)
