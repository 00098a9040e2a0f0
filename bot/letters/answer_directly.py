"""A ticket whose thread outsiders have come to read: its requester hears directly from then on."""

from collections.abc import Iterable

from sqlalchemy import select

from bot.call import Place
from bot.letters.addressing import lane_of, requester_channel, requester_lane
from bot.letters.kind import LetterKind
from bot.letters.posted import forget_posted_as
from bot.letters.receipt import receipt_key
from bot.letters.ticket_root import write_requester_root
from bot.letters.write import write_letter
from bot.unit import Unit
from storage.conversation import Message
from storage.letter import UNSETTLED, Letter, LetterStatus
from storage.thread import Side, ticket_thread
from storage.ticket import Ticket
from storage.ticket_event import TicketEvent

TO_REQUESTER = (
    LetterKind.RECEIPT,
    LetterKind.RELAY,
    LetterKind.FILES,
    LetterKind.TICKET_NEWS,
    LetterKind.NUDGE,
    LetterKind.PROMISE_MOVED,
)


def answer_directly(unit: Unit, letter: Letter) -> bool:
    """Give the requester a thread in their direct messages, and write anew what was to be said.

    What was meant for who entered the ticket, or for the place where somebody acted, is dropped.
    """
    if not _is_to_requester(letter):
        return False
    ticket = unit.session.get_one(Ticket, _ticket_id(unit, letter), with_for_update={"of": Ticket})
    _leave(unit, ticket)
    channel = requester_channel(unit.session, ticket.id)
    lane = lane_of(unit.session, ticket.id, Side.REQUESTER)
    behind = list(_behind(unit, letter))
    for one in behind:
        one.status, one.settled_at = LetterStatus.DROPPED, unit.at
    unit.session.flush()
    for one in (letter, *behind):
        kind, key = LetterKind(one.kind), one.collapse_key
        write_letter(unit, kind, channel, lane, dict(one.subject), key)
    return False


def _leave(unit: Unit, ticket: Ticket) -> None:
    """What stands in channels stays as it is; we write elsewhere."""
    while (thread := ticket_thread(unit.session, ticket.id, Side.REQUESTER)) is not None:
        if Place(thread.channel).is_direct:
            return
        thread.gone_at = unit.at
        unit.session.flush()
        forget_posted_as(unit, receipt_key(ticket))
    if not _is_under_way(unit, ticket):
        write_requester_root(unit, ticket, moved=True)


def _behind(unit: Unit, letter: Letter) -> Iterable[Letter]:
    """What waits for the same thread: it must not overtake what was said before it."""
    waiting = select(Letter).where(
        Letter.lane == letter.lane,
        Letter.id > letter.id,
        Letter.status == LetterStatus.WAITING,
        Letter.kind.in_(TO_REQUESTER),
    )
    return filter(_is_to_requester, unit.session.scalars(waiting.order_by(Letter.id)).all())


def _is_to_requester(letter: Letter) -> bool:
    return not letter.subject.get("to_opener") and "thread_ts" not in letter.subject


def _ticket_id(unit: Unit, letter: Letter) -> int:
    subject = letter.subject
    if "message" in subject:
        return unit.session.get_one(Message, subject["message"]).ticket_id
    if "event" in subject:
        return unit.session.get_one(TicketEvent, subject["event"]).ticket_id
    return int(subject["ticket"])


def _is_under_way(unit: Unit, ticket: Ticket) -> bool:
    root = select(Letter.id).where(
        Letter.kind == LetterKind.TICKET_ROOT,
        Letter.lane == requester_lane(ticket.id),
        Letter.status.in_(UNSETTLED),
    )
    return unit.session.scalars(root.limit(1)).first() is not None
