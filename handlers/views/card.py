"""A ticket as the help desk sees it."""

from bot.letters.card_content import CardContent
from bot.locale import Locale
from bot.tickets.form import CALLER_MAX
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.articles import keep_button
from handlers.views.blocks import (
    MESSAGE_MAX,
    Block,
    actions,
    button,
    context,
    cut,
    fields,
    one_line,
    one_line_as_sent,
    section,
    sections,
    text_length,
)
from handlers.views.effort import effort_line
from handlers.views.internal import internal_part
from handlers.views.pieces import ALL_MAX
from handlers.views.problems import problem_line
from handlers.views.promised import BETWEEN, promised_dues
from handlers.views.rating import score_line
from handlers.views.related_tickets import related
from handlers.views.rendered import Reader, Rendered
from handlers.views.reply_form import reply_button, templates_line
from handlers.views.request import answer_sections, type_fact
from handlers.views.ticket import TITLE_MAX
from handlers.views.ticket_menu import ticket_menu
from handlers.views.used_article import used_line, used_menu
from handlers.views.watch import watchers_line
from handlers.wording import articles, tickets
from handlers.wording.dates import age, day, moment
from storage.ticket import TicketStatus

NAME_MAX = 80  # as Slack has it
FOUND_MAX = 120  # three of them, escaped, fit one small text
DONE = (TicketStatus.SOLVED, TicketStatus.CLOSED)
REASON_MAX = 500  # as in the form: escaped, it still fits a section


def render_card(content: CardContent, reader: Reader) -> Rendered:
    """Everything that the help desk has to know, and what it can do."""
    locale = reader.locale
    title = one_line(content.title, TITLE_MAX)
    summary = tickets.CARD_SUMMARY.mrkdwn(locale, number=content.number, title=title)
    above = [section(f"*{summary}*")]
    if content.urgent_reason is not None:
        reason = one_line(content.urgent_reason, REASON_MAX)
        above.append(section(tickets.CARD_URGENT.mrkdwn(locale, reason=reason)))
    above.append(fields(_facts(content, reader)))
    if content.request:
        above += answer_sections(content.request, locale)
    below = _below(content, reader)
    return Rendered(summary, [*above, *_details(content, [*above, *below], locale), *below])


def _details(content: CardContent, others: list[Block], locale: Locale) -> list[Block]:
    """What was asked, as far as the message takes it; the whole stands in the thread."""
    cut_note = tickets.RELAY_CUT.mrkdwn(locale)
    room = MESSAGE_MAX - text_length(others) - len(cut_note)
    return sections(_beyond_title(content), cut_note, min(room, ALL_MAX))


def _below(content: CardContent, reader: Reader) -> list[Block]:
    """What is known of it, and what can be done."""
    locale = reader.locale
    blocks = [*_notes(content, reader), context(_found(content.found, locale))]
    blocks += _relations(content, reader)
    blocks += _outcome(content, locale)
    if content.status in DONE:
        blocks += _for_others(content, locale)
    if row := _card_buttons(content, locale):
        blocks.append(actions(*row))
    return blocks + internal_part(content, reader)


def _notes(content: CardContent, reader: Reader) -> list[Block]:
    """That there is more of it, and until when it is due."""
    notes = [tickets.CARD_GOES_ON.mrkdwn(reader.locale)] if content.goes_on else []
    if promised := promised_dues(content.answer_due_at, content.solution_due_at, reader):
        notes.append(BETWEEN.join(promised))
    return list(map(context, notes))


def _beyond_title(content: CardContent) -> str:
    """The details; nothing of them when the title says it all already."""
    return "" if content.details.strip() == content.title.strip() else content.details


def _relations(content: CardContent, reader: Reader) -> list[Block]:
    """What it belongs to, and who reads along."""
    locale = reader.locale
    problem = problem_line(content.problem, reader) if content.problem else None
    watchers = watchers_line(content.watchers, locale) if content.watchers else None
    foot = context(_foot(content, locale))
    lines = (problem, *related(content, locale), foot, watchers)
    return [one for one in lines if one]


def _outcome(content: CardContent, locale: Locale) -> list[Block]:
    """What helped, how it was for the requester, and how long it took."""
    templates = templates_line(content.templates, locale) if content.templates else None
    used = used_line(content.used, locale) if content.used else None
    score = score_line(content.score, locale) if content.score else None
    effort = effort_line(content.minutes, locale) if content.minutes else None
    return [one for one in (templates, used, score, effort) if one]


def _facts(content: CardContent, reader: Reader) -> list[str]:
    locale, zone = reader.locale, reader.timezone
    department = content.department or tickets.NO_DEPARTMENT.plain(locale)
    assignee = content.assignee or tickets.NO_ASSIGNEE.plain(locale)
    status = tickets.TICKET_STATUS[content.status].plain(locale)
    facts = [
        tickets.CARD_REQUESTER.mrkdwn(locale, name=cut(content.requester, NAME_MAX)),
        tickets.CARD_DEPARTMENT.mrkdwn(locale, name=cut(department, NAME_MAX)),
        tickets.CARD_STATUS.mrkdwn(locale, status=status),
        tickets.CARD_ASSIGNEE.mrkdwn(locale, name=cut(assignee, NAME_MAX)),
        tickets.CARD_OPENED.mrkdwn(
            locale,
            moment=moment(content.opened_at, locale, zone),
            age=age(content.opened_at, reader.now, locale, reader.calendar),
        ),
    ]
    if content.request is not None:
        facts.append(type_fact(content.request, locale))
    if content.opener is not None:
        facts.append(tickets.CARD_OPENER.mrkdwn(locale, name=cut(content.opener, NAME_MAX)))
    if content.caller is not None:
        caller = one_line_as_sent(content.caller, CALLER_MAX)
        facts.append(tickets.CARD_CALLER.mrkdwn(locale, caller=caller))
    if content.hold_until is not None:
        facts.append(tickets.CARD_HOLD.mrkdwn(locale, date=day(content.hold_until, locale)))
    if content.wanted_by is not None:
        facts.append(tickets.CARD_WANTED_BY.mrkdwn(locale, date=day(content.wanted_by, locale)))
    return facts


def _found(found: tuple[str, ...], locale: Locale) -> str:
    if not found:
        return tickets.CARD_FOUND_NONE.mrkdwn(locale)
    titles = [f"• {escape(one_line_as_sent(question, FOUND_MAX))}" for question in found]
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
    urgent, watched = content.urgent_reason is not None, bool(content.watchers)
    more = ticket_menu(
        content.ticket_id,
        content.status,
        locale,
        has_assignee=assigned,
        has_problem=content.problem is not None,
        is_urgent=urgent,
        is_watched=watched,
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
