"""What the two sides of a ticket say to each other."""

from bot.letters.relay_content import FilesContent, RelayContent
from handlers.slack_text import escape
from handlers.views.blocks import actions, context, one_line, sections
from handlers.views.rendered import Reader, Rendered
from handlers.views.ticket import requester_solved_button
from handlers.wording import tickets
from handlers.wording.wording import Wording
from storage.thread import Side

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
    facts: dict[str, str | int] = {"name": content.author, "number": content.number}
    if content.merged_into is not None:
        facts["into"] = content.merged_into
    return _frame(content).mrkdwn(reader.locale, **facts)


def _frame(content: RelayContent | FilesContent) -> Wording:
    if isinstance(content, FilesContent) and content.addition:
        return tickets.ADDITION
    if content.side is Side.HELPDESK:
        return tickets.RELAY_FROM_HELPDESK
    if content.merged_into is not None:
        of_opener = content.for_another
        return tickets.RELAY_FROM_OPENER_OF_MERGED if of_opener else tickets.RELAY_FROM_MERGED
    return tickets.RELAY_FROM_OPENER if content.for_another else tickets.RELAY_FROM_REQUESTER
