"""What happened today, and what comes next."""

from bot.digests.sections.day_done import DAY_DONE, DUE_NEXT, NEXT_DUTY, DayDone, DueNext
from bot.digests.sections.duty import DutyOfDay
from bot.letters.digest_content import DigestNames
from handlers.views.blocks import Block, section
from handlers.views.digests.duty import duty_line
from handlers.views.digests.section_view import SectionView
from handlers.views.digests.to_decide import ticket_line
from handlers.views.rendered import Reader
from handlers.wording import digests
from handlers.wording import own_day as words
from handlers.wording.dates import day_of_year


def day_done_blocks(told: DayDone, _names: DigestNames, reader: Reader) -> list[Block]:
    """A line for each figure."""
    figures = [
        (digests.NEW, told.new),
        (digests.SOLVED, told.solved),
        (digests.OPEN, told.open),
        (words.BY_BOT, told.by_bot),
    ]
    if told.back:
        figures.insert(1, (words.BACK, told.back))
    lines = [f"• {one.mrkdwn(reader.locale, count=count)}" for one, count in figures]
    return [section("\n".join([words.DAY_DONE.mrkdwn(reader.locale), *lines]))]


def day_done_headline(told: DayDone, reader: Reader) -> str:
    """The three that matter."""
    return words.BRIEFLY.plain(reader.locale, new=told.new, solved=told.solved, open=told.open)


def due_next_blocks(told: DueNext, names: DigestNames, reader: Reader) -> list[Block]:
    """The oldest of what is due."""
    locale = reader.locale
    day = day_of_year(told.day, locale)
    if not told.count:
        return [section(words.NOTHING_DUE.mrkdwn(locale, day=day))]
    shown = [ticket for one in told.tickets if (ticket := names.tickets.get(one))]
    lines = [words.DUE_NEXT.mrkdwn(locale, day=day, count=told.count)]
    lines += [f"• {ticket_line(one, reader)}" for one in shown]
    if told.count > len(shown):
        lines.append(digests.OTHERS.mrkdwn(locale, count=told.count - len(shown)))
    return [section("\n".join(lines))]


def next_duty_blocks(told: DutyOfDay, _names: DigestNames, reader: Reader) -> list[Block]:
    """Who works then."""
    locale = reader.locale
    line = duty_line(day_of_year(told.day, locale), told, locale)
    return [section(f"{words.NEXT_DUTY.mrkdwn(locale)}\n{line}")]


DAY_DONE_VIEW = SectionView(DAY_DONE, day_done_blocks, headline=day_done_headline)
DUE_NEXT_VIEW = SectionView(DUE_NEXT, due_next_blocks)
NEXT_DUTY_VIEW = SectionView(NEXT_DUTY, next_duty_blocks)
