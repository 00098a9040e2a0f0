"""A partner says whether they want to read of their day in the morning."""

from bot.call import Call
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from storage.person import find_person


def wants_mornings(desk: Desk, call: Call) -> bool | None:
    """Whether they do; None = there is nothing to want, as they are no partner."""
    if not _is_partner(call):
        return None
    with desk.database.read() as session:
        person = find_person(session, call.actor.slack_id)
        return person is None or person.no_digest_since is None


def want_mornings(desk: Desk, call: Call, *, wanted: bool) -> None:
    """It counts from the next morning on."""
    with desk.unit(call) as unit:
        if not _is_partner(call):
            raise RefusedError(Reason.ONLY_HELPDESK)
        person = unit.person()
        if wanted:
            person.no_digest_since = None
        elif person.no_digest_since is None:
            person.no_digest_since = unit.at


def _is_partner(call: Call) -> bool:
    return call.actor.answers and not call.actor.manages
