"""Who is on duty, and who is away."""

from datetime import date, timedelta

import pytest

from bot.actor import THE_DESK, Actor, Role
from bot.duty.absence_form import AbsenceForm
from bot.duty.absences import enter_absence, look_at_absences, withdraw_absence
from bot.duty.on_duty import on_duty
from bot.refusal import Reason, RefusedError
from bot.tickets.leave import leave
from storage.person import Person, RegisteredRole
from tests.storage.people import KATO, KOBAYASHI, YAMADA, YOSHIDA
from tests.storage.world import World

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
OVER_TOMORROW = TODAY + timedelta(days=2)
NAKAMURA = Actor("U0NAKAMURA", "中村 恵", Role.OFFICE)


@pytest.fixture
def city(world: World) -> World:
    for actor in (KOBAYASHI, KATO, YOSHIDA, YAMADA, THE_DESK):
        world.knows(actor)
    return world


def there(world: World, day: date) -> list[str]:
    with world.database.read() as session:
        return [one.slack_id for one in on_duty(session, day)]


def listed(world: World, actor: Actor) -> list[tuple[str, date, date]]:
    board = look_at_absences(world.desk, world.call(actor))
    return [(line.name, line.first, line.last) for line in board.lines]


def test_the_partners_are_on_duty_and_nobody_else(city: World) -> None:
    with city.database.write() as session:
        role = RegisteredRole.PARTNER
        session.add(Person(slack_id="U0LISTED", name="森 翔", registered_role=role))
        session.add(Person(slack_id="U0STAFF", name="原 光", registered_role=RegisteredRole.STAFF))
    assert there(city, TODAY) == [KOBAYASHI.slack_id, KATO.slack_id, "U0LISTED"]
    leave(city.desk, city.call(THE_DESK), KATO.slack_id)
    assert there(city, TODAY) == [KOBAYASHI.slack_id, "U0LISTED"]


def test_the_first_and_the_last_day_belong_to_an_absence(city: World) -> None:
    enter_absence(city.desk, city.call(KATO), AbsenceForm(KATO, TODAY, TOMORROW))
    both = [KOBAYASHI.slack_id, KATO.slack_id]
    assert there(city, TODAY - timedelta(days=1)) == both
    assert there(city, TODAY) == there(city, TOMORROW) == [KOBAYASHI.slack_id]
    assert there(city, OVER_TOMORROW) == both


def test_who_takes_it_back_is_there_again(city: World) -> None:
    enter_absence(city.desk, city.call(KATO), AbsenceForm(KATO, TODAY, TOMORROW))
    (line,) = look_at_absences(city.desk, city.call(KATO)).lines
    for _ in range(2):  # pressed twice
        withdraw_absence(city.desk, city.call(KATO), line.absence_id)
    assert KATO.slack_id in there(city, TODAY)
    assert listed(city, KATO) == []
    assert city.refusals() == []


def test_the_office_speaks_for_anybody_and_partners_for_themselves(city: World) -> None:
    enter_absence(city.desk, city.call(YOSHIDA), AbsenceForm(KATO, TODAY, TODAY))
    enter_absence(city.desk, city.call(KATO), AbsenceForm(KOBAYASHI, TODAY, TODAY))
    enter_absence(city.desk, city.call(KOBAYASHI), AbsenceForm(KOBAYASHI, TOMORROW, TOMORROW))
    assert city.refusals() == [(KATO.slack_id, Reason.ONLY_OFFICE)]
    of_kato, of_kobayashi = (KATO.name, TODAY, TODAY), (KOBAYASHI.name, TOMORROW, TOMORROW)
    assert listed(city, YOSHIDA) == [of_kato, of_kobayashi]
    assert listed(city, KATO) == [of_kato]
    (_, line) = look_at_absences(city.desk, city.call(NAKAMURA)).lines
    withdraw_absence(city.desk, city.call(KATO), line.absence_id)
    assert city.refusals()[1:] == [(KATO.slack_id, Reason.ONLY_OFFICE)]
    withdraw_absence(city.desk, city.call(NAKAMURA), line.absence_id)
    assert listed(city, YOSHIDA) == [of_kato]


def test_it_is_not_for_staff(city: World) -> None:
    enter_absence(city.desk, city.call(YAMADA), AbsenceForm(YAMADA, TODAY, TODAY))
    withdraw_absence(city.desk, city.call(YAMADA), 12345)
    assert city.refusals() == [
        (YAMADA.slack_id, Reason.ONLY_HELPDESK),
        (YAMADA.slack_id, Reason.NOT_FOUND),
    ]
    with pytest.raises(RefusedError) as refused:
        look_at_absences(city.desk, city.call(YAMADA))
    assert refused.value.reason is Reason.ONLY_HELPDESK


def test_what_is_over_is_not_listed(city: World) -> None:
    yesterday = TODAY - timedelta(days=1)
    enter_absence(city.desk, city.call(KATO), AbsenceForm(KATO, yesterday, yesterday))
    assert listed(city, KATO) == []
