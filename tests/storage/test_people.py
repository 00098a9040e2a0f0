"""Who acts is remembered once, and as they are now."""

import dataclasses

from sqlalchemy import select

from bot.actor import Actor
from storage.department import Department
from storage.person import Person
from tests.storage.people import SATO, YAMADA
from tests.storage.together import together
from tests.storage.world import NOW, World


def seen(world: World, actor: Actor) -> None:
    with world.desk.unit(world.call(actor)) as unit:
        unit.person()


def everybody(world: World) -> list[tuple[str, str, str | None]]:
    with world.database.read() as session:
        known = (
            select(Person.slack_id, Person.name, Department.name)
            .outerjoin(Person.department)
            .order_by(Person.slack_id)
        )
        return [
            (slack_id, name, department) for slack_id, name, department in session.execute(known)
        ]


def test_name_and_department_follow_the_person(world: World) -> None:
    seen(world, YAMADA)
    assert everybody(world) == [("U0YAMADA", "山田 花子", "税務課")]

    seen(world, dataclasses.replace(YAMADA, name="鈴木 花子", department="福祉課"))
    assert everybody(world) == [("U0YAMADA", "鈴木 花子", "福祉課")]


def test_a_department_that_is_not_known_now_was_right_before(world: World) -> None:
    seen(world, YAMADA)
    seen(world, dataclasses.replace(YAMADA, department=None))
    assert everybody(world) == [("U0YAMADA", "山田 花子", "税務課")]


def test_first_steps_of_many_at_once_meet_nobody_twice(world: World) -> None:
    together([lambda: seen(world, YAMADA)] * 4 + [lambda: seen(world, SATO)] * 4)
    assert everybody(world) == [
        ("U0SATO", "佐藤 健一", "税務課"),
        ("U0YAMADA", "山田 花子", "税務課"),
    ]
    with world.database.read() as session:
        assert set(session.scalars(select(Person.seen_at))) == {NOW}
