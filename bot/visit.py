"""Somebody opens their Home tab, or turns a page in it."""

from bot.actor import Role
from bot.call import Call
from bot.desk import Desk
from bot.home.content import HomeContent
from bot.home.look import Pages, look_at_home
from bot.refusal import Reason, RefusedError


def see_home(desk: Desk, call: Call, pages: Pages | None = None) -> HomeContent:
    """What they see. Nothing is changed yet.

    Raises:
        RefusedError: it is an outsider.
    """
    if call.actor.role is Role.OUTSIDER:
        raise RefusedError(Reason.OUTSIDER)
    with desk.database.read() as session:
        actor = call.actor
        answers, manages = actor.answers, actor.manages
        return look_at_home(session, actor.slack_id, answers=answers, manages=manages, pages=pages)


def note_visit(desk: Desk, call: Call) -> None:
    """From now on their Home is kept up to date."""
    with desk.unit(call) as unit:
        unit.person().home_opened_at = unit.at
