"""What is said with the picture of a digest."""

from bot.letters.digest_content import DigestChartContent
from handlers.slack_text import escape
from handlers.views.blocks import section
from handlers.views.digests.charts import finding
from handlers.views.rendered import Reader, Rendered


def render_digest_chart(content: DigestChartContent, reader: Reader) -> Rendered:
    """Its finding, for who does not see it."""
    said = escape(finding(content.chart, reader.locale))
    return Rendered(said, [section(said)])
