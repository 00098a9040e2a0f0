"""Who lives in the fictional city, as far as the help desk has to do with them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.sample_city.material import Material
from storage.department import Department
from storage.person import Person

PER_DEPARTMENT = 2
WITHOUT_DEPARTMENT = 2


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody.

    Attributes:
        weight: how much they ask, beside others.
    """

    id: int
    slack_id: str
    name: str
    department_id: int | None
    company: str
    weight: float


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, by what they are to the desk.

    Attributes:
        desk_id: the product itself.
    """

    staff: tuple[Colleague, ...]
    partners: tuple[Colleague, ...]
    office: tuple[Colleague, ...]
    desk_id: int


def settle(session: Session, material: Material, chance: random.Random, at: datetime) -> Cast:
    """Let people move into the city; who lives there already stays and takes part."""
    of_nobody = update(Person).where(Person.answers, ~Person.manages, Person.company.is_(None))
    session.execute(of_nobody.values(company=material.companies[0]))
    at_work = select(Person.id).where(Person.manages, Person.slack_id != THE_DESK.slack_id)
    has_office = session.scalar(at_work.limit(1)) is not None
    departments = _departments(session, material)
    session.add_all(_newcomers(material, departments, chance, at, has_office=has_office))
    session.flush()
    people = session.scalars(
        select(Person).where(Person.left_at.is_(None), Person.slack_id != "").order_by(Person.id)
    ).all()
    return Cast(
        staff=_colleagues([one for one in people if not one.answers], chance),
        partners=_colleagues([one for one in people if one.answers and not one.manages], chance),
        office=_colleagues([one for one in people if one.manages], chance),
        desk_id=_desk(session).id,
    )


def names_of(material: Material, count: int, chance: random.Random) -> list[str]:
    """So many people, no two of one name."""
    every = [f"{surname} {given}" for surname in material.surnames for given in material.given]
    return chance.sample(every, count)


def _departments(session: Session, material: Material) -> list[Department]:
    there = {one.name: one for one in session.scalars(select(Department))}
    found = []
    for bureau, name in material.departments:
        whole = name if bureau == name else f"{bureau} {name}"
        found.append(there.get(whole) or Department(name=whole, bureau=bureau))
    session.add_all(found)
    session.flush()
    return found


def _newcomers(
    material: Material,
    departments: Sequence[Department],
    chance: random.Random,
    at: datetime,
    *,
    has_office: bool,
) -> Iterator[Person]:
    places = [one for one in departments for _ in range(PER_DEPARTMENT)]
    names = names_of(material, len(places) + WITHOUT_DEPARTMENT, chance)
    for number, name in enumerate(names, start=1):
        where = places[number - 1] if number <= len(places) else None
        yield _person(f"U0CITY{number:03}", name, at, department=where)
    for number, (company, name) in enumerate(material.partners, start=1):
        yield _person(f"U0HELP{number:03}", name, at, company=company)
    for number, (_, name) in enumerate(() if has_office else material.office, start=1):
        yield _person(f"U0DIGI{number:03}", name, at, manages=True)


def _person(
    slack_id: str,
    name: str,
    at: datetime,
    *,
    department: Department | None = None,
    company: str | None = None,
    manages: bool = False,
) -> Person:
    return Person(
        slack_id=slack_id,
        name=name,
        slack_names=[],
        department=department,
        company=company,
        answers=manages or company is not None,
        manages=manages,
        seen_at=at,
        greeted_at=at,
    )


def _desk(session: Session) -> Person:
    there = session.scalar(select(Person).where(Person.slack_id == THE_DESK.slack_id))
    if there is None:
        there = Person(slack_id=THE_DESK.slack_id, name=THE_DESK.name, slack_names=[])
        there.answers = there.manages = True
        session.add(there)
        session.flush()
    return there


def _colleagues(people: Sequence[Person], chance: random.Random) -> tuple[Colleague, ...]:
    return tuple(
        Colleague(
            one.id,
            one.slack_id,
            one.name,
            one.department_id,
            one.company or "",
            chance.lognormvariate(0, 0.7),
        )
        for one in people
    )
