"""A ticket that cannot wait."""

from bot.letters.urgent_content import UrgentContent
from handlers.slack_text import escape
from handlers.views.blocks import one_line, one_line_as_sent, section
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader, Rendered
from handlers.wording import duty as words
from handlers.wording import home, tickets

TITLE_MAX = 200
REASON_MAX = 500  # as in the form: escaped, it still fits a section


def render_urgent(content: UrgentContent, reader: Reader) -> Rendered:
    """Who is called, and why; to the office, with the way to the card."""
    locale = reader.locale
    title = one_line_as_sent(content.title, TITLE_MAX)
    reason = one_line(content.reason, REASON_MAX)
    why = words.URGENT_REASON.mrkdwn(locale, reason=reason)
    if content.card is None:
        called = " ".join(f"<@{one}>" for one in content.to_mention)
        page = words.URGENT_PAGE.mrkdwn(locale, number=content.number)
        headline = f"{called} {page}" if called else page
        nobody = [] if called else [words.URGENT_NOBODY.mrkdwn(locale)]
        lines = [words.URGENT_TITLE.mrkdwn(locale, title=title), why, *nobody]
    else:
        headline = words.URGENT_NEWS.mrkdwn(locale, number=content.number, title=title)
        department = content.department or tickets.NO_DEPARTMENT.plain(locale)
        who = words.URGENT_REQUESTER.mrkdwn(locale, name=content.requester, department=department)
        address = permalink(content.card, reader.workspace_url)
        way = [f"<{escape(address)}|{home.OPEN_CARD.mrkdwn(locale)}>"] if address else []
        lines = [why, who, *way]
    return Rendered(headline, [section(headline), section("\n".join(lines))])
