"""The figures, against the days before."""

from collections.abc import Iterator

from bot.digests.sections.numbers import NUMBERS, Compared, Numbers
from bot.letters.digest_content import DigestNames
from bot.locale import Locale
from handlers.views.blocks import Block, section
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import digests as words
from handlers.wording.dates import day_of_year
from handlers.wording.working_days import DAYS_FROM_TO


def numbers_blocks(told: Compared, _names: DigestNames, reader: Reader) -> list[Block]:
    """A line for each."""
    locale = reader.locale
    lead = words.NUMBERS.mrkdwn(locale, days=_days(told.now, locale))
    if told.now.days != 1:
        lead += words.SEVERAL_DAYS.mrkdwn(locale, count=told.now.days)
    lines = [lead, *(f"• {one}" for one in _lines(told.now, told.usual, locale))]
    if told.usual is not None:
        lines.append(words.USUAL.mrkdwn(locale, count=told.usual.days))
    return [section("\n".join(lines))]


def _days(numbers: Numbers, locale: Locale) -> str:
    first, last = day_of_year(numbers.first, locale), day_of_year(numbers.last, locale)
    return first if first == last else DAYS_FROM_TO.plain(locale, first=first, last=last)


def _lines(now: Numbers, usual: Numbers | None, locale: Locale) -> Iterator[str]:
    yield words.NEW.mrkdwn(locale, count=now.new) + _mean(usual, "new", locale)
    yield words.SOLVED.mrkdwn(locale, count=now.solved) + _mean(usual, "solved", locale)
    before = "" if usual is None else words.OPEN_BEFORE.mrkdwn(locale, count=usual.open)
    yield words.OPEN.mrkdwn(locale, count=now.open) + before
    if now.asked:
        bot = words.ANSWERED.mrkdwn(locale, count=now.answered, asked=now.asked)
        yield bot + (_share(usual.answered, usual.asked, locale) if usual else "")
    else:
        yield words.NOT_ASKED.mrkdwn(locale)
    if now.ratings:
        content = words.CONTENT.mrkdwn(locale, count=now.content, total=now.ratings)
        yield content + (_share(usual.content, usual.ratings, locale) if usual else "")


def _mean(usual: Numbers | None, name: str, locale: Locale) -> str:
    """On a business day."""
    if usual is None or not usual.days:
        return ""
    return words.USUALLY.mrkdwn(locale, mean=f"{getattr(usual, name) / usual.days:.1f}")


def _share(count: int, of: int, locale: Locale) -> str:
    return words.USUAL_SHARE.mrkdwn(locale, share=round(100 * count / of)) if of else ""


NUMBERS_VIEW = SectionView(NUMBERS, numbers_blocks)
