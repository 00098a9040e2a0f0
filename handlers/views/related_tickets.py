"""The other tickets that belong to one, as its card names them."""

from bot.letters.card_content import CardContent, OtherTicket
from bot.locale import Locale
from handlers.views.blocks import Block, context, one_line_as_sent
from handlers.views.pieces import gathered
from handlers.wording import tickets as words
from handlers.wording.wording import Wording

TITLE_MAX = 60
MERGED_SHOWN = 10
FOLLOWING_SHOWN = 3  # the newest


def related(content: CardContent, locale: Locale) -> list[Block]:
    """What may be about the same, and what was merged."""
    blocks = follow_ups(content.follows, content.followed_by, locale)
    if content.similar:
        lines = [_similar(one, locale) for one in content.similar]
        blocks += _list(words.CARD_SIMILAR, lines, locale)
    if content.merged:
        blocks += merged_list(content.merged, words.CARD_MERGED_HERE, locale)
    return blocks


def follow_ups(
    follows: OtherTicket | None, followed_by: tuple[OtherTicket, ...], locale: Locale
) -> list[Block]:
    """What came before, and what came after it had ended."""
    before = [(words.CARD_FOLLOWS, follows)] if follows else []
    after = [(words.CARD_FOLLOWED, one) for one in followed_by[-FOLLOWING_SHOWN:]]
    return [context(_named(*one, locale)) for one in (*before, *after)]


def merged_list(merged: tuple[OtherTicket, ...], title: Wording, locale: Locale) -> list[Block]:
    """The tickets for which one stands."""
    return _list(title, _merged(merged, locale), locale)


def _similar(other: OtherTicket, locale: Locale) -> str:
    return _named(words.OTHER_TICKET, other, locale)


def _named(wording: Wording, other: OtherTicket, locale: Locale) -> str:
    status = words.TICKET_STATUS[other.status].plain(locale)
    title = one_line_as_sent(other.title, TITLE_MAX)
    return wording.mrkdwn(locale, number=other.number, title=title, status=status)


def _merged(merged: tuple[OtherTicket, ...], locale: Locale) -> list[str]:
    shown = [
        words.OTHER_TICKET_OF.mrkdwn(
            locale,
            number=one.number,
            title=one_line_as_sent(one.title, TITLE_MAX),
            name=one_line_as_sent(one.requester, TITLE_MAX),
        )
        for one in merged[:MERGED_SHOWN]
    ]
    more = len(merged) - len(shown)
    return [*shown, words.CARD_MERGED_MORE.mrkdwn(locale, count=more)] if more else shown


def _list(title: Wording, lines: list[str], locale: Locale) -> list[Block]:
    return [
        context(text) for text in gathered([title.mrkdwn(locale), *(f"• {one}" for one in lines)])
    ]
