"""Somebody puts an emoji on what they read, or takes it away."""

from dataclasses import dataclass

from sqlalchemy import select

from bot.call import Call
from bot.desk import Desk
from bot.letters.reaction import SHOWN_AS, write_reaction
from bot.unit import Unit
from storage.conversation import Message, find_copy
from storage.insert import insert_unless_there
from storage.reaction import Reaction
from storage.thread import Side
from storage.ticket import Ticket

# Slack has two names for some; and a colour of skin is a matter of taste.
_SAME = {"thumbsup": "+1"}


@dataclass(frozen=True, slots=True)
class Reacted:
    """An emoji on a copy.

    Attributes:
        stands: False when it was taken away.
        at: Slack's time of it; of two changes, the later one counts.
    """

    channel: str
    ts: str
    emoji: str
    stands: bool
    at: str


def passed_on_emoji(name: str) -> str | None:
    """The emoji that is counted for one that Slack names; None when it is not passed on."""
    bare = name.split("::")[0]
    emoji = _SAME.get(bare, bare)
    return emoji if emoji in SHOWN_AS else None


def react(desk: Desk, call: Call, reacted: Reacted) -> None:
    """Show on the original whether anybody of the other side has this emoji on the copy."""
    with desk.unit(call) as unit:
        copy = find_copy(unit.session, reacted.channel, reacted.ts)
        emoji = passed_on_emoji(reacted.emoji)
        if copy is None or emoji is None or not _is_reader(unit, copy.message):
            return
        original = copy.message.original
        if original.announcement_id is not None:
            return  # it stands nowhere, and hundreds may react
        if _note(unit, original, emoji, reacted):
            write_reaction(unit, original, emoji)


def _is_reader(unit: Unit, message: Message) -> bool:
    """Whether the person is one of those to whom the message was passed on."""
    if message.side is Side.REQUESTER:
        return unit.actor.answers
    ticket = unit.session.get_one(Ticket, message.ticket_id)
    return ticket.requester.slack_id == unit.actor.slack_id


def _note(unit: Unit, message: Message, emoji: str, reacted: Reacted) -> bool:
    """Remember it; False when something later is known already."""
    key = {"message_id": message.id, "person_id": unit.person().id, "emoji": emoji}
    insert_unless_there(unit.session, Reaction, **key, stands=False, changed_ts="")
    known = select(Reaction).filter_by(**key).with_for_update()
    row = unit.session.scalars(known).one()
    if reacted.at <= row.changed_ts:
        return False
    row.stands, row.changed_ts = reacted.stands, reacted.at
    unit.session.flush()
    return True
