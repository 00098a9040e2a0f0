"""The other tickets that belong to one, as its card names them."""

from bot.letters.content import CardContent, OtherTicket
from bot.locale import Locale
from handlers.views.blocks import Block, context, one_line
from handlers.wording import tickets as words
from handlers.wording.wording import Wording

TITLE_MAX = 60
MERGED_SHOWN = 10


def related(content: CardContent, locale: Locale) -> list[Block]:
    """What may be about the same, and what was merged."""
    blocks = []
    if content.similar:
        lines = [_similar(one, locale) for one in content.similar]
        blocks.append(_list(words.CARD_SIMILAR, lines, locale))
    if content.merged:
        blocks.append(_list(words.CARD_MERGED_HERE, _merged(content.merged, locale), locale))
    return blocks


def _similar(other: OtherTicket, locale: Locale) -> str:
    status = words.TICKET_STATUS[other.status].plain(locale)
    title = one_line(other.title, TITLE_MAX)
    return words.OTHER_TICKET.mrkdwn(locale, number=other.number, title=title, status=status)


def _merged(merged: tuple[OtherTicket, ...], locale: Locale) -> list[str]:
    shown = [
        words.OTHER_TICKET_OF.mrkdwn(
            locale,
            number=one.number,
            title=one_line(one.title, TITLE_MAX),
            name=one_line(one.requester, TITLE_MAX),
        )
        for one in merged[:MERGED_SHOWN]
    ]
    more = len(merged) - len(shown)
    return [*shown, words.CARD_MERGED_MORE.mrkdwn(locale, count=more)] if more else shown


def _list(title: Wording, lines: list[str], locale: Locale) -> Block:
    return context("\n• ".join([title.mrkdwn(locale), *lines]))
