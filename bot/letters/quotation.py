"""Words from elsewhere that came along with a ticket, shown to the help desk below its card."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.addressing import place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delete, Delivery, Post, Update
from bot.letters.handover_content import QuotationContent, QuotedPassage
from bot.letters.kind import LetterKind
from bot.letters.parts import PART_MAX
from bot.letters.to_side import write_to_side
from bot.unit import Unit
from storage.handover import Handover, Quotation, shown_together
from storage.letter import Letter
from storage.thread import Side
from storage.ticket import Ticket

MOST = 20  # in one message, which has two blocks for each
AROUND = 60  # characters of a name and a time, as they are sent


def write_quotations(
    unit: Unit, ticket: Ticket, quotations: Sequence[Quotation], helpdesk_channel: str
) -> None:
    """Show them in order, as many in one message as it takes."""
    for some in _bundles(quotations):
        _write(unit, ticket.id, some, helpdesk_channel)


def take_back_quotation(unit: Unit, quotation: Quotation, helpdesk_channel: str) -> None:
    """Forget what its author has deleted, and take it away from where the help desk reads it."""
    quotation.text = ""
    unit.session.flush()
    ticket_id = unit.session.get_one(Handover, quotation.handover_id).ticket_id
    if quotation.shown_ts is not None and ticket_id is not None:
        _write(unit, ticket_id, shown_together(unit.session, quotation), helpdesk_channel)


def _write(
    unit: Unit, ticket_id: int, quotations: Sequence[Quotation], helpdesk_channel: str
) -> None:
    write_to_side(
        unit,
        LetterKind.QUOTATION,
        ticket_id,
        Side.HELPDESK,
        helpdesk_channel,
        ticket=ticket_id,
        quotations=",".join(str(one.id) for one in quotations),
    )


def compose(session: Session, letter: Letter) -> Delivery | None:
    """Who said what, and who handed it over; nothing when all of it was deleted meanwhile."""
    ticket = session.get_one(Ticket, letter.subject["ticket"])
    place = place_of_thread(thread_of(session, ticket.id, Side.HELPDESK))
    meant = _quotations(session, letter)
    standing = [one for one in meant if one.text]
    first = meant[0]
    if not standing:
        return _delete(first)
    handover = session.get_one(Handover, first.handover_id)
    content = QuotationContent(
        number=ticket.number,
        by=handover.by.name,
        passages=passages(standing),
        place=Place(first.channel, first.ts) if handover.is_public else None,
        agreed=first.consent_id is not None,
    )
    if first.shown_in is not None and first.shown_ts is not None:
        return Update(first.shown_in, first.shown_ts, content)
    return Post(place, content)


def _delete(quotation: Quotation) -> Delete | None:
    if quotation.shown_in is None or quotation.shown_ts is None:
        return None
    return Delete(quotation.shown_in, quotation.shown_ts)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """Remember where the help desk reads them: if an author deletes theirs, it goes as well."""
    meant = _quotations(unit.session, letter)
    was_taken_back = [one for one in meant if not one.text]
    for quotation in meant:
        quotation.shown_in, quotation.shown_ts = letter.channel, ts
    if was_taken_back:  # while it went out, perhaps
        _write(unit, int(letter.subject["ticket"]), meant, letter.channel)


def gone(unit: Unit, letter: Letter) -> bool:
    """The card is gone: it is posted anew, and this below it."""
    return post_card_anew(unit, int(letter.subject["ticket"]), letter.channel)


def passages(quotations: Sequence[Quotation]) -> tuple[QuotedPassage, ...]:
    """The words of each, under the author's name."""
    return tuple(QuotedPassage(one.author, one.said_at, one.text) for one in quotations)


def _quotations(session: Session, letter: Letter) -> list[Quotation]:
    ids = [int(one) for one in str(letter.subject["quotations"]).split(",")]
    named = select(Quotation).where(Quotation.id.in_(ids))
    return list(session.scalars(named.order_by(Quotation.position)))


def _bundles(quotations: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    bundle: list[Quotation] = []
    size = 0
    for one in quotations:
        length = length_as_sent(one.author, one.text)
        if len(bundle) == MOST or (bundle and size + length > PART_MAX):
            yield bundle
            bundle, size = [], 0
        bundle.append(one)
        size += length
    if bundle:
        yield bundle


def length_as_sent(author: str, text: str) -> int:
    """How much of a message it takes."""
    escaped = sum(text.count(sign) for sign in "&<>")
    return len(text) + 4 * escaped + len(author) + AROUND
