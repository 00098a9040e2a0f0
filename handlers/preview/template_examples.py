"""What is said of typed requests and of replies that were written in a form."""

from collections.abc import Iterator
from dataclasses import replace

from bot.letters.card_content import CardContent
from bot.letters.content import Content
from bot.letters.receipt_content import ReceiptContent
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.letters.templates_content import OwnReplyContent
from bot.locale import Locale

_JAPANESE = (
    ("機器", "モニター"),
    ("置いてある場所", "本庁舎 1 階 市民課"),
    ("いつからですか", "2026-11-24"),
)
_ENGLISH = (
    ("Device", "Screen"),
    ("Where it stands", "Ground floor"),
    ("Since when?", "2026-11-24"),
)


def template_examples(
    locale: Locale, card: CardContent, receipt: ReceiptContent, reply: str
) -> Iterator[Content]:
    """A card and a receipt with answers, in full and cut; a reply below the card."""
    ja = locale is Locale.JA
    answers = _JAPANESE if ja else _ENGLISH
    name = "端末・周辺機器" if ja else "Computers and devices"
    request = RequestContent(name, tuple(GivenAnswer(*one) for one in answers))
    yield replace(card, request=request)
    yield replace(card, request=replace(request, is_long=True))
    yield replace(receipt, request=request)
    yield OwnReplyContent(card.number, card.assignee or card.requester, reply)
