"""What the product has not done yet, or has given up."""

import time
from collections.abc import Iterator

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from storage.conversation import Message
from storage.database import Database
from storage.inbox import InboxRow, InboxStatus
from storage.letter import UNSETTLED, Letter, LetterStatus
from storage.question import Question
from tests.faults.ledger import Ledger


def wait_until_settled(database: Database, seconds: float) -> None:
    """Wait until nothing is left to do, or the time is up: then the books show what is left."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with database.read() as session:
            if not list(unsettled(session)):
                return
        time.sleep(0.1)


def behind(database: Database, ledger: Ledger) -> int:
    """How much the product has still to do, about: what people posted, and letters."""
    with database.read() as session:
        heard = _count(session, select(Question.id)) + _count(session, select(Message.id))
        waiting = _count(session, select(Letter.id).where(Letter.status.in_(UNSETTLED)))
    return len(ledger.asked) + len(ledger.said) - heard + waiting


def _count(session: Session, rows: Select[int]) -> int:
    return session.scalars(select(func.count()).select_from(rows.subquery())).one()


def unsettled(session: Session) -> Iterator[str]:
    """What is still under way."""
    received = select(InboxRow).where(InboxRow.status == InboxStatus.RECEIVED)
    for row in session.scalars(received):
        yield f"payload {row.key} is not finished: {row.attempts} tries, {row.problem}"
    for letter in session.scalars(select(Letter).where(Letter.status.in_(UNSETTLED))):
        yield f"letter {letter.kind} {letter.id} is {letter.status}: {letter.problem}"


def given_up(session: Session) -> Iterator[str]:
    """What a person would have to look at."""
    for row in session.scalars(select(InboxRow).where(InboxRow.status == InboxStatus.SET_ASIDE)):
        yield f"payload {row.key} was set aside: {row.problem}"
    for status in (LetterStatus.SET_ASIDE, LetterStatus.DROPPED):
        for letter in session.scalars(select(Letter).where(Letter.status == status)):
            yield f"letter {letter.kind} {letter.id} was {status}: {letter.problem}"
