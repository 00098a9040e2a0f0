"""Reminders of one's own: as they ring, the word that they are set, and the form with the list."""

from collections.abc import Sequence

from bot.letters.reminder_content import NamedTicket, OwnReminderContent, ReminderSetContent
from bot.locale import Locale
from bot.reminders.keep import TEXT_MAX
from bot.reminders.mine import OwnLine
from handlers import action_ids
from handlers.slack_text import escape
from handlers.views.blocks import (
    LABEL_MAX,
    Block,
    actions,
    button,
    context,
    divider,
    one_line,
    plain_text,
    section,
    text_input,
)
from handlers.views.form import render_form
from handlers.views.permalink import permalink
from handlers.views.promised import BETWEEN
from handlers.views.rendered import Reader, Rendered
from handlers.views.snooze import snooze_menu
from handlers.wording import home
from handlers.wording import own_reminders as words
from handlers.wording.dates import moment
from handlers.wording.reminder_times import rule_of_times

WHEN = "when"
WHAT = "what"
WHEN_MAX = 100  # characters
TITLE_MAX = 120
LINE_MAX = 120
LISTED = 80  # the others are counted


def render_own_reminder(content: OwnReminderContent, reader: Reader) -> Rendered:
    """What they wanted to be reminded of, the way to it, and putting it off."""
    locale, ticket = reader.locale, content.ticket
    said = _said(content, locale)
    facts = []
    if content.text and ticket is not None:
        facts.append(_about(ticket, locale))
    address = permalink(ticket.place, reader.workspace_url) if ticket and ticket.place else None
    if address:
        facts.append(f"<{escape(address)}|{home.OPEN_THREAD.mrkdwn(locale)}>")
    if content.rule is not None:
        rule = rule_of_times(content.rule, locale)
        facts.append(words.COMES_AGAIN.mrkdwn(locale, rule=rule))
    below = [context(BETWEEN.join(facts))] if facts else []
    put_off = actions(snooze_menu(content.reminder_id, reader))
    return Rendered(said, [section(said), *below, put_off])


def render_reminder_set(content: ReminderSetContent, reader: Reader) -> Rendered:
    """When, as it was understood."""
    locale = reader.locale
    at = moment(content.at, locale, reader.timezone)
    if content.rule is None:
        said = words.REMINDER_SET.mrkdwn(locale, moment=at)
    else:
        rule = rule_of_times(content.rule, locale)
        said = words.REMINDER_SET_AGAIN.mrkdwn(locale, rule=rule, moment=at)
    lines = [said]
    if content.is_moved:
        lines.append(words.REMINDER_MOVED.mrkdwn(locale))
    facts = []
    if content.number is not None:
        facts.append(words.SET_ABOUT_TICKET.mrkdwn(locale, number=content.number))
    if content.text:
        facts.append(words.SET_ABOUT.mrkdwn(locale, text=one_line(content.text, TEXT_MAX)))
    below = [context(BETWEEN.join(facts))] if facts else []
    return Rendered(said, [section("\n".join(lines)), *below])


def reminders_button(locale: Locale) -> Block:
    """The way to one's own, in Home."""
    label = words.REMINDERS_BUTTON.plain(locale)
    return button(label, action_ids.MANAGE_REMINDERS, action_ids.pack())


def remind_option(ticket_id: int, locale: Locale) -> Block:
    """In the menu of a ticket."""
    label = plain_text(words.REMIND_ME_MENU.plain(locale), LABEL_MAX)
    return {"text": label, "value": action_ids.pack(ticket=ticket_id, remind=1)}


def render_reminders(
    lines: Sequence[OwnLine], reader: Reader, *, mornings: bool | None = None
) -> Block:
    """A new one, and those that are still to come.

    Args:
        lines: these.
        reader: whose they are.
        mornings: whether they read of their day in the morning; None = nobody offers it to them.
    """
    locale = reader.locale
    blocks = [
        section(words.REMINDERS_LEAD.mrkdwn(locale)),
        *_fields(locale, of_ticket=False),
        divider(),
        *_listed(lines, reader),
        *_mornings(locale, wanted=mornings),
    ]
    return _form(action_ids.pack(), blocks, locale)


def render_ticket_reminder_form(ticket_id: int, number: int, channel: str, locale: Locale) -> Block:
    """A new one of a ticket; ``channel`` is where a word to who asks belongs."""
    carried = action_ids.pack(ticket=ticket_id, channel=channel)
    lead = section(words.REMIND_OF_TICKET_LEAD.mrkdwn(locale, number=number))
    return _form(carried, [lead, *_fields(locale, of_ticket=True)], locale)


def _form(carried: str, blocks: list[Block], locale: Locale) -> Block:
    callback, title, save = action_ids.REMINDER_FORM, words.REMINDERS_TITLE, words.REMINDERS_SAVE
    return render_form(callback, title, carried, blocks, locale, submit=save)


def _fields(locale: Locale, *, of_ticket: bool) -> list[Block]:
    when: Block = {
        "type": "input",
        "block_id": WHEN,
        "label": plain_text(words.WHEN_LABEL.plain(locale), 150),
        "hint": plain_text(words.WHEN_HINT.plain(locale), 150),
        "element": {"type": "plain_text_input", "action_id": WHEN, "max_length": WHEN_MAX},
    }
    label = words.WHAT_OPTIONAL_LABEL if of_ticket else words.WHAT_LABEL
    # Whoever writes both into the first field has said it all.
    what = text_input(label.plain(locale), WHAT, TEXT_MAX) | {"optional": True}
    return [when, what]


def _listed(lines: Sequence[OwnLine], reader: Reader) -> list[Block]:
    if not lines:
        return [context(words.REMINDERS_NONE.mrkdwn(reader.locale))]
    shown = [_line(line, reader) for line in lines[:LISTED]]
    more = len(lines) - LISTED
    rest = [context(words.REMINDERS_MORE.mrkdwn(reader.locale, count=more))] if more > 0 else []
    return shown + rest


def _mornings(locale: Locale, *, wanted: bool | None) -> list[Block]:
    if wanted is None:
        return []
    said = words.MORNINGS_ON if wanted else words.MORNINGS_OFF
    label = (words.STOP_MORNINGS if wanted else words.WANT_MORNINGS).plain(locale)
    value = action_ids.pack(wanted=int(not wanted))
    switch = button(label, action_ids.WANT_MORNINGS, value)
    return [divider(), section(said.mrkdwn(locale), switch)]


def _line(line: OwnLine, reader: Reader) -> Block:
    locale = reader.locale
    facts = {
        "moment": moment(line.at, locale, reader.timezone),
        "text": one_line(_about_line(line, locale), LINE_MAX),
    }
    if line.rule is None:
        said = words.REMINDER_LINE.mrkdwn(locale, **facts)
    else:
        rule = rule_of_times(line.rule, locale)
        said = words.REMINDER_LINE_AGAIN.mrkdwn(locale, rule=rule, **facts)
    value = action_ids.pack(reminder=line.reminder_id)
    return section(said, button(words.DROP_BUTTON.plain(locale), action_ids.DROP_REMINDER, value))


def _about_line(line: OwnLine, locale: Locale) -> str:
    if line.number is None:
        return line.text
    return f"{words.SET_ABOUT_TICKET.plain(locale, number=line.number)} {line.text}"


def _said(content: OwnReminderContent, locale: Locale) -> str:
    if content.text:
        return words.OWN_REMINDER.mrkdwn(locale, text=one_line(content.text, TEXT_MAX))
    if content.ticket is None:
        return words.OWN_REMINDER_GONE.mrkdwn(locale)
    title = one_line(content.ticket.title, TITLE_MAX)
    return words.OWN_REMINDER_TICKET.mrkdwn(locale, number=content.ticket.number, title=title)


def _about(ticket: NamedTicket, locale: Locale) -> str:
    title = one_line(ticket.title, TITLE_MAX)
    return words.ABOUT_TICKET.mrkdwn(locale, number=ticket.number, title=title)
