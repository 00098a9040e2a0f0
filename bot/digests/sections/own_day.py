"""What one partner has to do today."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from bot.actor import Actor, Role
from bot.digests.section import Mentioned, Scope, Section
from bot.digests.sections.to_decide import Waiting
from bot.lists.chosen import Chosen, Order, WorkList
from bot.lists.select import chosen_by, in_order
from bot.lists.viewer import Viewer
from bot.permissions.visible import granted_to_desk
from storage.person import Person, find_person
from storage.ticket import Ticket

MINE = (WorkList.OVERDUE, WorkList.DUE_TODAY, WorkList.UNANSWERED)
MOST = 5  # tickets of each that are named


@dataclass(frozen=True, slots=True)
class OwnDay:
    """The lists in the order in which they matter.

    Attributes:
        person: id of whose day it is.
        mine: of the tickets that they have.
        free: tickets that nobody has, and that they could take; None = there are none.
    """

    person: int
    mine: tuple[Waiting, ...]
    free: Waiting | None


def look_at_own_day(session: Session, scope: Scope) -> OwnDay | None:
    """Of what they may see, as of now; None = they have nothing to do."""
    person = find_person(session, scope.channel)
    if person is None:
        return None
    viewer = _viewer(person, scope)
    mine = tuple(_mine(session, viewer))
    free = _free(session, viewer)
    return OwnDay(person.id, mine, free) if mine or free else None


def _viewer(person: Person, scope: Scope) -> Viewer:
    actor = Actor(person.slack_id, person.name, Role.PARTNER)
    timezone = scope.calendar.timezone
    return Viewer(actor, person.id, department_sees=False, now=scope.now, timezone=timezone)


def _mine(session: Session, viewer: Viewer) -> Iterator[Waiting]:
    for name in MINE:
        found = _waiting(session, viewer, Chosen(list=name, assignee=viewer.person_id))
        if found is not None:
            yield found


def _free(session: Session, viewer: Viewer) -> Waiting | None:
    """Nobody works on what they asked themselves."""
    could = granted_to_desk(session, viewer.actor) & (Ticket.requester_id != viewer.person_id)
    return _waiting(session, viewer, Chosen(list=WorkList.UNASSIGNED), could)


def _waiting(
    session: Session, viewer: Viewer, chosen: Chosen, *more: ColumnElement[bool]
) -> Waiting | None:
    such = select(Ticket.id, func.count().over()).where(chosen_by(session, viewer, chosen), *more)
    rows = session.execute(in_order(such, Order.OLDEST).limit(MOST)).all()
    return Waiting(chosen.list, rows[0][1], tuple(row.id for row in rows)) if rows else None


def _names(told: OwnDay) -> Mentioned:
    lists = (*told.mine, *([told.free] if told.free else []))
    return Mentioned(tickets=tuple(one for waiting in lists for one in waiting.tickets))


OWN_DAY = Section("own_day", OwnDay, look_at_own_day, _names)
