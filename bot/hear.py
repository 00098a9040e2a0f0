"""Deciding what a posted message means to the desk."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.actor import Role
from bot.call import Call
from bot.desk import Desk
from bot.letters.card import cards_under_way
from bot.letters.internal_thread import internal_roots_under_way
from bot.letters.roots import root_under_way
from bot.manners.kind import kind_of
from bot.manners.unhelped import says_it_did_not_help
from bot.notes.keep import keep_note
from bot.questions.ask import ask, ask_aside
from bot.questions.asked import Asked
from bot.questions.small_talk import REPLIES, make_small_talk
from bot.questions.unasked import answer_unasked
from bot.refusal import NotYetError, Reason, RefusedError
from bot.refuse import refuse
from bot.said import Said
from bot.tickets.relay import relay_to_helpdesk, relay_to_requester
from storage.internal_note import internal_thread_at
from storage.thread import Side, find_thread


@dataclass(frozen=True, slots=True)
class _Context:
    """The ticket that the thread of a message belongs to."""

    side: Side | None  # None = the help desk talks among itself
    ticket_id: int
    speakers: tuple[str, ...]  # Slack user ids of the requester and of who entered it for them


def serves(desk: Desk, channel: str, thread_ts: str) -> bool:
    """Whether a reply in this thread may mean something to the desk.

    Every thread in the help desk's channels may: its card can be posted a moment before the desk
    has noted where it stands.
    """
    if channel in (desk.helpdesk_channel, desk.notes_channel):
        return True
    with desk.database.read() as session:
        if internal_thread_at(session, channel, thread_ts) is not None:
            return True
        return find_thread(session, channel, thread_ts) is not None


def hear(desk: Desk, call: Call, said: Said) -> None:
    """A reply below a card or in a ticket's thread is passed on; the bot answers what it is told.

    What is said in an internal thread is kept there, whomever it mentions.

    Outsiders who speak to the desk are turned away; what they say among others is left alone.

    Raises:
        NotYetError: it may belong to a card whose place is not known yet.
    """
    with desk.database.read() as session:
        context = _context(desk, session, call, said)
    if context is not None and context.side is None:
        keep_note(desk, call, context.ticket_id, said)
        return
    below_card = context is not None and context.side is Side.HELPDESK
    if call.actor.role is Role.OUTSIDER and not below_card:
        turn_away(desk, call, said)
    elif context is not None and _belongs_to_ticket(context, call, said):
        relay = relay_to_requester if context.side is Side.HELPDESK else relay_to_helpdesk
        relay(desk, call, context.ticket_id, said)
    elif said.to_bot:
        answer(desk, call, said)
    elif said.thread_ts is None and not said.shared:  # let in where the office wants it answered
        answer_unasked(desk, call, _asked(said))
    else:
        overhear(desk, call)


def answer(desk: Desk, call: Call, said: Said) -> None:
    """Somebody speaks to the bot: a question is looked up, the rest gets a word in return."""
    kind = kind_of(said.text, has_files=bool(said.files))
    if said.shared and not desk.is_own(said.channel):
        ask_aside(desk, call, said, kind)
        return
    if kind in REPLIES and not _is_about_an_answer(said):
        make_small_talk(desk, call, said, kind)
        return
    ask(desk, call, _asked(said), kind)


def _asked(said: Said) -> Asked:
    where = (said.channel, said.ts, said.thread_ts or said.ts)
    return Asked(*where, said.text, said.files, said.edited_at)


def _is_about_an_answer(said: Said) -> bool:
    """Whether it would be small talk elsewhere: "help!" below an answer says that it did not."""
    return said.thread_ts is not None and says_it_did_not_help(said.text)


def turn_away(desk: Desk, call: Call, said: Said) -> None:
    """An outsider wrote."""
    if said.to_bot:
        refuse(desk, call, RefusedError(Reason.OUTSIDER))
    else:
        overhear(desk, call)


def overhear(desk: Desk, call: Call) -> None:
    """People talk to each other; the desk keeps out of it."""
    with desk.unit(call):
        pass


def _belongs_to_ticket(context: _Context, call: Call, said: Said) -> bool:
    """Whether a post is part of the ticket; somebody else who mentions the bot has a question."""
    by_requester = call.actor.slack_id in context.speakers
    return context.side is Side.HELPDESK or by_requester or not said.to_bot


def _context(desk: Desk, session: Session, call: Call, said: Said) -> _Context | None:
    if said.thread_ts is None:
        return None
    # Looked at before the thread: a card that gets its place in between is found by then.
    may_come = _may_come(desk, session, call, said)
    inside = internal_thread_at(session, said.channel, said.thread_ts)
    if inside is not None:
        return _Context(None, inside.ticket_id, ())
    thread = find_thread(session, said.channel, said.thread_ts)
    if thread is not None and thread.ticket is not None:
        ticket = thread.ticket
        speakers = (ticket.requester.slack_id, ticket.opened_by.slack_id)
        return _Context(thread.side, ticket.id, speakers)
    if thread is None and may_come:
        raise NotYetError
    return None


def _may_come(desk: Desk, session: Session, call: Call, said: Said) -> bool:
    """Whether a message that begins a thread may stand there, its place not noted yet."""
    if said.channel in (desk.helpdesk_channel, desk.notes_channel):
        channel = said.channel
        return cards_under_way(session, channel) or internal_roots_under_way(session, channel)
    return said.to_bot and root_under_way(session, call.actor.slack_id)
