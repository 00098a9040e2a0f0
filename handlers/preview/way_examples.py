"""What is said of messages that come to the help desk by a 🎫, or from their menu."""

from collections.abc import Iterator
from datetime import datetime

from bot.call import Place
from bot.handovers.draft import HandoverDraft, QuotedWords
from bot.letters.content import Content
from bot.letters.flag_content import FlagAskedContent, FlagQuestionContent
from bot.letters.handover_content import (
    ConsentNewsContent,
    ConsentQuestionContent,
    QuotationContent,
    QuotedPassage,
)
from bot.letters.refusal_content import RefusalContent, UnsentContent
from bot.locale import Locale
from bot.refusal import Reason
from handlers.views.blocks import Block
from handlers.views.handover_form import render_handover_form
from storage.handover import ConsentStatus
from storage.message_flag import FlagStatus

MESSAGE = Place("C024BE91L", "1795312800.000100")


def way_examples(
    colleague: str, author: str, title: str, text: str, now: datetime
) -> Iterator[Content]:
    """Contents in the order in which they are met.

    Args:
        colleague: the name of who put the 🎫 on, or pressed.
        author: of the message.
        title: of the ticket.
        text: of the message.
        now: when it was said.
    """
    passages = (QuotedPassage(author, now, text),)
    yield QuotationContent(12, colleague, passages * 2, MESSAGE)
    yield QuotationContent(12, colleague, passages, agreed=True)
    for decision in ConsentStatus:
        yield ConsentQuestionContent(1, colleague, 12, title, passages, decision)
    for decision in (ConsentStatus.GIVEN, ConsentStatus.REFUSED):
        yield ConsentNewsContent(12, author, decision)
    for status in FlagStatus:
        number = 12 if status is FlagStatus.OPENED else None
        yield FlagQuestionContent(1, colleague, text, MESSAGE, status, number)
    yield FlagAskedContent(author)
    yield UnsentContent(1, title, text, RefusalContent(Reason.THREAD_TAKEN, {}))
    yield UnsentContent(1, title, text, None, "ABC234")


def handover_forms(locale: Locale) -> Iterator[tuple[str, Block]]:
    """The form for one's own message, for a public thread and for words of others."""
    ja = locale is Locale.JA
    words = "プリンターから印刷できない" if ja else "The printer does not print"
    reply = "うちの課も同じです。" if ja else "Ours does not either."
    name = "佐藤 健一" if ja else "Kenichi Sato"
    yield "hand_over_form", render_handover_form(HandoverDraft(1, words, words), locale)
    quoted = (QuotedWords(name, reply),)
    public = HandoverDraft(1, words, words, name, quoted * 7, is_cut=True, has_more=True)
    yield "hand_over_form (thread)", render_handover_form(public, locale)
    private = HandoverDraft(1, "", "", to_be_asked=(name,), left_out=True, leaves_files=True)
    yield "hand_over_form (consent)", render_handover_form(private, locale)
