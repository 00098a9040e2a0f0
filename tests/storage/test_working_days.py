"""The office changes its calendar, by hand and by files; every process sees it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial

import pytest

from bot.actor import Actor
from bot.calendar.day_kind import DayKind
from bot.calendar.duty import Duty
from bot.calendar.promise import Pledge, Promise
from bot.calendar.wall import Wall
from bot.duty.on_duty import on_duty
from bot.refusal import Reason, RefusedError
from bot.working_days.changes import Outcome
from bot.working_days.edit import set_city_days, set_contract, set_month, set_pledge
from bot.working_days.entry import CityDay, Contract, Entry, EntryProblem
from bot.working_days.file_row import BadEntry, FileEntry, FileRow, RowProblem
from bot.working_days.page import look_at_calendar
from bot.working_days.take_in import TakenIn, take_in
from storage.audit import AuditAction, AuditEntry
from storage.counter import CounterName, current_number
from storage.database import Database
from storage.duty_day import DayPart
from storage.pledge import Allowance
from storage.request_type import RequestType
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.rows import all_of
from tests.storage.together import together
from tests.storage.world import NOW, World

FOUNDING_DAY = date(2026, 12, 1)
DECEMBER = date(2026, 12, 1)
SATURDAY = date(2026, 12, 5)
SLOW = Pledge(Promise(Allowance.TWO_DAYS, Allowance.TEN_DAYS))


def closes(world: World, day: date = FOUNDING_DAY, actor: Actor = YOSHIDA) -> None:
    call = world.call(actor, world.receives())
    set_city_days(world.desk, call, day, day, is_open=False, name="市制記念日")


def works(world: World, *duties: Duty, company: str = "みらい", actor: Actor = YOSHIDA) -> None:
    set_month(world.desk, world.call(actor, world.receives()), company, DECEMBER, duties)


def duty(day: int, part: DayPart = DayPart.WHOLE, people: int = 1) -> Duty:
    return Duty(date(2026, 12, day), "みらい", part, people)


def taken(
    database: Database, *entries: Entry | RowProblem, instead: bool = False, dry_run: bool = False
) -> TakenIn:
    rows: list[FileRow] = [
        BadEntry(line, one) if isinstance(one, RowProblem) else FileEntry(line, one)
        for line, one in enumerate(entries, start=2)
    ]
    return take_in(database, rows, NOW, instead=instead, dry_run=dry_run)


def outcomes(done: TakenIn) -> Sequence[Outcome]:
    return [change.outcome for change in done.changes]


def test_a_day_is_closed_opened_and_as_usual_again(world: World) -> None:
    closes(world)
    call = world.call(YOSHIDA, world.receives())
    set_city_days(world.desk, call, SATURDAY, SATURDAY, is_open=True, name="休日開庁")
    assert world.desk.calendar.kind_of(FOUNDING_DAY) is DayKind.CLOSED
    assert world.desk.calendar.name_of(FOUNDING_DAY) == "市制記念日"
    assert world.desk.calendar.is_business_day(SATURDAY)
    call = world.call(YOSHIDA, world.receives())
    set_city_days(world.desk, call, FOUNDING_DAY, SATURDAY, is_open=None, name="")
    assert world.desk.calendar.is_business_day(FOUNDING_DAY)
    assert not world.desk.calendar.is_business_day(SATURDAY)


def test_a_month_is_what_was_entered_last(world: World) -> None:
    works(world, duty(3), duty(8, DayPart.MORNING, people=2))
    works(world, Duty(date(2026, 12, 4), "ひかり"), company="ひかり")
    (month, _) = look_at_calendar(world.desk, world.call(YOSHIDA), DECEMBER).months
    companies = [(one.company, one.half_days) for one in month.companies]
    assert companies == [("ひかり", 2), ("みらい", 4)]
    works(world, duty(3), duty(10))
    plan = world.desk.calendar.duty
    assert [one.day.day for one in plan.between(DECEMBER, date(2026, 12, 31))] == [3, 4, 10]
    works(world)
    assert plan.companies == ("ひかり", "みらい"), "what was hung up is not changed"
    assert world.desk.calendar.duty.companies == ("ひかり",)


def test_what_is_used_and_left_of_a_contract(world: World) -> None:
    today = date(2026, 11, 24)
    contract = Contract("みらい", 2026, half_days=20, yen_per_day=80_000)
    set_contract(world.desk, world.call(YOSHIDA, world.receives()), contract)
    taken(world.database, Duty(today, "みらい", people=2), duty(3), duty(4, DayPart.AFTERNOON))
    page = look_at_calendar(world.desk, world.call(YOSHIDA))
    (shown,) = page.contracts
    assert (shown.contract, shown.used, shown.planned, shown.left) == (contract, 4, 3, 13)
    assert (page.year.year, page.months[0].first) == (2026, date(2026, 11, 1))
    set_contract(world.desk, world.call(YOSHIDA, world.receives()), Contract("みらい", 2026, 0))
    assert look_at_calendar(world.desk, world.call(YOSHIDA)).contracts == ()


def test_a_kind_of_request_may_have_a_promise_of_its_own(world: World) -> None:
    with world.database.write() as session:
        session.add(
            RequestType(name="端末", description="", phrasings=[], fields=[], changed_at=NOW)
        )
    (kind,) = all_of(world, RequestType)
    set_pledge(world.desk, world.call(YOSHIDA, world.receives()), kind.id, SLOW)
    assert world.desk.calendar.promises.of(kind.id) == SLOW
    assert world.desk.calendar.promises.of(None) == Pledge()
    set_pledge(world.desk, world.call(YOSHIDA, world.receives()), None, SLOW)
    set_pledge(world.desk, world.call(YOSHIDA, world.receives()), kind.id, None)
    assert world.desk.calendar.promises.of(kind.id) == SLOW
    pledges = look_at_calendar(world.desk, world.call(YOSHIDA)).pledges
    assert [(one.name, one.pledge) for one in pledges] == [("", SLOW)]


@pytest.mark.parametrize("actor", [YAMADA, KOBAYASHI, KATO])
def test_it_is_for_the_office_alone(world: World, actor: Actor) -> None:
    closes(world, actor=actor)
    works(world, duty(3), actor=actor)
    set_contract(world.desk, world.call(actor, world.receives()), Contract("みらい", 2026, 1))
    set_pledge(world.desk, world.call(actor, world.receives()), None, SLOW)
    assert world.newly_refused() == [(actor.slack_id, Reason.ONLY_OFFICE)] * 4
    with pytest.raises(RefusedError):
        look_at_calendar(world.desk, world.call(actor))
    assert world.desk.wall.number == 0


def test_who_changed_what_is_written_down_once(world: World) -> None:
    closes(world)
    closes(world)
    works(world, duty(3), duty(4))
    entries = [one for one in all_of(world, AuditEntry) if one.action is AuditAction.CHANGE]
    assert [one.details["calendar"] for one in entries] == [
        ["added:day:2026-12-01:"],
        ["added:duty:2026-12-03:みらい", "added:duty:2026-12-04:みらい"],
    ]
    assert all(one.actor_id for one in entries)
    with world.database.read() as session:
        assert current_number(session, CounterName.CALENDAR) == 2, "the second changed nothing"


def test_other_processes_see_it_when_they_look(world: World, elsewhere: Database) -> None:
    wall = Wall(world.desk.timezone)
    wall.catch_up(elsewhere)
    closes(world)
    works(world, duty(3))
    assert wall.calendar.is_business_day(FOUNDING_DAY)
    wall.catch_up(elsewhere)
    assert not wall.calendar.is_business_day(FOUNDING_DAY)
    assert wall.calendar.duty.on(date(2026, 12, 3)) == (duty(3),)
    seen = wall.calendar
    wall.catch_up(elsewhere)
    assert wall.calendar is seen, "nothing is read that did not change"


def test_two_people_who_change_it_at_once_both_do(world: World) -> None:
    world.knows(YOSHIDA)
    days = [date(2026, 12, number) for number in (1, 2, 3, 4)]
    together([partial(closes, world, day) for day in days])
    assert [world.desk.calendar.kind_of(day) for day in days] == [DayKind.CLOSED] * 4


def test_a_file_is_taken_in_once(world: World) -> None:
    entries = (CityDay(FOUNDING_DAY, is_open=False, name="市制記念日"), duty(3), duty(4))
    dry = taken(world.database, *entries, dry_run=True)
    assert outcomes(dry) == [Outcome.ADDED] * 3
    assert world.desk.wall.number == 0
    done = taken(world.database, *entries)
    assert done.changes == dry.changes
    again = taken(world.database, *entries)
    assert (again.changes, again.unchanged, again.bad) == ((), 3, ())
    (noted,) = all_of(world, AuditEntry)
    assert (noted.actor_id, noted.details["changes"]) == (None, 3)


def test_what_a_file_changes_and_leaves_out(world: World) -> None:
    taken(world.database, duty(3), duty(4), duty(10), Duty(date(2026, 12, 4), "ひかり"))
    changed = taken(world.database, duty(3, people=2), duty(7))
    assert outcomes(changed) == [Outcome.CHANGED, Outcome.ADDED]
    done = taken(world.database, duty(3), duty(8), instead=True)
    assert [(one.outcome, one.entry) for one in done.changes] == [
        (Outcome.CHANGED, duty(3)),
        (Outcome.REMOVED, duty(4)),
        (Outcome.REMOVED, duty(7)),
        (Outcome.ADDED, duty(8)),
    ], "not what is after its last day, nor of another company"


def test_bad_rows_are_named_and_the_others_taken(world: World) -> None:
    done = taken(
        world.database,
        duty(5),  # a Saturday
        RowProblem.NO_DAY,
        duty(3, people=100),
        duty(4),
        duty(4, people=2),
        CityDay(date(1999, 12, 31), is_open=False),
        CityDay(date(2026, 12, 9), is_open=False),
        CityDay(date(2026, 12, 9), is_open=True),
        duty(9),
    )
    assert [(one.line, one.problem) for one in done.bad] == [
        (2, EntryProblem.CLOSED),
        (3, RowProblem.NO_DAY),
        (4, EntryProblem.PEOPLE),
        (6, RowProblem.TWICE),
        (7, EntryProblem.FAR_AWAY),
        (9, RowProblem.TWICE),
        (10, EntryProblem.CLOSED),
    ]
    assert [one.entry for one in done.changes] == [CityDay(date(2026, 12, 9), False), duty(4)]


def test_duty_on_a_day_that_the_same_file_opens(world: World) -> None:
    done = taken(world.database, duty(5), CityDay(SATURDAY, is_open=True))
    assert (len(done.changes), done.bad) == (2, ())


def test_a_morning_and_an_afternoon_are_a_day(world: World) -> None:
    done = taken(world.database, duty(3, DayPart.MORNING), duty(3, DayPart.AFTERNOON))
    assert [one.entry for one in done.changes] == [duty(3)]


def test_on_duty_are_those_whose_company_works(world: World) -> None:
    for actor, company in ((KOBAYASHI, "みらい"), (KATO, "ひかり")):
        world.knows(actor)
        with world.desk.unit(world.call(actor)) as unit:
            unit.person().company = company
    works(world, duty(3))

    def there(day: date) -> list[str]:
        with world.database.read() as session:
            return [one.slack_id for one in on_duty(session, day)]

    assert there(date(2026, 12, 3)) == [KOBAYASHI.slack_id]
    assert there(date(2026, 12, 4)) == []
    assert there(date(2026, 11, 30)) == [KOBAYASHI.slack_id, KATO.slack_id], "nobody planned it"


def test_the_page_of_a_month(world: World) -> None:
    closes(world)
    works(world, duty(1), duty(3))
    page = look_at_calendar(world.desk, world.call(YOSHIDA), date(2026, 12, 15))
    december, january = page.months
    assert (december.first, january.first) == (DECEMBER, date(2027, 1, 1))
    assert december.business_days == 19
    assert [(one.day.day, one.kind) for one in december.special] == [
        (1, DayKind.CLOSED),
        *((number, DayKind.NEW_YEAR) for number in (29, 30, 31)),
    ]
    (company,) = december.companies
    assert (company.company, company.closed) == ("みらい", (FOUNDING_DAY,))
    assert (december.is_planned, january.is_planned) == (True, False)


def test_the_instant_is_that_of_the_office(world: World) -> None:
    closes(world, date(2026, 11, 24))
    assert not world.desk.calendar.is_at_work(datetime(2026, 11, 24, 2, tzinfo=UTC))
