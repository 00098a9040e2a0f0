"""How long the queues have waited: what came in, what is to be sent, what Slack refuses."""

from datetime import UTC, datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from storage.inbox import InboxRow, InboxStatus
from storage.incident import Incident, IncidentKind
from storage.letter import UNSETTLED, Letter, LetterStatus

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
SETTLED = (LetterStatus.SENT, LetterStatus.DROPPED, LetterStatus.SET_ASIDE)


def oldest_unfinished(session: Session) -> datetime | None:
    """When the oldest payload came in that is not dealt with; None when all is."""
    # Of the bare column, SQLite would look for the smallest in its index: through all that is done.
    received_at = func.coalesce(InboxRow.received_at, InboxRow.retry_at)
    unfinished = select(func.min(received_at)).where(
        InboxRow.status == InboxStatus.RECEIVED,
        InboxRow.retry_at > LONG_AGO,  # all of them: what is done has none, and is not looked at
    )
    return session.scalar(unfinished)


def oldest_untaken(session: Session, before: datetime) -> datetime | None:
    """Since when the oldest letter is due that could be carried and is not.

    None = none has been since before an instant.

    What stands behind another of its lane waits for that one, not for a postman.
    """
    other = aliased(Letter)
    is_behind = exists().where(
        other.lane == Letter.lane, other.id < Letter.id, other.status.in_(UNSETTLED)
    )
    due = select(func.min(Letter.due_at)).where(
        Letter.status.in_(UNSETTLED), Letter.due_at <= before, ~is_behind
    )
    return session.scalar(due)


def last_settled(session: Session, after: datetime) -> datetime | None:
    """When a letter was settled last, if that was after an instant."""
    settled = select(func.max(Letter.settled_at)).where(
        Letter.status.in_(SETTLED),
        Letter.due_at > after,  # the end of its lease: there is an index of that
        Letter.settled_at > after,
    )
    return session.scalar(settled)


def oldest_in_vain(session: Session, tries: int, besides: tuple[str, ...]) -> datetime | None:
    """When the oldest letter was written that was carried so often and did not arrive.

    Args:
        session: of the transaction.
        tries: how often at least.
        besides: problems that do not count.
    """
    in_vain = select(func.min(Letter.written_at)).where(
        Letter.status.in_(UNSETTLED),
        Letter.attempts >= tries,
        func.coalesce(Letter.problem, "").not_in(besides),
    )
    return session.scalar(in_vain)


def oldest_untold_refusal(session: Session) -> datetime | None:
    """Since when Slack refuses something of which the office could not be told; None = never."""
    untold = select(func.min(Incident.first_at)).where(
        Incident.kind == IncidentKind.CHANNEL,
        Incident.ended_at.is_(None),
        Incident.told_at.is_(None),
    )
    return session.scalar(untold)
