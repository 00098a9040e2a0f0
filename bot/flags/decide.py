"""Who wrote a flagged message says whether it shall become a ticket."""

from bot.call import Call, Place
from bot.desk import Desk
from bot.flags.flagged import Flagged
from bot.flags.hand_in import hand_in
from bot.letters.flag_question import write_flag_question
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.message_flag import FlagStatus, MessageFlag


def place_of_flag(desk: Desk, flag_id: int) -> Place | None:
    """Where the message stands, by its own ts; None when there is no such flag."""
    with desk.database.read() as session:
        flag = session.get(MessageFlag, flag_id)
        return None if flag is None else Place(flag.channel, flag.ts)


def accept_flag(desk: Desk, call: Call, flag_id: int, flagged: Flagged | None) -> None:
    """Open the ticket, of the message as it reads now; None = it is no longer there."""
    with desk.unit(call) as unit:
        flag = _own_flag(unit, flag_id)
        if flagged is None:
            raise RefusedError(Reason.NOT_FOUND)
        hand_in(desk, unit, flag, flagged, unit.actor)
        write_flag_question(unit, flag)


def decline_flag(desk: Desk, call: Call, flag_id: int) -> None:
    """Leave it; what was kept to ask about it is forgotten."""
    with desk.unit(call) as unit:
        flag = _own_flag(unit, flag_id)
        flag.status, flag.decided_at, flag.text = FlagStatus.DECLINED, unit.at, ""
        write_flag_question(unit, flag)


def _own_flag(unit: Unit, flag_id: int) -> MessageFlag:
    """The flag, locked: of two presses, the second sees the first.

    Raises:
        RefusedError: somebody else wrote the message, or it is decided.
    """
    flag = unit.session.get(MessageFlag, flag_id, with_for_update={"of": MessageFlag})
    if flag is None:
        raise RefusedError(Reason.NOT_FOUND)
    if flag.author.slack_id != unit.actor.slack_id:
        raise RefusedError(Reason.NOT_YOUR_MESSAGE)
    if flag.status is not FlagStatus.ASKED:
        raise RefusedError(Reason.ALREADY_DECIDED)
    return flag
