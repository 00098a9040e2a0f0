"""Messages of ours that begin a thread, and what we add to one."""

from bot.letters.answer_content import OwnQuestionContent
from bot.letters.receipt_content import TicketRootContent
from bot.letters.relay_content import AdditionContent
from bot.letters.templates_content import OwnReplyContent
from bot.tickets.form import CALLER_MAX
from handlers.slack_text import escape
from handlers.views.blocks import Block, context, one_line, section, sections
from handlers.views.rendered import Reader, Rendered
from handlers.wording import ideas, reply_templates, tickets
from handlers.wording.wording import Wording

TITLE_MAX = 200
SUMMARY_MAX = 150


def render_ticket_root(content: TicketRootContent, reader: Reader) -> Rendered:
    """Who entered what, for whom."""
    locale = reader.locale
    name = content.requester or content.opener or ""
    lead = _lead(content).mrkdwn(locale, name=name, number=content.number)
    title = escape(one_line(content.title, TITLE_MAX))
    blocks: list[Block] = [section(f"{lead}\n*{title}*")]
    if content.caller is not None:
        caller = one_line(content.caller, CALLER_MAX)
        blocks.append(context(tickets.ROOT_CALLER.mrkdwn(locale, caller=caller)))
    if content.details.strip() != content.title.strip():  # else the title says it all
        blocks += sections(content.details, tickets.RELAY_CUT.mrkdwn(locale))
    return Rendered(lead, blocks)


def render_own_question(content: OwnQuestionContent, reader: Reader) -> Rendered:
    """A question as if the asker had written it here."""
    head = tickets.OWN_QUESTION.mrkdwn(reader.locale, name=content.asker)
    return _words(head, content.text, reader)


def render_addition(content: AdditionContent, reader: Reader) -> Rendered:
    """What was added elsewhere."""
    head = tickets.ADDITION.mrkdwn(reader.locale, name=content.author, number=content.number)
    if content.edited:
        head = tickets.RELAY_EDITED.plain(reader.locale, head=head)
    return _words(head, content.text, reader)


def render_own_reply(content: OwnReplyContent, reader: Reader) -> Rendered:
    """What the help desk said through a form, below the card."""
    name, number = content.author, content.number
    head = reply_templates.OWN_REPLY.mrkdwn(reader.locale, name=name, number=number)
    return _words(head, content.text, reader)


def _words(head: str, text: str, reader: Reader) -> Rendered:
    cut_note = tickets.RELAY_CUT.mrkdwn(reader.locale)
    blocks = [context(head), *sections(text, cut_note)]
    return Rendered(f"{head} {escape(one_line(text, SUMMARY_MAX))}", blocks)


def _lead(content: TicketRootContent) -> Wording:
    if content.moved:
        return tickets.ROOT_MOVED
    if content.requester is not None:
        return tickets.ROOT_FOR_OPENER
    if content.opener is not None:
        return tickets.ROOT_FOR_REQUESTER
    if content.is_idea:
        return ideas.ROOT_IDEA
    return tickets.ROOT_OWN if content.caller is None else tickets.ROOT_BY_PHONE
