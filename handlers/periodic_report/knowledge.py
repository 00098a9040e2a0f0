"""What became of the articles, and what was missing."""

from bot.locale import Locale
from bot.periodic_report.amount import Amount
from bot.periodic_report.contents import Report
from bot.periodic_report.indicators import Indicator
from bot.periodic_report.subject import Row, Subject, Topic
from handlers.periodic_report.subjects import subject
from handlers.views.calendar_lines import BETWEEN
from handlers.wording import periodic_report as words


def knowledge(report: Report, locale: Locale) -> Subject:
    """New articles and gaps."""
    articles, gaps = report.numbers.articles, report.gaps
    counts = (
        (words.INDICATOR[Indicator.NEW_ARTICLES], articles.new),
        (words.INDICATOR[Indicator.REVISED_ARTICLES], articles.revised),
        (words.WITHDRAWN, articles.withdrawn),
        (words.GAP_QUESTIONS, gaps.questions),
        (words.GAP_TOPICS, gaps.topics),
    )
    rows = [Row((name.plain(locale), Amount(count))) for name, count in counts]
    for topic in gaps.named:
        name = words.GAP_NAMED.plain(locale, words=BETWEEN[locale].join(topic.words))
        rows.append(Row((name, Amount(topic.count))))
    return subject(Topic.KNOWLEDGE, (words.ARTICLES_COLUMN, words.COUNT), rows, locale)
