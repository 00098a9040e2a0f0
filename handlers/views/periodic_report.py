"""The message with the files of a report."""

from collections.abc import Iterator

from pydantic import ValidationError

from bot.letters.periodic_report_content import PeriodicReportContent
from bot.periodic_report.contents import Report
from bot.periodic_report.kept import from_kept
from handlers.periodic_report.indicator_table import tiles
from handlers.periodic_report.names import span_name
from handlers.periodic_report.summary import sentences
from handlers.slack_text import escape
from handlers.views.blocks import section
from handlers.views.rendered import Reader, Rendered
from handlers.wording import periodic_report as words


def render_periodic_report(content: PeriodicReportContent, reader: Reader) -> Rendered:
    """The figures that everybody asks for, and what they say; the rest is in the files."""
    try:
        lines = list(_lines(from_kept(content.figures), reader))
    except ValidationError:  # kept by another version of the product: the files say it all
        lines = [words.MESSAGE_OF_FILES.mrkdwn(reader.locale)]
    if content.files:
        lines.append(words.MESSAGE_FILES.mrkdwn(reader.locale))
    text = "\n".join(lines)
    return Rendered(text, [section(text)])


def _lines(report: Report, reader: Reader) -> Iterator[str]:
    locale = reader.locale
    title = words.TITLE[report.span.kind].plain(locale)
    yield words.MESSAGE_TITLE.mrkdwn(locale, title=title, span=span_name(report.span, locale))
    for tile in tiles(report, locale):
        wording = words.MESSAGE_FIGURE if tile.compared else words.MESSAGE_FIGURE_ALONE
        yield wording.mrkdwn(locale, name=tile.name, value=tile.value, compared=tile.compared)
    yield ""
    for sentence in sentences(report, locale):
        yield f"• {escape(sentence)}"
