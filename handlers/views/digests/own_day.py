"""What one partner has to do today."""

from bot.digests.sections.own_day import OWN_DAY, OwnDay
from bot.letters.digest_content import DigestNames
from handlers.views.blocks import Block, context, section
from handlers.views.digests.section_view import SectionView
from handlers.views.digests.to_decide import list_blocks, lists_headline
from handlers.views.rendered import Reader
from handlers.wording import own_day as words


def own_day_blocks(told: OwnDay, names: DigestNames, reader: Reader) -> list[Block]:
    """Each list with its first tickets and the way to all of them, and how to get it no more."""
    mine = list_blocks(told.mine, names, reader, told.person)
    lead = [section(words.MINE.mrkdwn(reader.locale))] if mine else []
    free = list_blocks([told.free], names, reader) if told.free else []
    foot = context(words.SWITCH_OFF.mrkdwn(reader.locale))
    return [*lead, *mine, *free, foot]


def own_day_headline(told: OwnDay, reader: Reader) -> str:
    """How many there are of each."""
    return lists_headline((*told.mine, *([told.free] if told.free else [])), reader)


OWN_DAY_VIEW = SectionView(OWN_DAY, own_day_blocks, headline=own_day_headline)
