"""A ticket that should not be forgotten."""

from collections.abc import Mapping

from bot.letters.reminder_content import (
    NudgeContent,
    PromiseMovedContent,
    TicketReminderContent,
)
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import Block, actions, button, context, one_line, section
from handlers.views.permalink import permalink
from handlers.views.promised import BETWEEN, next_duty, promise
from handlers.views.rendered import Reader, Rendered
from handlers.views.snooze import snooze_menu
from handlers.views.ticket import requester_solved_button
from handlers.wording import home, tickets
from handlers.wording import reminders as words
from handlers.wording.dates import day_of_year, moment_of_year
from handlers.wording.wording import Wording
from storage.reminder import ReminderKind
from storage.ticket import TicketStatus

TITLE_MAX = 120
NAME_MAX = 60

SAID: Mapping[ReminderKind, Wording] = {
    ReminderKind.UNASSIGNED: words.UNASSIGNED,
    ReminderKind.UNASSIGNED_STILL: words.UNASSIGNED_STILL,
    ReminderKind.ANSWER_SOON: words.ANSWER_SOON,
    ReminderKind.ANSWER_LATE: words.ANSWER_LATE,
    ReminderKind.ANSWER_LATER: words.ANSWER_LATER,
    ReminderKind.ANSWER_LATEST: words.ANSWER_LATEST,
    ReminderKind.SOLUTION_SOON: words.SOLUTION_SOON,
    ReminderKind.SOLUTION_LATE: words.SOLUTION_LATE,
    ReminderKind.SOLUTION_LATER: words.SOLUTION_LATER,
    ReminderKind.SOLUTION_LATEST: words.SOLUTION_LATEST,
}


def render_reminder(content: TicketReminderContent, reader: Reader) -> Rendered:
    """Who is called, and why; to the office, with the way to the card."""
    locale = reader.locale
    said = SAID[content.kind].mrkdwn(
        locale,
        number=content.number,
        title=one_line(content.title, TITLE_MAX),
        moment=moment_of_year(content.anchor, locale, reader.timezone),
    )
    called = "".join(f"<@{one}> " for one in content.to_mention)
    lines = [_facts(content, reader)]
    address = permalink(content.card, reader.workspace_url) if content.card else None
    if address:
        lines.append(f"<{escape(address)}|{home.OPEN_CARD.mrkdwn(locale)}>")
    blocks = [section(f"{called}{said}"), context(BETWEEN.join(lines))]
    is_free = content.card is None and content.status is TicketStatus.NEW
    take = _take(content, reader) if is_free else None
    blocks.append(actions(take, snooze_menu(content.reminder_id, reader)))
    return Rendered(f"{called}{said}", blocks)


def render_nudge(content: NudgeContent, reader: Reader) -> Rendered:
    """The requester is asked once more, and told what happens otherwise."""
    locale = reader.locale
    asked = words.NUDGE.mrkdwn(
        locale,
        number=content.number,
        day=day_of_year(reader.calendar.today(content.asked_at), locale),
    )
    how = words.NUDGE_HOW.mrkdwn(locale, day=day_of_year(content.ends_on, locale))
    solved = actions(requester_solved_button(content.ticket_id, locale))
    return Rendered(asked, [section(f"{asked}\n{how}"), solved])


def render_promise_moved(content: PromiseMovedContent, reader: Reader) -> Rendered:
    """That they hear at another time, and when the help desk works next."""
    wording = words.PROMISE_LATER if content.is_later else words.PROMISE_SOONER
    said = wording.mrkdwn(reader.locale, number=content.number)
    lines = [said, *next_duty(reader.now, reader), promise(content.due_at, reader)]
    return Rendered(lines[0], [section("\n".join(lines))])


def _facts(content: TicketReminderContent, reader: Reader) -> str:
    locale = reader.locale
    return words.REMINDER_FACTS.mrkdwn(
        locale,
        requester=one_line(content.requester, NAME_MAX),
        assignee=one_line(content.assignee or tickets.NO_ASSIGNEE.plain(locale), NAME_MAX),
        status=tickets.TICKET_STATUS[content.status].plain(locale),
    )


def _take(content: TicketReminderContent, reader: Reader) -> Block:
    value = action_ids.pack(ticket=content.ticket_id)
    label = tickets.TAKE_BUTTON.plain(reader.locale)
    return button(label, action_ids.TAKE_TICKET, value, primary=True)
