"""Every change of what the office prepares goes through here, so that how it read is kept."""

from typing import TypeVar

from bot.audit import note_change
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.audit import Change, Changed
from storage.prepared import PreparedChange
from storage.reply_template import ReplyTemplate
from storage.request_type import RequestType

Kept = TypeVar("Kept", ReplyTemplate, RequestType)


def may_prepare(call: Call) -> None:
    """The office alone says what others are offered.

    Raises:
        RefusedError: it is somebody else.
    """
    if not call.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)


def add_prepared(unit: Unit, kept: Kept) -> Kept:
    """Put in something new that the office wrote."""
    may_prepare(unit.call)
    kept.changed_at = unit.at
    unit.session.add(kept)
    unit.session.flush()
    _record(unit, kept, PreparedChange.ADDED)
    return kept


def find_prepared(unit: Unit, table: type[Kept], kept_id: int, seen: int | None = None) -> Kept:
    """What is to be changed, locked.

    Args:
        unit: the transaction.
        table: which kind of thing.
        kept_id: which one.
        seen: the revision that the person looked at; None = whichever.

    Raises:
        RefusedError: it is not for this person, it is not there, or somebody was quicker.
    """
    may_prepare(unit.call)
    kept = unit.session.get(table, kept_id, with_for_update={"of": table})
    if kept is None:
        raise RefusedError(Reason.NOT_FOUND)
    if seen is not None and kept.revision != seen:
        raise RefusedError(Reason.PREPARED_CHANGED)
    return kept


def refuse_if_late(desk: Desk, call: Call, table: type[Kept], kept_id: int, seen: int) -> None:
    """Say, while a form is still open, that sending it would come too late.

    Raises:
        RefusedError: as ``find_prepared`` does.
    """
    with desk.database.read() as session:
        find_prepared(Unit(session, call), table, kept_id, seen)


def revise_prepared(
    unit: Unit, kept: Kept, change: PreparedChange = PreparedChange.REVISED
) -> None:
    """Keep how it reads from now on."""
    kept.revision += 1
    kept.changed_at = unit.at
    _record(unit, kept, change)


_NOTED = {
    PreparedChange.ADDED: Change.ADDED,
    PreparedChange.REVISED: Change.REVISED,
    PreparedChange.WITHDRAWN: Change.WITHDRAWN,
    PreparedChange.RESTORED: Change.RESTORED,
}


def _record(unit: Unit, kept: Kept, change: PreparedChange) -> None:
    what = Changed.TEMPLATE if isinstance(kept, ReplyTemplate) else Changed.TYPE
    note_change(unit, what, _NOTED[change], kept.summary[0])
    unit.session.add(kept.recorded(change, unit.person().name, unit.at))
    unit.session.flush()
