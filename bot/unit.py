"""One use case's transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK, Actor
from bot.call import Call
from storage.department import Department
from storage.insert import insert_unless_there
from storage.person import Person, find_person, known_person


@dataclass(frozen=True, slots=True)
class Unit:
    """A session together with who acts and when. What it changes is committed as one."""

    session: Session
    call: Call

    @property
    def at(self) -> datetime:
        """The instant of the call."""
        return self.call.at

    @property
    def actor(self) -> Actor:
        """Who does it."""
        return self.call.actor

    def as_the_desk(self) -> "Unit":
        """The same transaction, in which the product acts on its own account."""
        return replace(self, call=replace(self.call, actor=THE_DESK))

    def person(self) -> Person:
        """The row of who does it, made or brought up to date."""
        person = self.row_of(self.actor)
        person.seen_at = self.at
        person.left_at = None  # who does something is there
        self.session.flush()
        return person

    def row_of(self, actor: Actor) -> Person:
        """The row of somebody, who need not have been here, made or brought up to date."""
        person = find_person(self.session, actor.slack_id) or self._new_person(actor)
        if person.registered_role is None:  # the city's list knows better than Slack
            person.name = actor.name
            person.department = self._department(actor.department) or person.department
        person.locale, person.answers, person.manages = actor.locale, actor.answers, actor.manages
        person.slack_names = list(actor.slack_names) or person.slack_names
        self.session.flush()
        return person

    def _new_person(self, actor: Actor) -> Person:
        role = {"answers": actor.answers, "manages": actor.manages}
        values = {"slack_id": actor.slack_id, "name": actor.name, "slack_names": [], **role}
        insert_unless_there(self.session, Person, **values)  # somebody else may have been quicker
        return known_person(self.session, actor.slack_id)

    def _department(self, name: str | None) -> Department | None:
        if not name:
            return None
        so_called = select(Department).where(Department.name == name)
        department = self.session.scalar(so_called)
        if department is None:
            insert_unless_there(self.session, Department, name=name)
            department = self.session.scalars(so_called).one()
        return department
