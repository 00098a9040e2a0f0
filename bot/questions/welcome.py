"""The first time that somebody comes to the desk."""

from bot.actor import Role
from bot.call import Call, Place
from bot.desk import Desk
from bot.letters.welcome import write_welcome
from bot.unit import Unit
from storage.person import claim_greeting


def welcome_once(unit: Unit, place: Place) -> bool:
    """Say what the desk does and who can read along, before anything else; True the first time.

    Part of the transaction that answers: whoever dies before the commit has greeted nobody.
    """
    if not claim_greeting(unit.session, unit.person(), unit.at):
        return False
    write_welcome(unit, place)
    return True


def look_in(desk: Desk, call: Call) -> None:
    """Somebody opened the direct messages with the bot; outsiders are not invited."""
    with desk.unit(call) as unit:
        if unit.actor.role is not Role.OUTSIDER:
            welcome_once(unit, call.place)
