"""Who looks at a list."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.actor import Actor
from bot.calendar.office_hours import today
from bot.call import Call
from bot.desk import Desk
from bot.permissions.visible import NOBODY
from storage.person import find_person


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody, as lists need to know them.

    Attributes:
        person_id: of their row; NOBODY when they were never here.
        today: in office time.
    """

    actor: Actor
    person_id: int
    department_sees: bool
    today: date
    timezone: ZoneInfo


def viewer_of(desk: Desk, session: Session, call: Call) -> Viewer:
    """Who acts."""
    person = find_person(session, call.actor.slack_id)
    return Viewer(
        call.actor,
        person.id if person else NOBODY,
        desk.department_sees,
        today(call.at, desk.timezone),
        desk.timezone,
    )
