"""A ticket as its two sides see it."""

from bot.letters.content import CardContent, FullTextContent, ReceiptContent
from bot.letters.request import SHOWN_MAX
from bot.locale import Locale
from bot.tickets.form import CALLER_MAX
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.articles import keep_button
from handlers.views.blocks import (
    Block,
    actions,
    button,
    confirmation,
    context,
    fields,
    one_line,
    section,
    sections,
)
from handlers.views.internal import internal_part
from handlers.views.pieces import ALL_MAX
from handlers.views.problems import problem_line
from handlers.views.related_tickets import related
from handlers.views.rendered import Reader, Rendered
from handlers.views.reply_form import reply_button
from handlers.views.request import answer_sections, type_fact, type_line
from handlers.views.ticket_menu import ticket_menu
from handlers.views.used_article import used_line, used_menu
from handlers.wording import articles, tickets
from handlers.wording.dates import age, day, day_of_year, moment
from storage.ticket import TicketStatus

TITLE_MAX = 200
FOUND_MAX = 120  # three of them, escaped, fit one small text
DONE = (TicketStatus.SOLVED, TicketStatus.CLOSED)
REASON_MAX = 500  # as in the form: escaped, it still fits a section


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


def render_card(content: CardContent, reader: Reader) -> Rendered:
    """Everything that the help desk has to know, and what it can do."""
    locale = reader.locale
    title = one_line(content.title, TITLE_MAX)
    summary = tickets.CARD_SUMMARY.mrkdwn(locale, number=content.number, title=title)
    blocks = [section(f"*{summary}*")]
    if content.urgent_reason is not None:
        reason = one_line(content.urgent_reason, REASON_MAX)
        blocks.append(section(tickets.CARD_URGENT.mrkdwn(locale, reason=reason)))
    cut_note = tickets.RELAY_CUT.mrkdwn(locale)
    given = answer_sections(content.request, locale) if content.request else []
    room = ALL_MAX - SHOWN_MAX if given else ALL_MAX
    details = sections(content.details, cut_note, room)
    blocks += [fields(_facts(content, reader)), *given, *details]
    if content.goes_on:
        blocks.append(context(tickets.CARD_GOES_ON.mrkdwn(locale)))
    blocks.append(context(_found(content.found, locale)))
    if content.problem is not None:
        blocks.append(problem_line(content.problem, reader))
    blocks += related(content, locale)
    blocks.append(context(_foot(content, locale)))
    if content.used is not None:
        blocks.append(used_line(content.used, locale))
    if content.status in DONE:
        blocks += _for_others(content, locale)
    if row := _card_buttons(content, locale):
        blocks.append(actions(*row))
    blocks += internal_part(content, reader)
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
    return actions(solved, withdraw_button(content.ticket_id, content.number, locale))


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
    """Until when the first answer comes; a day that has passed is no promise."""
    expected, today = content.expected_by, reader.now.astimezone(reader.timezone).date()
    if expected is None or expected < today or not content.status.is_open:
        return []
    day = day_of_year(expected, reader.locale)
    return [tickets.RECEIPT_EXPECTED.mrkdwn(reader.locale, day=day)]


def _facts(content: CardContent, reader: Reader) -> list[str]:
    locale, zone = reader.locale, reader.timezone
    department = content.department or tickets.NO_DEPARTMENT.plain(locale)
    assignee = content.assignee or tickets.NO_ASSIGNEE.plain(locale)
    status = tickets.TICKET_STATUS[content.status].plain(locale)
    facts = [
        tickets.CARD_REQUESTER.mrkdwn(locale, name=content.requester),
        tickets.CARD_DEPARTMENT.mrkdwn(locale, name=department),
        tickets.CARD_STATUS.mrkdwn(locale, status=status),
        tickets.CARD_ASSIGNEE.mrkdwn(locale, name=assignee),
        tickets.CARD_OPENED.mrkdwn(
            locale,
            moment=moment(content.opened_at, locale, zone),
            age=age(content.opened_at, reader.now, locale, zone),
        ),
    ]
    if content.request is not None:
        facts.append(type_fact(content.request, locale))
    if content.opener is not None:
        facts.append(tickets.CARD_OPENER.mrkdwn(locale, name=content.opener))
    if content.caller is not None:
        caller = one_line(content.caller, CALLER_MAX)
        facts.append(tickets.CARD_CALLER.mrkdwn(locale, caller=caller))
    if content.hold_until is not None:
        facts.append(tickets.CARD_HOLD.mrkdwn(locale, date=day(content.hold_until, locale)))
    if content.wanted_by is not None:
        facts.append(tickets.CARD_WANTED_BY.mrkdwn(locale, date=day(content.wanted_by, locale)))
    return facts


def _found(found: tuple[str, ...], locale: Locale) -> str:
    if not found:
        return tickets.CARD_FOUND_NONE.mrkdwn(locale)
    titles = [f"• {escape(one_line(question, FOUND_MAX))}" for question in found]
    return "\n".join([tickets.CARD_FOUND.mrkdwn(locale), *titles])


def _for_others(content: CardContent, locale: Locale) -> list[Block]:
    """Whether the ticket has become an article, or may."""
    if content.article_key is not None:
        return [context(articles.CARD_KEPT.mrkdwn(locale, key=content.article_key))]
    if content.proposed_by is not None:
        return [context(articles.CARD_PROPOSED.mrkdwn(locale, name=content.proposed_by))]
    return []


def _can_be_kept(content: CardContent) -> bool:
    solved = content.status in DONE
    return solved and content.article_key is None and content.proposed_by is None


def _foot(content: CardContent, locale: Locale) -> str:
    if content.merged_into is not None:
        return tickets.CARD_MERGED.mrkdwn(locale, number=content.merged_into)
    return tickets.CARD_FOOT.mrkdwn(locale)


def _card_buttons(content: CardContent, locale: Locale) -> list[Block]:
    value = action_ids.pack(ticket=content.ticket_id)
    take = button(tickets.TAKE_BUTTON.plain(locale), action_ids.TAKE_TICKET, value, primary=True)
    solve = button(tickets.SOLVE_BUTTON.plain(locale), action_ids.SOLVE_TICKET, value)
    used = used_menu(content.ticket_id, content.to_name, locale) if content.has_question else None
    free = content.status.is_open and content.assignee is None
    assigned = content.assignee is not None
    more = ticket_menu(
        content.ticket_id,
        content.status,
        locale,
        has_assignee=assigned,
        has_problem=content.problem is not None,
    )
    shown = (
        take if free else None,
        solve if content.status.is_open else None,
        reply_button(content.ticket_id, locale) if content.status.is_open else None,
        keep_button(content.ticket_id, locale) if _can_be_kept(content) else None,
        used,
        more,
    )
    return [one for one in shown if one]
