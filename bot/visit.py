"""Somebody opens their Home tab, or turns a page in it."""

from bot.actor import Role
from bot.call import Call
from bot.desk import Desk
from bot.home.content import HomeContent
from bot.home.look import look_at_home
from bot.home.state import HomeState, read_state
from bot.refusal import Reason, RefusedError
from storage.person import find_person


def see_home(desk: Desk, call: Call, state: HomeState | None = None) -> HomeContent:
    """What they see. Nothing is changed yet.

    Raises:
        RefusedError: it is an outsider.
    """
    if call.actor.role is Role.OUTSIDER:
        raise RefusedError(Reason.OUTSIDER)
    with desk.database.read() as session:
        return look_at_home(desk, session, call, state or HomeState())


def see_home_again(desk: Desk, call: Call) -> HomeContent:
    """What they see where they were when they looked last.

    Slack keeps that with the view, too, but gives it to nobody who renews a Home by himself. Of a
    press and a renewal at the same moment, the later one shows; the next press mends it.

    Raises:
        RefusedError: it is an outsider.
    """
    with desk.database.read() as session:
        person = find_person(session, call.actor.slack_id)
        state = read_state(person.home_state or {}) if person else HomeState()
    return see_home(desk, call, state)


def note_visit(desk: Desk, call: Call) -> None:
    """From now on their Home, which shows its beginning, is kept up to date."""
    with desk.unit(call) as unit:
        unit.person().home_opened_at = unit.at
        unit.person().home_state = None


def note_place(desk: Desk, call: Call, state: HomeState) -> None:
    """They looked at something else in Home; it stays so when it is renewed."""
    with desk.unit(call) as unit:
        unit.person().home_state = state.packed()
