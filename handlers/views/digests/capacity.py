"""Whether the duty days suffice."""

from bot.capacity.outlook import MonthAhead
from bot.digests.sections.capacity import CAPACITY, CapacityAhead
from bot.letters.digest_content import DigestNames
from bot.locale import Locale
from handlers.charts.capacity import month_finding
from handlers.periodic_report.names import month_name
from handlers.views.blocks import Block, section
from handlers.views.calendar_lines import person_days
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import digests as words
from handlers.wording.periodic_report import SHORT_BEYOND


def capacity_blocks(told: CapacityAhead, _names: DigestNames, reader: Reader) -> list[Block]:
    """A sentence of this month; of the next one only when it will overrun."""
    locale = reader.locale
    lines = [words.CAPACITY.mrkdwn(locale), _sentence(told.this, locale)]
    if told.following.short:
        lines.append(_sentence(told.following, locale))
    if told.beyond:
        lines.append(SHORT_BEYOND.mrkdwn(locale, count=person_days(told.beyond)))
    return [section("\n".join(lines))]


def _sentence(month: MonthAhead, locale: Locale) -> str:
    finding = month_finding(month, month_name(month.first, locale), locale)
    return f"⚠️ {finding}" if month.short else finding


CAPACITY_VIEW = SectionView(CAPACITY, capacity_blocks)
