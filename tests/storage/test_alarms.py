"""Trouble with the desk itself is told once, whoever sees it, until it is over."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import func, select, update

from bot.pulse.checkup import Checkup
from bot.pulse.heart import Heart
from bot.pulse.keep import CALM, PATIENCE
from bot.pulse.notice import Notice, WayName
from bot.pulse.rules.outbox_in_vain import TRIES
from bot.pulse.trouble import Trouble
from storage.alarm import Alarm, AlarmKind, AlarmWord
from storage.database import Database
from storage.hearing import Hearing
from storage.inbox import InboxRow, InboxStatus
from storage.incident import Incident, IncidentKind
from storage.letter import Letter, LetterStatus
from storage.replica import Replica, note_awake
from tests.fakes.alarm_way import FakeWay
from tests.rules.job_logs import job_log
from tests.storage.together import together
from tests.storage.world import NOW

START = NOW - timedelta(hours=1)
K = AlarmKind


@dataclass
class Desk:
    """One process of a desk, and a clock."""

    database: Database
    way: FakeWay = field(default_factory=FakeWay)
    now: datetime = NOW
    name: str = "one"
    free_mb: int | None = None

    @property
    def checkup(self) -> Checkup:
        return Checkup(self.database, [self.way], lambda: self.now, lambda: self.free_mb)

    def looks(self, after: timedelta = timedelta(0)) -> tuple[Trouble, ...]:
        """Look and tell, some time later."""
        self.now += after
        troubles = self.checkup.from_within(self.name, START, START)
        self.checkup.tell()
        return troubles

    def beats(self) -> None:
        Heart(self.name, job_log()).beat(self.database, self.now)

    def tells(self) -> list[tuple[str, bool]]:
        """Look until what there is has been told."""
        self.looks()
        self.looks(PATIENCE)
        return self.way.heard

    def open_alarms(self) -> list[str]:
        with self.database.read() as session:
            alarms = select(Alarm.kind).where(Alarm.ended_at.is_(None)).order_by(Alarm.kind)
            return list(session.scalars(alarms))


@pytest.fixture
def desk(database: Database) -> Desk:
    desk = Desk(database)
    with database.write() as session:
        note_awake(session, "one", START, NOW)
    listens(desk, until=NOW + timedelta(days=9))
    return desk


def listens(desk: Desk, until: datetime) -> None:
    with desk.database.write() as session:
        session.merge(Hearing(id=1, heard_at=until))


def receives(desk: Desk, minutes_ago: float, **more: object) -> int:
    at = NOW - timedelta(minutes=minutes_ago)
    with desk.database.write() as session:
        row = InboxRow(
            **{"key": f"k{minutes_ago}", "reference": "R", "payload": {}, "received_at": at}
            | {"retry_at": NOW, **more}
        )
        session.add(row)
        session.flush()
        return row.id


def writes(desk: Desk, minutes_ago: float, lane: str = "lane", **more: object) -> int:
    at = NOW - timedelta(minutes=minutes_ago)
    values = {
        "kind": "k",
        "subject": {},
        "channel": "C1",
        "lane": lane,
        "due_at": at,
        "written_at": at,
    }
    with desk.database.write() as session:
        letter = Letter(token=f"{lane}{minutes_ago}", **{**values, **more})
        session.add(letter)
        session.flush()
        return letter.id


def deals_with(desk: Desk, row_id: int) -> None:
    with desk.database.write() as session:
        done = {"status": InboxStatus.DONE, "retry_at": None}
        session.execute(update(InboxRow).where(InboxRow.id == row_id).values(**done))


def test_all_is_well(desk: Desk) -> None:
    assert desk.looks() == ()
    assert desk.tells() == []


def test_it_is_told_once_and_its_end_once(desk: Desk) -> None:
    row_id = receives(desk, 11)
    assert [one.kind for one in desk.looks()] == [K.INBOX_OLD]
    assert desk.way.heard == [], "it may be over in a moment"
    for _ in range(5):
        desk.looks(PATIENCE)
    assert desk.way.heard == [(K.INBOX_OLD, False)]
    deals_with(desk, row_id)
    assert [one.kind for one in desk.looks()] == [K.INBOX_OLD], "not for sure yet"
    for _ in range(3):
        desk.looks(CALM)
    assert desk.way.heard == [(K.INBOX_OLD, False), (K.INBOX_OLD, True)]
    assert desk.looks() == ()


def test_it_is_told_again_after_it_was_well_in_between(desk: Desk) -> None:
    for minutes_ago in (11, 12):
        row_id = receives(desk, minutes_ago)
        desk.tells()
        deals_with(desk, row_id)
        desk.looks(CALM)
    assert desk.way.heard == [(K.INBOX_OLD, False), (K.INBOX_OLD, True)] * 2


def test_what_is_over_before_it_was_told_is_not_told(desk: Desk) -> None:
    row_id = receives(desk, 11)
    desk.looks()
    deals_with(desk, row_id)
    desk.looks(timedelta(seconds=20))
    desk.looks(PATIENCE)
    assert (desk.way.heard, desk.open_alarms()) == ([], [])


def test_what_comes_and_goes_is_one_trouble(desk: Desk) -> None:
    row_id = receives(desk, 11)
    desk.tells()
    for status in (InboxStatus.DONE, InboxStatus.RECEIVED) * 3:
        with desk.database.write() as session:
            session.execute(
                update(InboxRow).where(InboxRow.id == row_id).values(status=status, retry_at=NOW)
            )
        desk.looks(timedelta(minutes=1))
    assert desk.way.heard == [(K.INBOX_OLD, False)]


def test_two_processes_that_look_at_once_tell_once(desk: Desk, elsewhere: Database) -> None:
    receives(desk, 11)
    writes(desk, 11)
    other = replace(desk, database=elsewhere, name="other", way=FakeWay())
    both = (desk, other)
    for _ in range(4):
        together([partial(one.looks, PATIENCE / 2) for one in both for _ in range(2)])
    heard = sorted([*desk.way.heard, *other.way.heard])
    assert heard == [(K.INBOX_OLD, False), (K.OUTBOX_STILL, False)]
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Alarm)) == 2


def test_each_way_is_told_on_its_own_and_one_that_fails_is_tried_again(desk: Desk) -> None:
    channel = FakeWay(WayName.CHANNEL)
    channel.works = False
    receives(desk, 11)
    checkup = replace(desk.checkup, ways=[desk.way, channel])
    for minutes in range(10):
        desk.now = NOW + timedelta(minutes=minutes)
        checkup.from_within("one", START, START)
        checkup.tell()
    assert (desk.way.heard, channel.heard) == ([(K.INBOX_OLD, False)], [])
    assert 2 <= channel.tries <= 4, "the pauses grow"
    channel.works = True
    desk.now += timedelta(minutes=10)
    checkup.tell()
    assert channel.heard == [(K.INBOX_OLD, False)]


def test_who_dies_while_telling_is_stood_in_for(desk: Desk) -> None:
    class Dies(FakeWay):
        def tell(self, notice: Notice) -> None:
            raise KeyboardInterrupt(notice)

    receives(desk, 11)
    desk.looks()
    desk.now += PATIENCE
    with pytest.raises(KeyboardInterrupt):
        replace(desk.checkup, ways=[Dies()]).tell()
    desk.looks(timedelta(minutes=1))
    assert desk.way.heard == []
    desk.looks(timedelta(minutes=1))
    assert desk.way.heard == [(K.INBOX_OLD, False)]


def test_without_a_way_the_rows_are_kept_all_the_same(desk: Desk) -> None:
    receives(desk, 11)
    replace(desk.checkup, ways=[]).once(START)
    assert desk.open_alarms() == [K.INBOX_OLD]
    with desk.database.read() as session:
        assert session.scalars(select(AlarmWord)).all() == []


def test_a_cause_that_comes_later_does_not_end_what_was_told(desk: Desk) -> None:
    receives(desk, 11)
    desk.tells()
    listens(desk, until=NOW - timedelta(minutes=30))
    for _ in range(4):
        desk.looks(CALM)
    assert desk.way.heard == [(K.INBOX_OLD, False), (K.NOT_LISTENING, False)]


class TestReplicas:
    def test_one_looks_after_the_other(self, desk: Desk) -> None:
        other = replace(desk, name="other")
        other.looks()
        desk.now += timedelta(minutes=1)
        assert desk.tells() == []
        desk.looks(timedelta(minutes=5))
        assert desk.tells() == [(K.REPLICA_GONE, False)]

    def test_who_says_goodbye_is_not_missed(self, desk: Desk) -> None:
        replace(desk, name="other").looks()
        desk.checkup.say_goodbye("other")
        desk.now += timedelta(hours=1)
        assert desk.tells() == []

    def test_who_is_gone_for_a_day_is_forgotten(self, desk: Desk) -> None:
        replace(desk, name="other").looks()
        desk.looks(timedelta(hours=1))
        desk.tells()
        desk.looks(timedelta(days=1))
        desk.looks(CALM)
        assert desk.way.heard == [(K.REPLICA_GONE, False), (K.REPLICA_GONE, True)]

    def test_a_beat_that_stays_away(self, desk: Desk) -> None:
        desk.beats()
        assert desk.looks(timedelta(minutes=4)) == ()
        desk.now += timedelta(minutes=1)
        assert desk.tells() == [(K.BEAT_MISSING, False)]
        desk.beats()
        desk.looks(CALM)
        assert desk.way.heard[1:] == [(K.BEAT_MISSING, True)]

    def test_work_that_fails_is_named(self, desk: Desk) -> None:
        log = job_log()
        log_of_long_ago = job_log()
        for _ in range(3):
            log_of_long_ago.failed("renew_cards", ValueError(), needs_slack=False)
        Heart("one", log_of_long_ago).beat(desk.database, desk.now)
        with desk.database.write() as session:
            row = session.scalars(select(Replica)).one()
            since = (NOW - timedelta(minutes=11)).isoformat()
            row.failing = [{**row.failing[0], "since": since}]
        desk.tells()
        assert [one.trouble.about for one in desk.way.told] == ["renew_cards"]
        Heart("one", log).beat(desk.database, desk.now)
        desk.looks(CALM)
        assert desk.way.heard == [(K.JOB_FAILING, False), (K.JOB_FAILING, True)]


class TestQueues:
    @pytest.mark.parametrize(
        "ready",
        [
            lambda desk: receives(desk, 11, status=InboxStatus.DONE, retry_at=None),
            lambda desk: receives(desk, 11, status=InboxStatus.SET_ASIDE),
            lambda desk: receives(desk, 9),
            lambda desk: writes(desk, 11, due_at=NOW + timedelta(hours=9)),
            lambda desk: writes(desk, 11, status=LetterStatus.SENT, settled_at=NOW),
            lambda desk: writes(desk, 99, attempts=TRIES - 1, due_at=NOW + timedelta(minutes=5)),
            lambda desk: writes(
                desk, 99, attempts=99, due_at=NOW + timedelta(minutes=5), problem="ratelimited"
            ),
            lambda desk: writes(
                desk,
                99,
                attempts=50,
                due_at=NOW + timedelta(minutes=5),
                problem="waits_for_another_letter",
            ),
        ],
    )
    def test_what_waits_for_its_time_is_no_trouble(
        self, desk: Desk, ready: Callable[[Desk], object]
    ) -> None:
        ready(desk)
        assert desk.looks() == ()

    def test_a_letter_that_nobody_takes(self, desk: Desk) -> None:
        writes(desk, 11)
        assert [one.kind for one in desk.looks()] == [K.OUTBOX_STILL]

    def test_a_lease_that_ran_out_long_ago(self, desk: Desk) -> None:
        writes(desk, 11, status=LetterStatus.POSTING, attempts=1)
        assert [one.kind for one in desk.looks()] == [K.OUTBOX_STILL]

    def test_what_stands_behind_another_waits_for_that_one(self, desk: Desk) -> None:
        writes(desk, 99, due_at=NOW + timedelta(minutes=1), problem="waits_for_another_letter")
        writes(desk, 50)
        assert desk.looks() == ()

    def test_a_long_queue_that_moves_is_paced(self, desk: Desk) -> None:
        writes(desk, 99)
        sent = NOW - timedelta(minutes=1)
        lease = sent + timedelta(seconds=30)
        writes(desk, 98, "x", status=LetterStatus.SENT, settled_at=sent, due_at=lease)
        assert desk.looks() == ()
        assert [one.kind for one in desk.looks(timedelta(minutes=5))] == [K.OUTBOX_STILL]

    def test_a_letter_that_does_not_arrive(self, desk: Desk) -> None:
        writes(desk, 12, attempts=TRIES, due_at=NOW + timedelta(minutes=1), problem="http_503")
        assert [one.kind for one in desk.looks()] == [K.OUTBOX_IN_VAIN]

    def test_a_refusal_that_the_office_does_not_know_of(self, desk: Desk) -> None:
        with desk.database.write() as session:
            at = NOW - timedelta(minutes=11)
            for problem, told_at in (("told", NOW), ("untold", None)):
                session.add(
                    Incident(
                        kind=IncidentKind.CHANNEL,
                        about="C1",
                        problem=problem,
                        first_at=at,
                        last_at=at,
                        count=1,
                        told_at=told_at,
                    )
                )
        assert [one.kind for one in desk.looks()] == [K.REFUSAL_UNTOLD]


class TestFromOutside:
    def test_nobody_is_there(self, database: Database) -> None:
        desk = Desk(database)
        assert [one.kind for one in desk.checkup.troubles()] == [K.STOPPED]
        assert desk.open_alarms() == [], "looking alone writes nothing"

    def test_who_looks_again_and_again_tells_once(self, database: Database) -> None:
        desk = Desk(database)
        for _ in range(3):
            desk.checkup.once()
            desk.checkup.tell()
            desk.now += timedelta(minutes=5)
        assert desk.way.heard == [(K.STOPPED, False)]
        listens(desk, until=NOW + timedelta(days=1))
        desk.looks()
        desk.looks(CALM)
        assert desk.way.heard == [(K.STOPPED, False), (K.STOPPED, True)]

    def test_a_desk_that_is_well(self, desk: Desk) -> None:
        desk.looks()
        assert desk.checkup.troubles() == ()
