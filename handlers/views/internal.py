"""What only the help desk sees of a ticket."""

from zoneinfo import ZoneInfo

from bot.call import Place
from bot.letters.card_content import CardContent
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.locale import Locale
from bot.notes.read import NoteLine
from bot.notes.write import NoteDraft
from bot.tickets.form import TEXT_MAX
from handlers import action_ids
from handlers.slack_text import escape, link
from handlers.views.blocks import (
    Block,
    actions,
    button,
    context,
    one_line,
    section,
    sections,
    text_input,
)
from handlers.views.form import render_form
from handlers.views.permalink import permalink
from handlers.views.rendered import Reader, Rendered
from handlers.wording import internal, tickets
from handlers.wording.dates import moment
from handlers.wording.files import FILE_NAMES
from handlers.wording.wording import Wording

TITLE_MAX = 200
SUMMARY_MAX = 150
NOTE_SHOWN = 300  # characters of each note above the field: ten of them, escaped, fit a form
NAME_MAX = 80
NOTE = "note"  # the field


def render_internal_root(content: InternalRootContent, reader: Reader) -> Rendered:
    """What this place is, and where the other one is."""
    locale = reader.locale
    title = one_line(content.title, TITLE_MAX)
    words = internal.INTERNAL_ROOT.mrkdwn(locale, number=content.number, title=title)
    card = _link(content.card, internal.TO_CARD, reader)
    way = internal.INTERNAL_TO_CARD.plain(locale, card=card)
    buttons = actions(note_button(content.ticket_id, locale))
    summary = internal.INTERNAL_SUMMARY.mrkdwn(locale, number=content.number)
    return Rendered(summary, [section(words), context(way), buttons])


def render_internal_note(content: InternalNoteContent, reader: Reader) -> Rendered:
    """Somebody's words under their name."""
    locale = reader.locale
    head = internal.INTERNAL_NOTE.mrkdwn(locale, name=content.author, number=content.number)
    blocks = [context(head), *sections(content.text, tickets.RELAY_CUT.mrkdwn(locale))]
    text = f"{escape(content.author)}: {escape(one_line(content.text, SUMMARY_MAX))}"
    return Rendered(text, blocks)


def internal_part(content: CardContent, reader: Reader) -> list[Block]:
    """At the foot of the card: what is said of the ticket internally, and the way there."""
    locale, thread = reader.locale, content.internal_thread
    talk = None if thread else _talk_button(content.ticket_id, locale)
    buttons = actions(talk, note_button(content.ticket_id, locale))
    if thread is not None:
        way = _link(thread, internal.TO_INTERNAL, reader)
        line = internal.INTERNAL_LINE.plain(locale, thread=way, count=content.notes)
        return [context(line), buttons]
    if content.notes:
        return [context(internal.INTERNAL_NOTES.plain(locale, count=content.notes)), buttons]
    return [buttons]


def note_button(ticket_id: int, locale: Locale) -> Block:
    """The way to write a note without opening the thread."""
    value = action_ids.pack(ticket=ticket_id)
    return button(internal.NOTE_BUTTON.plain(locale), action_ids.WRITE_NOTE, value)


def render_note_form(draft: NoteDraft, channel: str, zone: ZoneInfo, locale: Locale) -> Block:
    """The notes so far, and a field for one more.

    Args:
        draft: for somebody who may read them.
        channel: where it was opened; "" = in Home.
        zone: of the office.
        locale: the reader's language.
    """
    where = {"channel": channel} if channel else {}
    carried = action_ids.pack(ticket=draft.ticket_id, **where)
    lead = section(internal.NOTE_LEAD.mrkdwn(locale, number=draft.number))
    more = [context(internal.NOTE_MORE.plain(locale, count=draft.more))] if draft.more else []
    lines = [section(note_text(note, zone, locale)) for note in draft.notes]
    field = text_input(internal.NOTE_LABEL.plain(locale), NOTE, TEXT_MAX)
    blocks = [lead, *more, *lines, field]
    title, save = internal.NOTE_TITLE, internal.NOTE_SAVE
    return render_form(action_ids.NOTE_FORM, title, carried, blocks, locale, save)


def _talk_button(ticket_id: int, locale: Locale) -> Block:
    value = action_ids.pack(ticket=ticket_id)
    return button(internal.TALK_BUTTON.plain(locale), action_ids.TALK_INTERNALLY, value)


def _link(place: Place | None, label: Wording, reader: Reader) -> str:
    """The label, clickable where messages have addresses."""
    words = label.plain(reader.locale)
    address = permalink(place, reader.workspace_url) if place else None
    return words if address is None else link(address, words)


def note_text(note: NoteLine, zone: ZoneInfo, locale: Locale) -> str:
    """A note where several are read."""
    names = FILE_NAMES.plain(locale, names="、".join(note.files)) if note.files else ""
    return internal.NOTE_LINE.mrkdwn(
        locale,
        name=one_line(note.author, NAME_MAX),
        moment=moment(note.said_at, locale, zone),
        text=one_line(f"{note.text}{names}", NOTE_SHOWN),
    )
