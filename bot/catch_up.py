"""What was said while nobody listened, and where to look for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session, aliased

from bot.call import Place
from storage.conversation import Message
from storage.database import Database
from storage.hearing import Gap, claim_gap, note_hearing
from storage.internal_note import InternalThread, notes_in_thread
from storage.message_file import FileStatus, files_of
from storage.question import Question
from storage.thread import Thread
from storage.ticket import OPEN, Ticket, TicketStatus

# A shorter silence needs no catching up: Slack itself delivers once more after a minute.
SILENCE = timedelta(seconds=60)
LEASE = timedelta(minutes=5)  # of one place, with all the waiting that Slack may ask for
OVERLAP = timedelta(seconds=60)  # for clocks that differ; what was heard comes in once all the same
LOOKED_AT_AGAIN = 200  # posts of one thread, for edits and deletions that nobody heard
# Keys of what was heard are kept for seven days. Older posts could not be told from new ones.
REACH = timedelta(days=7) - timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Missed:
    """A silence that is being caught up with.

    Attributes:
        since: from when on.
        looked_in: the lanes of the places that are done.
    """

    gap_id: int
    since: datetime
    looked_in: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kept:
    """A post that is part of a ticket, as the desk knows it.

    Attributes:
        author: Slack user id.
        edited_at: Slack's time of the edit that the desk knows of.
        files: Slack's ids of those that it came with and still has.
    """

    ts: str
    author: str
    edited_at: datetime | None
    files: frozenset[str]


@dataclass(frozen=True, slots=True)
class CatchUp:
    """The silences of the desk, and how far each has been caught up with."""

    database: Database
    clock: Callable[[], datetime]

    def listening(self) -> bool:
        """Note that somebody listens; True when nobody did for a while before."""
        with self.database.write() as session:
            return note_hearing(session, self.clock(), SILENCE)

    def claim(self) -> Missed | None:
        """Take a silence on, the oldest first, also one whose process died over it."""
        now = self.clock()
        with self.database.write() as session:
            gap = claim_gap(session, now, now + LEASE)
            if gap is None:
                return None
            since = max(gap.since - OVERLAP, now - REACH)
            return Missed(gap.id, since, frozenset(gap.looked_in))

    def places(self) -> list[Place]:
        """Where the desk knows that people write to it, the most urgent first."""
        oldest = self.clock() - REACH
        with self.database.read() as session:
            return list(dict.fromkeys(_places(session, oldest)))

    def kept(self, place: Place) -> list[Kept]:
        """What may have been changed in the thread of a ticket, the newest first."""
        oldest = (self.clock() - REACH).timestamp()
        with self.database.read() as session:
            found = (*_kept(session, place), *_kept_notes(session, place))
            return [one for one in found if float(one.ts) > oldest]

    def looked_in(self, missed: Missed, place: Place) -> None:
        """Note that a place is done, and keep the silence for the next one."""
        with self.database.write() as session:
            gap = session.get_one(Gap, missed.gap_id, with_for_update=True)
            gap.looked_in = [*gap.looked_in, place.lane]
            gap.due_at = self.clock() + LEASE

    def close(self, missed: Missed) -> None:
        """Be done with a silence."""
        with self.database.write() as session:
            session.get_one(Gap, missed.gap_id, with_for_update=True).closed_at = self.clock()


def _kept(session: Session, place: Place) -> Iterator[Kept]:
    """Older posts than so many are let be: what Slack is asked for has to have an end."""
    there = select(Message).where(
        Message.channel == place.channel,
        Message.thread_ts == place.thread_ts,
        Message.ts.is_not(None),
        Message.deleted_at.is_(None),
    )
    for message in session.scalars(there.order_by(Message.id.desc()).limit(LOOKED_AT_AGAIN)):
        files = files_of(session, message.id)
        yield Kept(
            ts=message.ts or "",
            author=message.author.slack_id,
            edited_at=message.edited_at,
            files=frozenset(
                file.slack_id for file in files if file.status is not FileStatus.REMOVED
            ),
        )


def _kept_notes(session: Session, place: Place) -> Iterator[Kept]:
    """The same in an internal thread."""
    there = (place.channel, place.thread_ts or "")
    for note in notes_in_thread(session, *there, LOOKED_AT_AGAIN):
        yield Kept(note.ts or "", note.author.slack_id, note.edited_at, frozenset(note.files))


def _places(session: Session, oldest: datetime) -> Iterator[Place]:
    """Threads of tickets, then direct messages, then other threads; what is newest first."""
    yield from _ticket_threads(session, oldest)
    yield from _direct_messages(session)
    yield from _question_threads(session, oldest)


def _ticket_threads(session: Session, oldest: datetime) -> Iterator[Place]:
    alive = Ticket.status.in_(OPEN) | (Ticket.status_since > oldest) | _goes_on_with_another()
    threads = select(Thread.channel, Thread.ts).join(Thread.ticket).where(alive)
    for channel, ts in session.execute(threads.order_by(Ticket.id.desc(), Thread.id)):
        yield Place(channel, ts)
    inside = (
        select(InternalThread.channel, InternalThread.ts)
        .join(Ticket, Ticket.id == InternalThread.ticket_id)
        .where(alive, InternalThread.gone_at.is_(None))
    )
    for channel, ts in session.execute(inside.order_by(Ticket.id.desc())):
        yield Place(channel, ts)


def _goes_on_with_another() -> ColumnElement[bool]:
    """True of what was merged, as long as what stands for it is open."""
    other = aliased(Ticket)
    goes_on = other.status.in_((*OPEN, TicketStatus.MERGED))
    return exists().where(other.id == Ticket.merged_into_id, goes_on)


def _direct_messages(session: Session) -> Iterator[Place]:
    direct = select(Question.channel).where(Question.channel.startswith("D"))
    newest_first = direct.group_by(Question.channel).order_by(func.max(Question.asked_at).desc())
    for channel in session.scalars(newest_first):
        yield Place(channel)


def _question_threads(session: Session, oldest: datetime) -> Iterator[Place]:
    """In channels only: a direct message shows by itself which of its threads have news."""
    threads = (
        select(Thread.channel, Thread.ts)
        .join(Thread.question)
        .where(
            Thread.ticket_id.is_(None),
            Question.asked_at > oldest,
            Question.channel.not_like("D%"),
        )
    )
    for channel, ts in session.execute(threads.order_by(Question.id.desc())):
        yield Place(channel, ts)
