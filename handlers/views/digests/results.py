"""What the desk's work came to, for all staff."""

from collections.abc import Iterator
from datetime import timedelta

from bot.digests.sections.results import RESULTS, Results
from bot.letters.digest_content import DigestNames
from bot.locale import Locale
from handlers.periodic_report.written import length
from handlers.views.blocks import Block, section
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import board as words
from handlers.wording.dates import day_of_year
from handlers.wording.working_days import DAYS_FROM_TO


def results_blocks(told: Results, _names: DigestNames, reader: Reader) -> list[Block]:
    """A line for each figure that says nothing of anybody."""
    locale = reader.locale
    first, last = day_of_year(told.first, locale), day_of_year(told.last, locale)
    days = first if first == last else DAYS_FROM_TO.plain(locale, first=first, last=last)
    lines = [words.LEAD.mrkdwn(locale, days=days), *(f"• {one}" for one in _lines(told, locale))]
    return [section("\n".join(lines))]


def results_headline(told: Results, reader: Reader) -> str:
    """The two that matter."""
    return words.BRIEFLY.plain(reader.locale, count=told.came_in, solved=told.solved)


def _lines(told: Results, locale: Locale) -> Iterator[str]:
    came = words.CAME_IN if told.came_in else words.QUIET
    yield came.mrkdwn(locale, count=told.came_in, solved=told.solved)
    if told.by_bot:
        yield words.BY_BOT.mrkdwn(locale, count=told.by_bot)
    if told.minutes is not None:
        yield words.ANSWERED_WITHIN.mrkdwn(
            locale, length=length(timedelta(minutes=told.minutes), locale)
        )
    if told.content is not None:
        yield words.CONTENT.mrkdwn(locale, share=told.content)
    yield words.THIS_YEAR.mrkdwn(
        locale, solved=f"{told.solved_this_year:,}", count=f"{told.by_bot_this_year:,}"
    )


RESULTS_VIEW = SectionView(RESULTS, results_blocks, headline=results_headline)
