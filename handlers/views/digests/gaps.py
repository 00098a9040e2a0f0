"""What people asked in vain."""

from bot.digests.sections.gaps import MOST, NEW_GAPS, NewGaps
from bot.letters.digest_content import DigestNames
from bot.letters.gap_content import GapTopicContent
from handlers.views.blocks import Block, one_line, section
from handlers.views.calendar_lines import BETWEEN
from handlers.views.digests.section_view import SectionView
from handlers.views.gaps import topic_block, topic_name
from handlers.views.rendered import Reader
from handlers.wording import digests as words

FIRST = 3  # that are named in the message
NAME_MAX = 40


def gaps_blocks(told: NewGaps, names: DigestNames, reader: Reader) -> list[Block]:
    """How many, and what the largest are about."""
    locale = reader.locale
    topics = [one_line(_name(one, reader), NAME_MAX) for one in _topics(told, names)[:FIRST]]
    if not topics:
        return []
    named = BETWEEN[locale].join(topics)
    return [section(words.GAPS.mrkdwn(locale, count=told.count, names=named))]


def gaps_part(told: NewGaps, _part: str, names: DigestNames, reader: Reader) -> list[Block]:
    """The largest, each with the way to write an article."""
    topics = _topics(told, names)
    if not topics:
        return []
    lines = [topic_block(place, one, reader.locale) for place, one in enumerate(topics, 1)]
    return [section(words.GAPS_PART.mrkdwn(reader.locale)), *lines]


def _topics(told: NewGaps, names: DigestNames) -> list[GapTopicContent]:
    """What still stands of them."""
    return [topic for one in told.topics[:MOST] if (topic := names.topics.get(one))]


def _name(topic: GapTopicContent, reader: Reader) -> str:
    return topic_name(topic.words, topic.examples[0], reader.locale)


NEW_GAPS_VIEW = SectionView(NEW_GAPS, gaps_blocks, gaps_part)
