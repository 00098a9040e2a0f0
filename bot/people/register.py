"""Remembering what the city's list says of people."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.people.listed import Listed
from storage.database import Database
from storage.department import Department
from storage.person import Person


@dataclass(slots=True)
class Registered:
    """What became of the list."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0  # from the list: they keep their history, and lose what the list gave them


def register(
    database: Database, listed: Sequence[Listed], *, replace: bool, dry_run: bool = False
) -> Registered:
    """Take the list in, as one change. Taking it in again changes nothing.

    Past tickets keep the department of their day.

    Args:
        database: where people are remembered.
        listed: each with a Slack id.
        replace: who was on an earlier list and is not on this one loses the role it gave.
        dry_run: only count.
    """
    done = Registered()
    # A dry run only looks; what it changes in memory is thrown away.
    with database.read() if dry_run else database.write() as session:
        session.autoflush = False
        people = _everybody(session)
        departments = {one.name: one for one in session.scalars(select(Department))}
        for row in listed:
            _take(session, people, departments, row, done)
        if replace:
            _leave_out(people, {row.slack_id for row in listed}, done)
        if dry_run:
            session.expunge_all()
    return done


def _everybody(session: Session) -> dict[str, Person]:
    known = select(Person).options(selectinload(Person.department))
    return {person.slack_id: person for person in session.scalars(known)}


def _take(
    session: Session,
    people: dict[str, Person],
    departments: dict[str, Department],
    row: Listed,
    done: Registered,
) -> None:
    person = people.get(row.slack_id)
    if person is None:
        person = Person(slack_id=row.slack_id, name=row.name)
        session.add(person)
        done.added += 1
    elif _facts(person) == _wanted(row):
        done.unchanged += 1
        return
    else:
        done.changed += 1
    person.name, person.company = row.name, row.company or None
    person.registered_role = row.role
    person.department = _department(session, departments, row)


def _facts(person: Person) -> tuple[str | None, ...]:
    department = person.department
    unit, bureau = (department.name, department.bureau) if department else ("", None)
    return (person.name, person.company, person.registered_role, unit, bureau)


def _wanted(row: Listed) -> tuple[str | None, ...]:
    bureau = row.bureau or None
    return (row.name, row.company or None, row.role, row.unit, bureau if row.unit else None)


def _department(
    session: Session, departments: dict[str, Department], row: Listed
) -> Department | None:
    if not row.unit:
        return None
    department = departments.get(row.unit)
    if department is None:
        department = departments[row.unit] = Department(name=row.unit)
        session.add(department)
    department.bureau = row.bureau or None
    return department


def _leave_out(people: dict[str, Person], listed: set[str], done: Registered) -> None:
    for slack_id, person in people.items():
        if person.registered_role is not None and slack_id not in listed:
            person.registered_role = person.company = None
            done.removed += 1
