"""What the two sides of a ticket say to each other, and what happened to it."""

from bot.letters.content import FilesContent, RelayContent, TicketNewsContent
from handlers.slack_text import escape
from handlers.views.articles import keep_button
from handlers.views.blocks import actions, context, one_line, section, sections
from handlers.views.rendered import Reader, Rendered
from handlers.views.ticket import requester_solved_button
from handlers.wording import tickets
from handlers.wording.wording import Wording
from storage.thread import Side
from storage.ticket_event import TicketVerb

SUMMARY_MAX = 150


def render_relay(content: RelayContent, reader: Reader) -> Rendered:
    """Somebody's words under their name."""
    head = _head(content, reader)
    if content.edited:
        head = tickets.RELAY_EDITED.plain(reader.locale, head=head)
    cut_note = tickets.RELAY_CUT.mrkdwn(reader.locale)
    blocks = [context(head), *sections(content.text, cut_note)]
    if content.can_solve:
        blocks.append(actions(requester_solved_button(content.ticket_id, reader.locale)))
    text = f"{escape(content.author)}: {escape(one_line(content.text, SUMMARY_MAX))}"
    return Rendered(text, blocks)


def render_files(content: FilesContent, reader: Reader) -> Rendered:
    """Whose files these are; Slack shows them below."""
    head = _head(content, reader)
    return Rendered(head, [context(head)])


def _head(content: RelayContent | FilesContent, reader: Reader) -> str:
    return _frame(content).mrkdwn(reader.locale, name=content.author, number=content.number)


def render_news(content: TicketNewsContent, reader: Reader) -> Rendered:
    """What happened."""
    words = _news(content).mrkdwn(reader.locale, name=content.actor, number=content.number)
    blocks = [section(words)]
    if content.verb is TicketVerb.SOLVE and content.to_side is Side.HELPDESK:
        blocks.append(actions(keep_button(content.ticket_id, reader.locale)))
    return Rendered(words, blocks)


def _frame(content: RelayContent | FilesContent) -> Wording:
    if isinstance(content, FilesContent) and content.addition:
        return tickets.ADDITION
    if content.side is Side.HELPDESK:
        return tickets.RELAY_FROM_HELPDESK
    return tickets.RELAY_FROM_OPENER if content.for_another else tickets.RELAY_FROM_REQUESTER


def _news(content: TicketNewsContent) -> Wording:
    if content.verb is TicketVerb.SOLVE:
        return _solved(content)
    if content.verb is TicketVerb.WITHDRAW:
        return _withdrawn(content)
    by_opener = content.for_another
    return {
        TicketVerb.TAKE: tickets.NEWS_TAKEN,
        TicketVerb.REOPEN: tickets.NEWS_REOPENED_BY_OPENER if by_opener else tickets.NEWS_REOPENED,
        TicketVerb.APPEND: tickets.NEWS_APPENDED,
        TicketVerb.RELEASE: tickets.NEWS_RELEASED,
    }[content.verb]


def _solved(content: TicketNewsContent) -> Wording:
    if content.by_side is Side.HELPDESK:
        return tickets.NEWS_SOLVED_BY_HELPDESK
    own = content.to_side is Side.REQUESTER
    return tickets.NEWS_SOLVED_OWN if own else tickets.NEWS_SOLVED_BY_REQUESTER


def _withdrawn(content: TicketNewsContent) -> Wording:
    if content.to_side is Side.HELPDESK:
        return tickets.NEWS_WITHDRAWN
    return tickets.NEWS_WITHDRAWN_FOR_YOU if content.for_another else tickets.NEWS_WITHDRAWN_OWN
