"""What only the help desk sees, as it might be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.call import Place
from bot.letters.card_content import CardContent
from bot.letters.content import Content
from bot.letters.internal_content import InternalNoteContent, InternalRootContent
from bot.letters.so_far_content import SoFarContent, SoFarLine
from bot.locale import Locale
from bot.notes.read import NoteLine
from bot.notes.write import NoteDraft
from handlers.views.blocks import Block
from handlers.views.internal import render_note_form

SAID_AT = datetime(2026, 11, 24, 23, 40, tzinfo=UTC)  # twenty to nine in Tokyo


def internal_examples(card: CardContent, author: str, locale: Locale) -> Iterator[Content]:
    """The thread, what stands in it, and the foot of the card."""
    place, note = Place("C1", "1.0"), _note(locale)
    yield InternalRootContent(1, 12, card.title, place)
    yield InternalNoteContent(12, author, note)
    lines = (SoFarLine(author, SAID_AT, note, is_cut=False), SoFarLine(author, SAID_AT, "", False))
    yield SoFarContent(12, lines, 1, 1, older=3, of_others=1)
    yield replace(card, notes=2)
    yield replace(card, notes=2, internal_thread=place)


def note_form(author: str, locale: Locale) -> Block:
    """With the notes so far."""
    files = ("構成図.pdf",) if locale is Locale.JA else ("network.pdf",)
    line = NoteLine(author, SAID_AT, _note(locale), files)
    return render_note_form(NoteDraft(1, 12, (line,), 3), "C1", ZoneInfo("Asia/Tokyo"), locale)


def _note(locale: Locale) -> str:
    if locale is Locale.JA:
        return "先週も同じ課から相談がありました。端末の入れ替えを提案してはどうでしょう。"
    return "The same section asked last week. Should we propose to replace the machine?"
