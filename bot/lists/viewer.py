"""Who looks at a list."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.actor import Actor
from bot.call import Call
from bot.desk import Desk
from bot.permissions.visible import NOBODY
from storage.person import find_person


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody, as lists need to know them.

    Attributes:
        person_id: of their row; NOBODY when they were never here.
    """

    actor: Actor
    person_id: int
    department_sees: bool
    now: datetime
    timezone: ZoneInfo

    @property
    def today(self) -> date:
        """The day in office time."""
        return self.day_of(self.now)

    def day_of(self, instant: datetime) -> date:
        """The day of an instant, in office time."""
        return instant.astimezone(self.timezone).date()


def viewer_of(desk: Desk, session: Session, call: Call) -> Viewer:
    """Who acts."""
    person = find_person(session, call.actor.slack_id)
    return Viewer(
        call.actor,
        person.id if person else NOBODY,
        desk.department_sees,
        call.at,
        desk.timezone,
    )
