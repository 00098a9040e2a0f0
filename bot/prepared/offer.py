"""The office lets something be offered, or no more."""

from bot.call import Call
from bot.desk import Desk
from bot.prepared.revise import Kept, find_prepared, revise_prepared
from storage.prepared import PreparedChange


def withdraw_prepared(desk: Desk, call: Call, table: type[Kept], kept_id: int) -> None:
    """Offer it to nobody any more; what was made of it stays."""
    with desk.unit(call) as unit:
        kept = find_prepared(unit, table, kept_id)
        if not kept.is_withdrawn:
            kept.withdrawn_at = unit.at
            revise_prepared(unit, kept, PreparedChange.WITHDRAWN)


def restore_prepared(desk: Desk, call: Call, table: type[Kept], kept_id: int) -> None:
    """Offer it again."""
    with desk.unit(call) as unit:
        kept = find_prepared(unit, table, kept_id)
        if kept.is_withdrawn:
            kept.withdrawn_at = None
            revise_prepared(unit, kept, PreparedChange.RESTORED)
