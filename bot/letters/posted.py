"""Finding the message that an earlier letter of the same thing became, and where that is."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.unit import Unit
from storage.letter import UNSETTLED, Letter, LetterStatus


def posted_ts_of(session: Session, letter: Letter) -> str | None:
    """Where the message stands that is to be changed; None when it is to be posted."""
    posted = select(Letter.posted_ts).where(
        Letter.collapse_key == letter.collapse_key,
        Letter.status == LetterStatus.SENT,
        Letter.posted_ts.is_not(None),  # an update has none
    )
    return session.scalar(posted.order_by(Letter.id).limit(1))


def forget_posted(unit: Unit, letter: Letter) -> bool:
    """Note that the message is gone, so that it is posted anew; False if it never stood."""
    return forget_posted_as(unit, letter.collapse_key)


def forget_posted_as(unit: Unit, collapse_key: str | None) -> bool:
    """The same for all letters with a key."""
    earlier = update(Letter).where(
        Letter.collapse_key == collapse_key, Letter.posted_ts.is_not(None)
    )
    forgotten = unit.session.execute(earlier.values(posted_ts=None).returning(Letter.id))
    return forgotten.first() is not None


def told_in(session: Session, collapse_key: str) -> str | None:
    """The channel that was told of a thing, or is about to be; None when none was."""
    letters = select(Letter.channel).where(
        Letter.collapse_key == collapse_key,
        Letter.status.in_((*UNSETTLED, LetterStatus.SENT)),
    )
    return session.scalar(letters.order_by(Letter.id.desc()).limit(1))
