"""Who may post which letter, and what became of it: each step one conditional update.

A letter is claimed under a lease, marked as being posted right before the request goes out, and
settled afterwards. A postman that lost its lease finds out at the next step and stops.
"""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from uuid import uuid4

from sqlalchemy import Select, and_, bindparam, case, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from storage.letter import HELD, UNSETTLED, Letter, LetterStatus


def claim_next(
    session: Session,
    holder: str,
    *,
    now: datetime,
    lease_until: datetime,
    resting: Collection[str] = (),
    skipped: Collection[str] = (),
) -> Letter | None:
    """Claim the oldest letter that is due, first in its lane, not for a resting channel.

    Kinds that are skipped are left to others.
    """
    asked = {"now": now, "resting": list(resting), "skipped": list(skipped)}
    due = _next_due(some_rest=bool(resting), some_skipped=bool(skipped))
    letter_id = session.scalar(due, asked)
    if letter_id is None:
        return None
    claim = (
        update(Letter)
        .where(Letter.id == letter_id)
        .values(
            status=LetterStatus.CLAIMED,
            holder=holder,
            due_at=lease_until,
            attempts=Letter.attempts + 1,
            uncertain=case((Letter.status == LetterStatus.POSTING, True), else_=Letter.uncertain),
        )
        .returning(Letter)
    )
    return session.scalars(claim).one()


@cache
def _next_due(*, some_rest: bool, some_skipped: bool) -> Select[int]:
    """What every postman asks again and again; building it took as long as asking."""
    other = aliased(Letter)
    in_lane = exists().where(other.lane == Letter.lane)
    follows = in_lane.where(other.id < Letter.id, other.status.in_(UNSETTLED))
    stands_back = in_lane.where(other.id != Letter.id, other.status.in_(HELD))
    # What is held was first in its lane when it was claimed. An older letter that is sent again
    # after it had been set aside must not overtake it while nobody knows how it went.
    free = or_(Letter.status.in_(HELD), and_(~follows, ~stands_back))
    now = bindparam("now", type_=Letter.due_at.type)
    due = select(Letter.id).where(Letter.status.in_(UNSETTLED), Letter.due_at <= now, free)
    if some_rest:
        due = due.where(Letter.channel.not_in(bindparam("resting", expanding=True)))
    if some_skipped:
        due = due.where(Letter.kind.not_in(bindparam("skipped", expanding=True)))
    return due.order_by(Letter.id).limit(1).with_for_update(skip_locked=True, of=Letter)


def begin_posting(
    session: Session, letter: Letter, *, now: datetime, lease_until: datetime
) -> bool:
    """Note that the request is about to go out; False when the lease was lost meanwhile."""
    return _step(session, letter, now=now, status=LetterStatus.POSTING, due_at=lease_until)


def settle_sent(session: Session, letter: Letter, *, now: datetime, ts: str | None) -> bool:
    """Close a letter that Slack has; False when another postman has it by now."""
    return _step(
        session,
        letter,
        now=None,
        status=LetterStatus.SENT,
        settled_at=now,
        posted_ts=ts,
        channel=letter.channel,  # where it stands, which is known of a direct message only now
    )


def settle_dropped(session: Session, letter: Letter, *, now: datetime) -> bool:
    """Close a letter that is no longer meant."""
    return _step(session, letter, now=None, status=LetterStatus.DROPPED, settled_at=now)


def postpone(
    session: Session, letter: Letter, *, due_at: datetime, problem: str, uncertain: bool
) -> bool:
    """Put a letter back for later."""
    return _step(
        session,
        letter,
        now=None,
        status=LetterStatus.WAITING,
        due_at=due_at,
        problem=problem,
        uncertain=uncertain,
    )


def reopen(session: Session, letter: Letter, *, now: datetime) -> None:
    """Put a letter that was dropped in this transaction back: it is meant after all."""
    session.execute(
        update(Letter)
        .where(Letter.id == letter.id)
        .values(status=LetterStatus.WAITING, due_at=now, settled_at=None, uncertain=False)
    )


def step_back(session: Session, letter: Letter, *, now: datetime) -> None:
    """Move a letter that was not posted yet to the end of its lane."""
    if not settle_dropped(session, letter, now=now):
        return
    same = ("kind", "subject", "channel", "lane", "collapse_key", "written_at")
    values = {name: getattr(letter, name) for name in same}
    session.add(Letter(token=str(uuid4()), due_at=now, **values))


def set_aside(session: Session, letter: Letter, *, now: datetime, problem: str) -> bool:
    """Stop trying: a person has to mend the cause first."""
    return _step(
        session, letter, now=None, status=LetterStatus.SET_ASIDE, settled_at=now, problem=problem
    )


def is_set_aside(session: Session, channel: str, problem: str) -> bool:
    """Whether a letter to a channel was set aside for a problem."""
    aside = select(Letter.id).where(
        Letter.status == LetterStatus.SET_ASIDE,
        Letter.channel == channel,
        Letter.problem == problem,
    )
    return session.scalars(aside.limit(1)).first() is not None


def send_again(
    session: Session,
    *,
    now: datetime,
    channel: str | None = None,
    problems: Collection[str] = (),
) -> int:
    """Put what was set aside back into the queue; how many letters that were.

    Args:
        session: of the transaction.
        now: when they are due.
        channel: only what goes there.
        problems: only what was set aside for one of these.
    """
    again = update(Letter).where(Letter.status == LetterStatus.SET_ASIDE)
    if channel is not None:
        again = again.where(Letter.channel == channel)
    if problems:
        again = again.where(Letter.problem.in_(problems))
    waiting = again.values(status=LetterStatus.WAITING, due_at=now, settled_at=None, attempts=0)
    return len(session.execute(waiting.returning(Letter.id)).all())


def _step(session: Session, letter: Letter, *, now: datetime | None, **values: object) -> bool:
    held = update(Letter).where(
        Letter.id == letter.id,
        Letter.holder == letter.holder,
        Letter.attempts == letter.attempts,  # a holder that claimed it twice is two holders
        Letter.status.in_(HELD),
    )
    if now is not None:
        held = held.where(Letter.due_at > now)
    return session.execute(held.values(**values).returning(Letter.id)).first() is not None
