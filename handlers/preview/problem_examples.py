"""One cause of many tickets: what the help desk, the office and the whole city read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.letters.card_content import CardContent
from bot.letters.problem_content import (
    AnnouncementContent,
    CityNoticeContent,
    LastAnnounced,
    NewestTicket,
    ProblemCardContent,
    ProblemNewsContent,
    TicketsProblem,
)
from bot.locale import Locale
from storage.problem import ProblemKind

TITLE = {Locale.JA: "3 階の複合機の障害", Locale.EN: "Printers on the third floor"}
TEXT = {
    Locale.JA: "業者が午後に来ます。それまでは 2 階の複合機をお使いください。",
    Locale.EN: "Somebody comes this afternoon. Until then, please print on the second floor.",
}
DEPARTMENTS = {Locale.JA: (("税務課", 7), ("", 2)), Locale.EN: (("Resident Tax", 7), ("", 2))}

Problems = CardContent | ProblemCardContent | ProblemNewsContent
Examples = Problems | AnnouncementContent | CityNoticeContent


def problem_examples(
    locale: Locale, card: CardContent, partner: str, at: datetime
) -> Iterator[Examples]:
    """Contents about a problem.

    Args:
        locale: in which people write.
        card: of a ticket.
        partner: who noticed it.
        at: an instant.
    """
    title, text, outage = TITLE[locale], TEXT[locale], ProblemKind.OUTAGE
    last = LastAnnounced(text, partner, at)
    begun = ProblemCardContent(1, title, outage, text, partner, at, None, None, 0, 0)
    many = replace(
        begun,
        tickets=9,
        open_tickets=8,
        departments=DEPARTMENTS[locale],
        more_departments=2,
        newest=NewestTicket(card.number, card.title),
        last=last,
    )
    yield from (begun, many, replace(many, resolved_by=partner, resolved_at=at))
    known = TicketsProblem(title, ProblemKind.KNOWN, is_open=True, last=None)
    yield replace(card, problem=known)
    yield replace(card, problem=TicketsProblem(title, outage, is_open=False, last=last))
    for over in (False, True):
        yield ProblemNewsContent(title, outage, partner, 9, over, text)
        yield AnnouncementContent(partner, text, 8, resolves=over, city_wide=over)
        yield CityNoticeContent(title, outage, text, over)
