"""What one side said, shown to the other."""

from sqlalchemy.orm import Session

from bot.letters.addressing import desk_ticket, other, place_of_thread, thread_of
from bot.letters.card import post_card_anew
from bot.letters.delivery import Delivery, Post
from bot.letters.kind import LetterKind
from bot.letters.note_copy import note_copy
from bot.letters.recall import recall
from bot.letters.relay_content import RelayContent
from bot.letters.relayed_to import reader_of, speaks_for_another
from bot.letters.to_side import write_to_side
from bot.letters.undelivered import write_undelivered
from bot.unit import Unit
from storage.conversation import Message, Shows
from storage.letter import Letter
from storage.message_file import FileStatus, files_of
from storage.thread import Side
from storage.ticket import Ticket


def relay_key(message: Message) -> str:
    """By this a letter is known that has not gone out yet."""
    return f"relay:{message.id}"


def write_relay(unit: Unit, message: Message, helpdesk_channel: str) -> None:
    """Pass the words of a message on to the other side."""
    to = other(message.side)
    key = relay_key(message)
    ticket_id, kind = message.ticket_id, LetterKind.RELAY
    write_to_side(unit, kind, ticket_id, to, helpdesk_channel, collapse_key=key, message=message.id)


def compose(session: Session, letter: Letter) -> Delivery | None:
    """The message as it reads now, under the author's name; nothing when it was deleted."""
    message = session.get_one(Message, letter.subject["message"])
    place = place_of_thread(thread_of(session, message.ticket_id, other(message.side)))
    if message.deleted_at is not None:
        return recall(letter, place)
    content = relay_content(session, message, edited=False)
    return Post(place, content, reader_of(session, message))


def relay_content(session: Session, message: Message, *, edited: bool) -> RelayContent:
    """What the other side reads; ``edited`` when it has read something else before."""
    ticket = session.get_one(Ticket, message.ticket_id)
    return RelayContent(
        ticket_id=ticket.id,
        number=ticket.number,
        author=message.author.name,
        side=message.side,
        text=words_of(session, message),
        can_solve=message.side is Side.HELPDESK and ticket.status.is_open,
        edited=edited,
        for_another=speaks_for_another(message, ticket),
        merged_into=ticket.survivor.number if ticket.merged_into else None,
    )


def words_of(session: Session, message: Message) -> str:
    """The words, and the addresses of files that are kept outside Slack."""
    linked = [
        f"{file.name} {file.url}"
        for file in files_of(session, message.id)
        if file.status is FileStatus.LINKED
    ]
    return "\n".join([*([message.text] if message.text else []), *linked])


def gone(unit: Unit, letter: Letter) -> bool:
    """The thread is gone. The help desk gets the card anew; the requester's place is theirs.

    What the help desk said is not posted elsewhere: in a channel everybody would read it.
    """
    message = unit.session.get_one(Message, letter.subject["message"])
    if message.deleted_at is not None:
        return False
    if message.side is Side.HELPDESK:
        write_undelivered(unit, message)
        return False
    return post_card_anew(unit, desk_ticket(unit.session, message.ticket_id), letter.channel)


def posted(unit: Unit, letter: Letter, ts: str) -> None:
    """Remember which message is the copy, and tick the original."""
    note_copy(unit, letter, ts, Shows.TEXT)
