"""The kind of a request and what was filled in for it, on a card and on a receipt."""

from bot.letters.request import SHOWN_MAX
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.locale import Locale
from handlers.views.blocks import Block, context, one_line, section
from handlers.views.pieces import PIECE_MAX, pieces
from handlers.wording import request_types as words

LABEL_MAX = 100
NAME_MAX = 60
CUT_MAX = 200  # characters of an answer where there are too many


def type_fact(request: RequestContent, locale: Locale) -> str:
    """The kind, among the facts on a card."""
    return words.CARD_TYPE.mrkdwn(locale, name=one_line(request.type_name, NAME_MAX))


def type_line(request: RequestContent, locale: Locale) -> str:
    """The kind, in a line of its own."""
    return words.RECEIPT_TYPE.mrkdwn(locale, name=one_line(request.type_name, NAME_MAX))


def answer_sections(request: RequestContent, locale: Locale) -> list[Block]:
    """The answers, and where the rest of them is."""
    note = [context(words.ANSWERS_GO_ON.mrkdwn(locale))] if request.is_long else []
    return [*answer_texts(request, locale), *note]


def answer_texts(request: RequestContent, locale: Locale) -> list[Block]:
    """The answers, as far as they fit."""
    texts, size = [""], 0
    for line in (_line(one, request, locale) for one in request.answers):
        size += len(line)
        if size > SHOWN_MAX:
            break
        if texts[-1] and len(texts[-1]) + len(line) > PIECE_MAX:
            texts.append("")
        texts[-1] = f"{texts[-1]}\n{line}".strip("\n")
    return [section(text) for text in texts if text]


def _line(given: GivenAnswer, request: RequestContent, locale: Locale) -> str:
    label = one_line(given.label, LABEL_MAX)
    value = one_line(given.value, CUT_MAX) if request.is_long else given.value
    head = words.ANSWER_LINE.mrkdwn(locale, label=label, value="")
    return head + "".join(pieces(value).texts)
