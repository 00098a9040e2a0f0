"""Where the office is told something."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.actor import THE_DESK
from bot.desk import Desk
from storage.person import Person, RegisteredRole


def office_channels(desk: Desk, session: Session) -> list[str]:
    """The office's channel; without one, each of its people, by Slack id."""
    if desk.office_channel is not None:
        return [desk.office_channel]
    is_office = or_(Person.manages, Person.registered_role == RegisteredRole.OFFICE)
    known = session.scalars(select(Person.slack_id).where(is_office))
    gone = session.scalars(select(Person.slack_id).where(Person.left_at.is_not(None)))
    return sorted({*desk.office_people, *known} - {*gone, THE_DESK.slack_id})
