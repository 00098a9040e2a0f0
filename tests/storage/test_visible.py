"""What a database lets somebody see is what the rules say, for any people and tickets."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.actor import Actor, Role
from bot.call import Call, Place
from bot.permissions.part import Part, parts_of
from bot.permissions.table import Action, may
from bot.permissions.visible import conditions_of_parts, granted
from bot.unit import Unit
from storage.department import Department
from storage.person import Person
from storage.ticket import Ticket, TicketStatus
from tests.storage.world import NOW, World

TICKETS = 30


def city(session: Session, random: Random) -> list[Person]:
    """People of two companies and of none, two departments and none, with roles or without."""
    departments = [Department(name=name) for name in ("税務課", "総務課")]
    session.add_all(departments)
    people = [
        Person(
            slack_id=f"U{number}",
            name=f"人 {number}",
            company=random.choice((None, "A 社", "B 社")),
            department=random.choice((None, *departments)),
            manages=random.random() < 0.2,
        )
        for number in range(12)
    ]
    session.add_all(people)
    session.flush()
    return people


def ticket(number: int, people: Sequence[Person], random: Random) -> Ticket:
    requester = random.choice(people)
    return Ticket(
        number=number,
        requester=requester,
        opened_by=random.choice((requester, random.choice(people))),
        assignee=random.choice((None, *people)),
        department_id=random.choice((None, requester.department_id, people[0].department_id)),
        title="印刷できない",
        details="",
        status=random.choice(list(TicketStatus)),
        opened_at=NOW - timedelta(hours=number),
        status_since=NOW,
    )


@pytest.mark.parametrize("seed", range(3))
def test_the_condition_says_what_the_rules_say(world: World, seed: int) -> None:
    random = Random(seed)
    with world.database.write() as session:
        people = city(session, random)
        session.add_all(ticket(number, people, random) for number in range(1, TICKETS + 1))
    strangers = [Person(slack_id="U0NEVER", name="誰か")]
    for person in [*people, *strangers]:
        for role in random.sample(list(Role), 2):
            compare(world, Actor(person.slack_id, person.name, role))


def compare(world: World, actor: Actor) -> None:
    with world.database.read() as session:
        tickets = session.scalars(select(Ticket)).all()
        of_part = conditions_of_parts(session, actor)
        found = {part: ids(session, condition) for part, condition in of_part.items()}
        for one in tickets:
            parts = parts_of(session, actor, one)
            assert {part for part in Part if one.id in found[part]} == parts, (actor, one.id)
        in_private = Unit(session, Call(actor, NOW, Place(actor.slack_id)))
        for sees in (False, True):
            desk = world.desk_where(department_sees=sees)
            for action in (Action.SEE, Action.READ, Action.SEARCH, Action.EXPORT):
                condition = granted(session, actor, action, department_sees=sees)
                allowed = {one.id for one in tickets if may(desk, in_private, one, action)}
                assert ids(session, condition) == allowed, (actor, action)


def ids(session: Session, condition: object) -> set[int]:
    return set(session.scalars(select(Ticket.id).where(condition)))  # type: ignore[arg-type]
