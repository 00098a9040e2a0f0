"""The life of a ticket on one page: each verb, who may, from where to where, and who is told.

new → assigned → in progress ⇄ waiting → solved → closed
           waiting: closed, if the requester says nothing for long
           any open one: on hold until a day, withdrawn, merged and unmerged
           solved, closed, withdrawn: reopened
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from bot.permissions.grants import (
    DESK,
    REQUESTER,
    REQUESTER_SIDE,
    Grants,
)
from bot.refusal import Reason
from storage.ticket import OPEN, TicketStatus
from storage.ticket_event import TicketVerb

Moves = Mapping[TicketStatus, TicketStatus]

NEW, ASSIGNED, IN_PROGRESS, WAITING, ON_HOLD, SOLVED, CLOSED, WITHDRAWN, MERGED = TicketStatus


class Tell(Enum):
    """When one side is told in its thread. Card and receipt show the new state in any case."""

    NEVER = auto()
    OF_OTHERS = auto()  # of what it did not do itself
    ALWAYS = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for a verb.

    Attributes:
        who: may, and where.
        moves: from which states, each to which. Without an assignee, nothing is assigned or in
            progress: it is new then.
        requester: when they are told.
        helpdesk: likewise.
        refusal: what somebody is told who may not.
    """

    who: Grants
    moves: Moves
    requester: Tell = Tell.NEVER
    helpdesk: Tell = Tell.NEVER
    refusal: Reason = Reason.ONLY_HELPDESK


def _each(sources: tuple[TicketStatus, ...], to: TicketStatus) -> Moves:
    return dict.fromkeys(sources, to)


_STAYS = {status: status for status in OPEN}
_STANDS = {status: status for status in TicketStatus if status is not MERGED}

RULES: Mapping[TicketVerb, Rule] = {
    TicketVerb.TAKE: Rule(DESK, {**_STAYS, NEW: ASSIGNED}, requester=Tell.ALWAYS),
    TicketVerb.ASSIGN: Rule(
        DESK,
        {**_STAYS, NEW: ASSIGNED, IN_PROGRESS: ASSIGNED},
        requester=Tell.ALWAYS,
        helpdesk=Tell.ALWAYS,
    ),
    TicketVerb.RELEASE: Rule(
        DESK,
        {ASSIGNED: NEW, IN_PROGRESS: NEW, WAITING: NEW, ON_HOLD: ON_HOLD},
        requester=Tell.ALWAYS,
    ),
    TicketVerb.START: Rule(DESK, {ASSIGNED: IN_PROGRESS}),
    TicketVerb.WAIT: Rule(
        DESK, _each((NEW, ASSIGNED, IN_PROGRESS), WAITING), requester=Tell.ALWAYS
    ),
    TicketVerb.HOLD: Rule(
        DESK, _each((NEW, ASSIGNED, IN_PROGRESS, WAITING), ON_HOLD), requester=Tell.ALWAYS
    ),
    TicketVerb.RESUME: Rule(
        {**DESK, **REQUESTER_SIDE},
        _each((WAITING, ON_HOLD), IN_PROGRESS),
        helpdesk=Tell.OF_OTHERS,
    ),
    TicketVerb.SOLVE: Rule(
        {**DESK, **REQUESTER},
        _each(OPEN, SOLVED),
        requester=Tell.ALWAYS,
        helpdesk=Tell.OF_OTHERS,
        refusal=Reason.ONLY_BOTH_SIDES,
    ),
    TicketVerb.CLOSE: Rule(DESK, {SOLVED: CLOSED}),
    # The desk does it by itself; nobody finds it in a menu.
    TicketVerb.EXPIRE: Rule(DESK, {WAITING: CLOSED}, requester=Tell.ALWAYS, helpdesk=Tell.ALWAYS),
    TicketVerb.WITHDRAW: Rule(
        {**DESK, **REQUESTER_SIDE},
        _each(OPEN, WITHDRAWN),
        requester=Tell.ALWAYS,
        helpdesk=Tell.ALWAYS,
        refusal=Reason.ONLY_REQUESTER,
    ),
    TicketVerb.REOPEN: Rule(
        {**DESK, **REQUESTER_SIDE},
        _each((SOLVED, CLOSED, WITHDRAWN), ASSIGNED),
        requester=Tell.OF_OTHERS,
        helpdesk=Tell.OF_OTHERS,
        refusal=Reason.ONLY_BOTH_SIDES,
    ),
    TicketVerb.APPEND: Rule(REQUESTER, _STAYS, refusal=Reason.NOT_YOUR_TICKET),
    # Both cards are told by ``bot.tickets.merge``.
    TicketVerb.MERGE: Rule(DESK, _each((*OPEN, SOLVED), MERGED), requester=Tell.ALWAYS),
    TicketVerb.LINK: Rule(DESK, _STANDS),
    TicketVerb.UNLINK: Rule(DESK, _STANDS),
    # In truth to where it stood before.
    TicketVerb.UNMERGE: Rule(DESK, {MERGED: NEW}, requester=Tell.ALWAYS),
    TicketVerb.EXPEDITE: Rule(
        {**DESK, **REQUESTER_SIDE},
        _STAYS,
        requester=Tell.ALWAYS,  # the help desk is paged
        refusal=Reason.ONLY_REQUESTER,
    ),
}
