"""Which tickets need a decision first."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.digests.section import Mentioned, Scope, Section
from bot.lists.chosen import Order, WorkList
from bot.lists.select import in_list, in_order
from bot.lists.viewer import Viewer
from bot.permissions.visible import NOBODY
from storage.ticket import Ticket

LISTS = (
    *(WorkList.URGENT, WorkList.OVERDUE, WorkList.UNASSIGNED),
    *(WorkList.UNANSWERED, WorkList.LONG_WAITING),
)
FIRST = 3  # tickets of each that stand in the message
MOST = 15  # in its thread


@dataclass(frozen=True, slots=True)
class Waiting:
    """One list, when there is anything in it.

    Attributes:
        count: all tickets in it, as of now.
        tickets: ids of the oldest.
    """

    list: WorkList
    count: int
    tickets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ToDecide:
    """The lists in the order in which they matter; none = there is nothing to decide."""

    lists: tuple[Waiting, ...]


def look_to_decide(session: Session, scope: Scope) -> ToDecide:
    """As of now."""
    timezone = scope.calendar.timezone
    viewer = Viewer(THE_DESK, NOBODY, department_sees=False, now=scope.now, timezone=timezone)
    found = (_waiting(session, viewer, one) for one in LISTS)
    return ToDecide(tuple(one for one in found if one.count))


def _waiting(session: Session, viewer: Viewer, name: WorkList) -> Waiting:
    such = in_list(viewer, name)
    counted = select(Ticket.id, func.count().over()).where(such)
    rows = session.execute(in_order(counted, Order.OLDEST).limit(MOST)).all()
    return Waiting(name, rows[0][1] if rows else 0, tuple(row.id for row in rows))


def _names(told: ToDecide) -> Mentioned:
    return Mentioned(tickets=tuple(one for waiting in told.lists for one in waiting.tickets))


def _parts(told: ToDecide) -> list[str]:
    return [one.list.value for one in told.lists if one.count > FIRST]


TO_DECIDE = Section("to_decide", ToDecide, look_to_decide, _names, _parts)
