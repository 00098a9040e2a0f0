"""What was added to a ticket elsewhere than in the thread where it should be read."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.addressing import lane_of, place_of_thread, requester_channel
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.note_copy import note_copy
from bot.letters.reader import locale_of
from bot.letters.recall import recall
from bot.letters.relay import words_of
from bot.letters.relay_content import AdditionContent
from bot.letters.relayed_to import is_added_for_requester
from bot.letters.write import Subject, write_letter
from bot.refusal import NotYetError
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.letter import Letter
from storage.thread import Side, opener_thread, ticket_thread
from storage.ticket import Ticket


def write_own_addition(unit: Unit, message: Message, ticket: Ticket) -> None:
    """Show what somebody wrote in Home in their own thread: from then on it stands there.

    Home is private: where others read along in the thread, it stands in their direct messages.
    """
    by_requester = message.author_id == ticket.requester_id
    place = _own_place(unit, ticket, by_requester=by_requester)
    if not place.is_direct:
        place = Place(message.author.slack_id)
        _write(unit, message, place.channel, place.lane, to_opener=not by_requester, directly=True)
    elif by_requester:
        write_addition_to_requester(unit, message)
    else:
        _write(unit, message, place.channel, place.lane, to_opener=True)


def add_for_requester(unit: Unit, message: Message, ticket: Ticket) -> None:
    """Show the requester what somebody else says for them."""
    if is_added_for_requester(message, ticket):
        write_addition_to_requester(unit, message)


def addition_key(message: Message) -> str:
    """By this a letter to the requester is known that has not gone out yet."""
    return f"addition:{message.id}"


def write_addition_to_requester(unit: Unit, message: Message) -> None:
    """Show the requester what was said, by them in Home or for them."""
    lane = lane_of(unit.session, message.ticket_id, Side.REQUESTER)
    channel = requester_channel(unit.session, message.ticket_id)
    _write(unit, message, channel, lane, to_opener=False)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The words under the author's name."""
    message = session.get_one(Message, letter.subject["message"])
    ticket = session.get_one(Ticket, message.ticket_id)
    place = _place(session, letter, ticket)
    if message.deleted_at is not None:
        return recall(letter, place)
    reader = ticket.opened_by if letter.subject["to_opener"] else ticket.requester
    return Post(place, addition_content(session, message), locale_of(reader))


def addition_content(
    session: Session, message: Message, *, edited: bool = False
) -> AdditionContent:
    """What is shown; ``edited`` when it has been read differently before."""
    ticket = session.get_one(Ticket, message.ticket_id)
    words = words_of(session, message)
    return AdditionContent(ticket.number, message.author.name, words, edited)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """In the author's own thread it is the original; elsewhere it is a copy."""
    message = unit.session.get_one(Message, letter.subject["message"])
    ticket = unit.session.get_one(Ticket, message.ticket_id)
    by_requester = message.author_id == ticket.requester_id
    if message.ts is None and by_requester is not letter.subject["to_opener"]:
        message.channel, message.ts = letter.channel, ts
    else:
        note_copy(unit, letter, ts, Shows.ADDITION)


def _own_place(unit: Unit, ticket: Ticket, *, by_requester: bool) -> Place:
    if by_requester:
        return Place(requester_channel(unit.session, ticket.id))
    thread = opener_thread(unit.session, ticket.id)
    if thread is None:
        raise NotYetError
    return place_of_thread(thread)


def _place(session: Session, letter: Letter, ticket: Ticket) -> Place:
    if letter.subject.get("directly"):
        return Place(letter.channel)
    if letter.subject["to_opener"]:
        thread = opener_thread(session, ticket.id)
    else:
        thread = ticket_thread(session, ticket.id, Side.REQUESTER)
    if thread is None:
        raise NotYetError
    return place_of_thread(thread)


def _write(
    unit: Unit,
    message: Message,
    channel: str,
    lane: str,
    *,
    to_opener: bool,
    directly: bool = False,
) -> None:
    subject: Subject = {"message": message.id, "to_opener": to_opener}
    if directly:
        subject["directly"] = True
    key = None if to_opener else addition_key(message)
    write_letter(unit, LetterKind.ADDITION, channel, lane, subject, key)
