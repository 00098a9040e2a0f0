"""Who may do what with a ticket besides moving it: the verbs have their own page."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.desk import Desk
from bot.permissions.grants import (
    DESK,
    READERS,
    REQUESTER,
    REQUESTER_SIDE,
    Grants,
    refuse_unless_granted,
)
from bot.permissions.part import Part, parts_of
from bot.permissions.where import Where, where_is
from bot.refusal import Reason, RefusedError
from bot.unit import Unit
from storage.ticket import Ticket


class Action(StrEnum):
    """Something that is done with a ticket and does not move it."""

    REPLY = "reply"  # to the requester, for the help desk
    ADD = "add"  # for the requester, to the help desk
    NOTE = "note"  # what the requester must not read: to see it, and to write it
    EFFORT = "effort"  # to write down how long it took
    RATE = "rate"  # to say how it was
    SEE = "see"  # what was asked, the state and the history; and it is listed
    READ = "read"  # what both sides said since
    SEARCH = "search"  # it comes up where somebody looks for it
    WATCH = "watch"  # to ask somebody of the help desk to keep an eye on it
    EXPORT = "export"  # it is in the files that somebody asks for


@dataclass(frozen=True, slots=True)
class Permission:
    """Who may, and what somebody else is told."""

    who: Grants
    refusal: Reason


# Who entered a ticket for somebody else sees its state; the answers are for that person.
_TO_READ: Grants = {part: where for part, where in READERS.items() if part is not Part.OPENER}

TABLE: Mapping[Action, Permission] = {
    Action.REPLY: Permission(DESK, Reason.NOT_RELAYED),
    Action.ADD: Permission(REQUESTER_SIDE, Reason.NOT_YOUR_TICKET),
    Action.NOTE: Permission(DESK, Reason.ONLY_HELPDESK),
    Action.WATCH: Permission(DESK, Reason.ONLY_HELPDESK),
    Action.EFFORT: Permission(DESK, Reason.ONLY_HELPDESK),
    Action.RATE: Permission(REQUESTER, Reason.ONLY_REQUESTER_RATES),
    Action.SEE: Permission(READERS, Reason.NOT_FOR_YOU),
    Action.READ: Permission(_TO_READ, Reason.NOT_FOR_YOU),
    Action.SEARCH: Permission(READERS, Reason.NOT_FOR_YOU),
    Action.EXPORT: Permission(READERS, Reason.NOT_FOR_YOU),
}


def permit(desk: Desk, unit: Unit, ticket: Ticket, action: Action) -> None:
    """Let nobody pass who is not named in the table.

    Raises:
        RefusedError: this person may not, or not here.
    """
    permission = TABLE[action]
    where = where_is(unit.call.place, desk.helpdesk_channel, desk.office_channel)
    if action is Action.NOTE and unit.call.place.channel == desk.notes_channel:
        where = Where.HELPDESK
    parts = parts_of(unit.session, unit.actor, ticket)
    if not desk.department_sees:
        parts -= {Part.COLLEAGUE}
    refuse_unless_granted(permission.who, parts, where, permission.refusal)


def may(desk: Desk, unit: Unit, ticket: Ticket, action: Action) -> bool:
    """Whether ``permit`` lets somebody pass."""
    try:
        permit(desk, unit, ticket, action)
    except RefusedError:
        return False
    return True
