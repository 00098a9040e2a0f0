"""Articles that helped most."""

from bot.digests.sections.helpful_articles import HELPFUL_ARTICLES, HelpfulArticles
from bot.letters.digest_content import DigestNames
from handlers.views.blocks import Block, section
from handlers.views.digests.new_articles import question_lines
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import board as words


def helpful_articles_blocks(
    told: HelpfulArticles, names: DigestNames, reader: Reader
) -> list[Block]:
    """Those that can still be found."""
    lines = question_lines(told.articles, names)
    if not lines:
        return []
    return [section("\n".join([words.HELPFUL_ARTICLES.mrkdwn(reader.locale), *lines]))]


HELPFUL_ARTICLES_VIEW = SectionView(HELPFUL_ARTICLES, helpful_articles_blocks)
