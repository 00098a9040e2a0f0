"""What follows once a copy stands on the other side."""

from bot.letters.relayed_mark import mark_when_complete
from bot.letters.removal import write_removal_of_copy
from bot.unit import Unit
from storage.conversation import Message, MessageCopy, Shows
from storage.letter import Letter


def lock_message(unit: Unit, message_id: int) -> Message:
    """A message, locked, after the original of which it may be an echo."""
    message = unit.session.get_one(Message, message_id)
    for one in dict.fromkeys((message.original, message)):
        unit.session.refresh(one, with_for_update={"of": Message})
    return message


def note_copy(unit: Unit, letter: Letter, ts: str, shows: Shows) -> MessageCopy:
    """Keep where a copy stands, and tick an original that is complete by it.

    The original may have been deleted while the copy went out: then it goes again.
    """
    message = lock_message(unit, letter.subject["message"])
    copy = MessageCopy(message=message, channel=letter.channel, ts=ts, shows=shows)
    unit.session.add(copy)
    unit.session.flush()
    if message.deleted_at is not None:
        write_removal_of_copy(unit, copy)
    elif not shows.is_addition:
        mark_when_complete(unit, message)
    return copy
