"""Where somebody does something: who else reads there."""

from enum import StrEnum

from bot.call import Place


class Where(StrEnum):
    """A kind of place."""

    HELPDESK = "helpdesk"  # the channel of the cards
    OFFICE = "office"  # the channel of the DX office
    PRIVATE = "private"  # Home, direct messages, commands: only they read along
    SHARED = "shared"  # any other channel


EVERYWHERE = frozenset(Where)
ALONE = frozenset({Where.PRIVATE})
# Where nobody reads along who is not of the help desk or the office.
BEHIND_THE_DESK = frozenset({Where.HELPDESK, Where.OFFICE, Where.PRIVATE})


def where_is(place: Place, helpdesk_channel: str, office_channel: str | None) -> Where:
    """The kind of a place."""
    if place.channel == helpdesk_channel:
        return Where.HELPDESK
    if place.channel == office_channel:
        return Where.OFFICE
    return Where.PRIVATE if place.is_direct else Where.SHARED
