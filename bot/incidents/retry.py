"""The office asks to send again what was set aside, after it has mended the cause."""

from bot.actor import Role
from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from storage import letter_claims
from storage.incident import Incident


def retry_incident(desk: Desk, call: Call, incident_id: int) -> None:
    """Put what waits because of one incident back into the queue.

    The office hears how it went: that it works again, or that it still does not.
    """
    with desk.unit(call) as unit:
        if unit.actor.role is not Role.OFFICE:
            raise RefusedError(Reason.ONLY_OFFICE)
        incident = unit.session.get(Incident, incident_id, with_for_update=True)
        if incident is None:
            raise RefusedError(Reason.NOT_FOUND)
        sent_again = letter_claims.send_again(unit.session, now=unit.at, channel=incident.about)
        if not sent_again:
            raise RefusedError(Reason.NOTHING_WAITS)
        if incident.ended_at is None:
            incident.retried_at = unit.at
