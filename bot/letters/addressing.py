"""Where the two sides of a ticket are reached."""

from sqlalchemy.orm import Session

from bot.call import Place
from bot.letters.card import helpdesk_lane
from bot.refusal import NotYetError
from storage.thread import Side, Thread, ticket_thread
from storage.ticket import Ticket


def other(side: Side) -> Side:
    """The side across the desk."""
    return Side.REQUESTER if side is Side.HELPDESK else Side.HELPDESK


def desk_ticket(session: Session, ticket_id: int) -> int:
    """Below whose card the help desk reads of a ticket: of one that was merged, the survivor's."""
    return session.get_one(Ticket, ticket_id).survivor.id


def _read_with(session: Session, ticket_id: int, side: Side) -> int:
    return ticket_id if side is Side.REQUESTER else desk_ticket(session, ticket_id)


def thread_of(session: Session, ticket_id: int, side: Side) -> Thread:
    """The thread in which one side reads.

    Raises:
        NotYetError: the card, or the message that begins the requester's thread, is not posted yet.
    """
    thread = ticket_thread(session, _read_with(session, ticket_id, side), side)
    if thread is None:
        raise NotYetError
    return thread


def place_of_thread(thread: Thread) -> Place:
    """A thread as a place to post."""
    return Place(thread.channel, thread.ts)


def lane_of(session: Session, ticket_id: int, side: Side) -> str:
    """The lane of letters to one side."""
    if side is Side.HELPDESK:
        return helpdesk_lane(desk_ticket(session, ticket_id))
    thread = ticket_thread(session, ticket_id, side)
    return requester_lane(ticket_id) if thread is None else place_of_thread(thread).lane


def channel_of(session: Session, ticket_id: int, side: Side, helpdesk_channel: str) -> str:
    """Where one side reads; a card that is not posted yet will stand in the help desk's channel."""
    if side is Side.REQUESTER:
        return requester_channel(session, ticket_id)
    thread = ticket_thread(session, desk_ticket(session, ticket_id), side)
    return helpdesk_channel if thread is None else thread.channel


def requester_channel(session: Session, ticket_id: int) -> str:
    """Where the requester reads; who has no thread yet will have it in their direct messages."""
    thread = ticket_thread(session, ticket_id, Side.REQUESTER)
    if thread is None:
        return session.get_one(Ticket, ticket_id).requester.slack_id
    return thread.channel


def requester_lane(ticket_id: int) -> str:
    """The message that begins the requester's thread goes out first, then what hangs below it."""
    return f"requester:{ticket_id}"
