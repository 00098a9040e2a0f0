"""Reading again who saw, searched, exported and changed what."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, selectinload

from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from storage.audit import AuditAction, AuditEntry
from storage.ticket import Ticket

PAGE = 20  # entries at a time


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry as people read it.

    Attributes:
        actor: a name; "" = who has a terminal on the server.
        number: of the ticket, if it is about one.
    """

    at: datetime
    actor: str
    action: AuditAction
    number: int | None
    place: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A few of the entries, newest first.

    Attributes:
        page: 0 = the newest.
    """

    lines: tuple[AuditLine, ...]
    count: int
    page: int

    @property
    def has_older(self) -> bool:
        """Whether there is a page after this one."""
        return (self.page + 1) * PAGE < self.count


def look_at_audit(desk: Desk, call: Call, page: int = 0) -> AuditPage:
    """The newest entries, for the office.

    Raises:
        RefusedError: it is not for this person.
    """
    if not call.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)
    with desk.database.read() as session:
        count = session.scalars(select(func.count()).select_from(AuditEntry)).one()
        page = max(0, min(page, (count - 1) // PAGE))
        return AuditPage(audit_lines(session, PAGE, page * PAGE), count, page)


def audit_lines(
    session: Session,
    most: int,
    skipped: int = 0,
    *,
    number: int | None = None,
    since: datetime | None = None,
) -> tuple[AuditLine, ...]:
    """Entries, newest first: of one ticket, or since an instant, if that is given."""
    wanted = select(AuditEntry).options(
        selectinload(AuditEntry.actor), selectinload(AuditEntry.ticket)
    )
    if number is not None:
        wanted = wanted.where(
            AuditEntry.ticket_id.in_(select(Ticket.id).where(Ticket.number == number))
        )
    if since is not None:
        wanted = wanted.where(AuditEntry.at >= since)
    newest = wanted.order_by(AuditEntry.id.desc()).offset(skipped).limit(most)
    return tuple(map(_line, session.scalars(newest)))


def forget_audit(desk: Desk, now: datetime, days: int) -> None:
    """Delete entries that are older than the office keeps them."""
    with desk.database.write() as session:
        session.execute(delete(AuditEntry).where(AuditEntry.at < now - timedelta(days=days)))


def _line(entry: AuditEntry) -> AuditLine:
    return AuditLine(
        at=entry.at,
        actor=entry.actor.name if entry.actor else "",
        action=entry.action,
        number=entry.ticket.number if entry.ticket else None,
        place=entry.place,
        details=entry.details,
    )
