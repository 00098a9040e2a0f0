"""The office looks at what is on in which channel."""

from dataclasses import dataclass

from bot.call import Call
from bot.channels.switches import Switches, switches_in, switches_of
from bot.desk import Desk
from bot.refusal import Reason, RefusedError
from storage.channel_setting import channels_switched_on


@dataclass(frozen=True, slots=True)
class ChannelSwitches:
    """A channel and what is on in it."""

    channel: str
    switches: Switches


def look_at_channels(desk: Desk, call: Call) -> tuple[ChannelSwitches, ...]:
    """Every channel in which anything is on.

    Raises:
        RefusedError: it is not for this person.
    """
    _refuse_unless_office(call)
    with desk.database.read() as session:
        on = channels_switched_on(session)
        return tuple(ChannelSwitches(one.channel, switches_of(one)) for one in on)


def look_at_channel(desk: Desk, call: Call, channel: str) -> ChannelSwitches:
    """One channel.

    Raises:
        RefusedError: it is not for this person.
    """
    _refuse_unless_office(call)
    with desk.database.read() as session:
        return ChannelSwitches(channel, switches_in(session, channel))


def _refuse_unless_office(call: Call) -> None:
    if not call.actor.manages:
        raise RefusedError(Reason.ONLY_OFFICE)
