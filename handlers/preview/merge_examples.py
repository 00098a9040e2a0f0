"""Tickets that go on as one."""

from collections.abc import Iterator
from dataclasses import replace

from bot.letters.content import Content
from bot.letters.news_content import NewsAbout, TicketNewsContent
from bot.letters.receipt_content import ReceiptContent
from bot.letters.relay_content import FilesContent, RelayContent
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb


def merge_examples(requester: str, partner: str, title: str, words: str) -> Iterator[Content]:
    """Contents about a ticket that was merged into another.

    Args:
        requester: of the merged one.
        partner: who answers.
        title: of the merged one.
        words: what people write.
    """
    assigned, solved = TicketStatus.ASSIGNED, TicketStatus.SOLVED
    for status in (assigned, solved):
        yield ReceiptContent(1, 7, title, status, partner, merged_into=9)
    for for_another in (False, True):
        relay = RelayContent(1, 7, requester, Side.REQUESTER, words, can_solve=False)
        yield replace(relay, for_another=for_another, merged_into=9)
    yield FilesContent(7, requester, Side.REQUESTER, merged_into=9)
    both = NewsAbout(into=9)
    for verb in (TicketVerb.MERGE, TicketVerb.UNMERGE):
        news = TicketNewsContent(1, 7, verb, partner, Side.HELPDESK, Side.HELPDESK, about=both)
        yield replace(news, below_other=True)
    yield TicketNewsContent(1, 7, TicketVerb.SOLVE, "", Side.REQUESTER, Side.REQUESTER, joint=True)
    of = NewsAbout(of=7)
    for verb in (TicketVerb.REOPEN, TicketVerb.RESUME):
        yield TicketNewsContent(1, 9, verb, requester, Side.REQUESTER, Side.HELPDESK, about=of)
