"""Who answers and manages is known from the first day, so that they can be called."""

from collections.abc import Collection

from sqlalchemy import or_, select

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from storage.person import Person


def not_enrolled(desk: Desk, slack_ids: Collection[str]) -> list[str]:
    """Those of them whom the desk does not know as one of its own yet, in order."""
    with desk.database.read() as session:
        own = select(Person.slack_id).where(
            Person.slack_id.in_(slack_ids), or_(Person.answers, Person.manages)
        )
        return sorted(set(slack_ids) - set(session.scalars(own)))


def enrol(desk: Desk, call: Call, actor: Actor) -> None:
    """Know somebody before they do anything themselves."""
    with desk.unit(call) as unit:
        unit.row_of(actor)
