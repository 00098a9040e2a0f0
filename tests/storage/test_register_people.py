"""The city's list of people is remembered once, and what happened stays as it was."""

from dataclasses import replace

from sqlalchemy import select

from bot.people.listed import Listed
from bot.people.profile import Profile, Roster
from bot.people.recognise import recognise
from bot.people.register import Registered, register
from storage.database import Database
from storage.department import Department
from storage.person import Person, RegisteredRole
from storage.ticket import Ticket
from tests.storage.people import YAMADA
from tests.storage.world import World

HANAKO = Listed(2, "U0YAMADA", "", "山田 花子", "税務部", "市民税課")
NAOKI = Listed(
    3, "U0KOBAYASHI", "", "小林 直樹", role=RegisteredRole.PARTNER, company="みどりシステム"
)
NOBODY = Roster(frozenset(), frozenset())


def take(database: Database, *listed: Listed, replace: bool = False) -> Registered:
    return register(database, listed, replace=replace)


def kept(database: Database, slack_id: str) -> tuple[str | None, ...]:
    with database.read() as session:
        person = session.scalars(select(Person).where(Person.slack_id == slack_id)).one()
        department = person.department
        unit = (department.bureau, department.name) if department else (None, None)
        return (person.name, *unit, person.registered_role, person.company)


def test_the_list_is_taken_in_once(database: Database) -> None:
    assert take(database, HANAKO, NAOKI) == Registered(added=2)
    assert take(database, HANAKO, NAOKI) == Registered(unchanged=2)
    assert kept(database, "U0YAMADA") == (
        "山田 花子",
        "税務部",
        "税務部 市民税課",
        RegisteredRole.STAFF,
        None,
    )
    assert kept(database, "U0KOBAYASHI") == (
        "小林 直樹",
        None,
        None,
        RegisteredRole.PARTNER,
        "みどりシステム",
    )


def test_colleagues_share_a_department(database: Database) -> None:
    take(database, HANAKO, replace_id(HANAKO, "U0SATO"))
    with database.read() as session:
        assert session.scalars(select(Department.name)).all() == ["税務部 市民税課"]


def test_a_transfer_moves_the_person_and_no_past_ticket(world: World) -> None:
    take(world.database, HANAKO)
    ticket_id = world.opens(YAMADA)
    moved = replace(HANAKO, bureau="福祉部", department="福祉課")
    assert take(world.database, moved) == Registered(changed=1)
    assert kept(world.database, "U0YAMADA")[2] == "福祉部 福祉課"
    with world.database.read() as session:
        ticket = session.get_one(Ticket, ticket_id)
        assert ticket.department is not None
        assert ticket.department.name == "税務部 市民税課"


def test_the_list_knows_better_than_slack(world: World) -> None:
    take(world.database, HANAKO)
    with world.desk.unit(world.call(replace(YAMADA, name="hanako", department="総務課"))) as unit:
        unit.person()
    assert kept(world.database, "U0YAMADA")[:3] == ("山田 花子", "税務部", "税務部 市民税課")


def test_a_dry_run_counts_and_changes_nothing(database: Database) -> None:
    take(database, HANAKO)
    moved = replace(HANAKO, department="資産税課")
    done = register(database, [moved, NAOKI], replace=True, dry_run=True)
    assert done == Registered(added=1, changed=1)
    assert kept(database, "U0YAMADA")[2] == "税務部 市民税課"
    with database.read() as session:
        assert len(session.scalars(select(Person)).all()) == 1


def test_who_is_no_longer_listed_loses_the_role_and_keeps_the_rest(database: Database) -> None:
    take(database, HANAKO, NAOKI)
    assert take(database, HANAKO) == Registered(unchanged=1)
    assert kept(database, "U0KOBAYASHI")[3] is RegisteredRole.PARTNER
    assert take(database, HANAKO, replace=True) == Registered(unchanged=1, removed=1)
    assert kept(database, "U0KOBAYASHI") == ("小林 直樹", None, None, None, None)
    assert take(database, HANAKO, replace=True) == Registered(unchanged=1)


def test_the_role_counts_from_the_next_thing_they_do(database: Database) -> None:
    guest = Profile("U0KOBAYASHI", "naoki", is_outside=True)
    assert recognise(database, guest, NOBODY).role == "outsider"
    take(database, NAOKI)
    assert recognise(database, guest, NOBODY).role == "partner"
    take(database, replace=True)
    assert recognise(database, guest, NOBODY).role == "outsider"


def replace_id(listed: Listed, slack_id: str) -> Listed:
    return replace(listed, slack_id=slack_id)
