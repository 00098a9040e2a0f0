"""Writing down what was said of a ticket."""

from bot.call import Place
from bot.letters.home import refresh_home
from bot.unit import Unit
from storage.conversation import Message
from storage.thread import Side
from storage.ticket import Ticket


def keep(
    unit: Unit, ticket: Ticket, side: Side, text: str, where: Place, ts: str | None
) -> Message:
    """What the person who acts said, on one side.

    Args:
        unit: the transaction.
        ticket: what it is about.
        side: of the author.
        text: in plain text.
        where: the original stands, or will stand; the thread, if it stands in one already.
        ts: None = a message of ours will show it.
    """
    message = Message(
        ticket_id=ticket.id,
        author_id=unit.person().id,
        side=side,
        text=text,
        said_at=unit.at,
        channel=where.channel,
        ts=ts,
        thread_ts=where.thread_ts,
    )
    keep_message(unit, ticket, message)
    return message


def keep_message(unit: Unit, ticket: Ticket, message: Message) -> None:
    """The same, where more is known of the message."""
    unit.session.add(message)
    unit.session.flush()
    refresh_home(unit, ticket)
