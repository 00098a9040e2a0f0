"""Messages of ours that begin a thread in somebody's direct messages."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.letters.kind import LetterKind
from storage.letter import UNSETTLED, Letter

ROOTS = (LetterKind.TICKET_ROOT, LetterKind.OWN_QUESTION)


def root_under_way(session: Session, slack_id: str) -> bool:
    """Whether such a message may stand in somebody's direct messages, its thread not known yet."""
    unsettled = select(Letter.id).where(
        Letter.kind.in_(ROOTS), Letter.channel == slack_id, Letter.status.in_(UNSETTLED)
    )
    return session.scalars(unsettled.limit(1)).first() is not None
