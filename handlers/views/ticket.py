"""A ticket as its requester sees it."""

from bot.letters.card_content import FullTextContent
from bot.letters.receipt_content import ReceiptContent
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import (
    Block,
    actions,
    button,
    confirmation,
    context,
    one_line,
    section,
    sections,
)
from handlers.views.promised import next_duty, promise
from handlers.views.rendered import Reader, Rendered
from handlers.views.request import answer_sections, type_line
from handlers.wording import tickets
from handlers.wording.dates import day
from storage.ticket import TicketStatus

TITLE_MAX = 200


def render_receipt(content: ReceiptContent, reader: Reader) -> Rendered:
    """Number and state for the requester."""
    locale = reader.locale
    title = one_line(content.title, TITLE_MAX)
    summary = tickets.RECEIPT_TITLE.mrkdwn(locale, number=content.number, title=title)
    blocks = [section(f"*{summary}*"), section(_receipt_state(content, reader))]
    if content.request is not None:
        blocks += answer_sections(content.request, locale)
    if content.status.is_open:
        foot = tickets.RECEIPT_FOOT if content.entered_for is None else tickets.RECEIPT_FOOT_OPENER
        blocks.append(context(foot.mrkdwn(locale)))
        if content.merged_into is None:
            blocks.append(_receipt_buttons(content, locale))
    return Rendered(summary, blocks)


def render_full_text(content: FullTextContent, reader: Reader) -> Rendered:
    """A part of a long text, as it was written."""
    wording = tickets.FULL_TEXT if content.of == 1 else tickets.FULL_TEXT_PART
    head = wording.mrkdwn(reader.locale, number=content.number, part=content.part, of=content.of)
    cut_note = tickets.RELAY_CUT.mrkdwn(reader.locale)
    return Rendered(head, [context(head), *sections(content.text, cut_note)])


def requester_solved_button(ticket_id: int, locale: Locale) -> Block:
    """The requester's way to close a ticket."""
    label = tickets.REQUESTER_SOLVED_BUTTON.plain(locale)
    return button(label, action_ids.SOLVE_TICKET, action_ids.pack(ticket=ticket_id))


def expedite_button(ticket_id: int, locale: Locale) -> Block:
    """The requester's way to say that it cannot wait."""
    label = tickets.EXPEDITE_BUTTON.plain(locale)
    return button(label, action_ids.EXPEDITE_TICKET, action_ids.pack(ticket=ticket_id))


def withdraw_button(ticket_id: int, number: int, locale: Locale) -> Block:
    """The way to say that nothing is needed any more."""
    sure = confirmation(
        tickets.WITHDRAW_TITLE.plain(locale),
        tickets.WITHDRAW_TEXT.plain(locale, number=number),
        tickets.WITHDRAW_YES.plain(locale),
        tickets.WITHDRAW_NO.plain(locale),
    )
    label, value = tickets.WITHDRAW_BUTTON.plain(locale), action_ids.pack(ticket=ticket_id)
    return button(label, action_ids.WITHDRAW_TICKET, value, confirm=sure)


def _receipt_buttons(content: ReceiptContent, locale: Locale) -> Block:
    """Who only entered the ticket cannot know whether it is solved."""
    own = content.entered_for is None
    solved = requester_solved_button(content.ticket_id, locale) if own else None
    urgent = None if content.is_urgent else expedite_button(content.ticket_id, locale)
    return actions(solved, urgent, withdraw_button(content.ticket_id, content.number, locale))


def _receipt_state(content: ReceiptContent, reader: Reader) -> str:
    locale = reader.locale
    lines = [_progress(content, locale), *_promise(content, reader)]
    if content.merged_into is not None:
        merged = tickets.RECEIPT_MERGED.mrkdwn(locale, number=content.merged_into)
        lines.insert(0, merged)
    if content.request is not None:
        lines.append(type_line(content.request, locale))
    if content.entered_for is not None:
        lines.insert(0, tickets.RECEIPT_ENTERED_FOR.mrkdwn(locale, name=content.entered_for))
    if content.in_full and content.status.is_open:
        lines.append(tickets.RECEIPT_IN_FULL.mrkdwn(locale))
    return "\n".join(lines)


def _progress(content: ReceiptContent, locale: Locale) -> str:
    if content.status in _PROGRESS:
        return _PROGRESS[content.status].mrkdwn(locale)
    if content.hold_until is not None:
        return tickets.RECEIPT_ON_HOLD.mrkdwn(locale, day=day(content.hold_until, locale))
    if content.assignee is not None:
        return tickets.RECEIPT_ASSIGNED.mrkdwn(locale, name=content.assignee)
    new = tickets.RECEIPT_NEW if content.entered_for is None else tickets.RECEIPT_NEW_OPENER
    return new.mrkdwn(locale)


_PROGRESS = {
    TicketStatus.WAITING: tickets.RECEIPT_WAITING,
    TicketStatus.SOLVED: tickets.RECEIPT_SOLVED,
    TicketStatus.CLOSED: tickets.RECEIPT_CLOSED,
    TicketStatus.WITHDRAWN: tickets.RECEIPT_WITHDRAWN,
}


def _promise(content: ReceiptContent, reader: Reader) -> list[str]:
    """When the help desk works, and until when it answers; what has passed is no promise."""
    due, since = content.answer_due_at, content.opened_at
    if due is None or due < reader.now or not content.status.is_open:
        return []
    duty = [] if since is None else next_duty(since, reader)
    return [*duty, promise(due, reader), *_hours(reader)]


def _hours(reader: Reader) -> list[str]:
    """For who writes when nobody is there. It stays true of a receipt that is read later."""
    if reader.calendar.is_at_work(reader.now):
        return []
    hours = reader.calendar.hours
    opens, closes = (f"{one.hour}:{one.minute:02}" for one in (hours[0][0], hours[-1][1]))
    return [tickets.RECEIPT_HOURS.mrkdwn(reader.locale, opens=opens, closes=closes)]
