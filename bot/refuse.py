"""Saying no outside a change."""

from bot.call import Call
from bot.desk import Desk
from bot.refusal import RefusedError


def refuse(desk: Desk, call: Call, refused: RefusedError) -> None:
    """Tell the person why not, and be done with the payload."""
    with desk.unit(call):
        raise refused
