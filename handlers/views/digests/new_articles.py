"""Articles that anybody may read, new ones."""

from collections.abc import Sequence

from bot.digests.sections.new_articles import NEW_ARTICLES, NewArticles
from bot.letters.digest_content import DigestNames
from handlers.slack_text import escape
from handlers.views.blocks import Block, one_line, section
from handlers.views.digests.section_view import SectionView
from handlers.views.rendered import Reader
from handlers.wording import board as words
from handlers.wording.digests import OTHERS

QUESTION_MAX = 100


def new_articles_blocks(told: NewArticles, names: DigestNames, reader: Reader) -> list[Block]:
    """The newest of those that can still be found."""
    locale = reader.locale
    questions = question_lines(told.articles, names)
    if not questions:
        return []
    lines = [words.NEW_ARTICLES.mrkdwn(locale, count=told.count), *questions]
    if told.count > len(told.articles):
        lines.append(OTHERS.mrkdwn(locale, count=told.count - len(told.articles)))
    lines.append(words.HOW_TO_READ.mrkdwn(locale))
    return [section("\n".join(lines))]


def question_lines(articles: Sequence[int], names: DigestNames) -> list[str]:
    """What those are called that can still be found."""
    questions = (question for one in articles if (question := names.articles.get(one)))
    return [f"• {escape(one_line(one, QUESTION_MAX))}" for one in questions]


NEW_ARTICLES_VIEW = SectionView(NEW_ARTICLES, new_articles_blocks)
