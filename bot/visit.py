"""Somebody opens their Home tab, or turns a page in it."""

from bot.actor import Role
from bot.call import Call
from bot.desk import Desk
from bot.home.content import HomeContent
from bot.home.look import look_at_home
from bot.home.state import HomeState
from bot.refusal import Reason, RefusedError


def see_home(desk: Desk, call: Call, state: HomeState | None = None) -> HomeContent:
    """What they see. Nothing is changed yet.

    Raises:
        RefusedError: it is an outsider.
    """
    if call.actor.role is Role.OUTSIDER:
        raise RefusedError(Reason.OUTSIDER)
    with desk.database.read() as session:
        return look_at_home(desk, session, call, state or HomeState())


def note_visit(desk: Desk, call: Call) -> None:
    """From now on their Home is kept up to date."""
    with desk.unit(call) as unit:
        unit.person().home_opened_at = unit.at
