"""Who may do what with articles."""

from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.unit import Unit


def refuse_unless_helps(unit: Unit) -> None:
    """Partners and the office propose articles: a draft holds what somebody asked in confidence.

    Raises:
        RefusedError: it is somebody else.
    """
    if not unit.actor.answers:
        raise RefusedError(Reason.ONLY_HELPDESK)


def refuse_unless_office(unit: Unit) -> None:
    """The office alone says what everybody reads.

    Raises:
        RefusedError: it is somebody else.
    """
    if not unit.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)


def office_room(desk: Desk) -> str:
    """Where the office reads: its own channel, or that of the help desk, of which it is a part."""
    return desk.office_channel or desk.helpdesk_channel
