"""What stands against switching something on in a channel."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk import Desk


class ChannelProblem(StrEnum):
    """Why not there."""

    NOT_INVITED = "not_invited"  # the bot cannot hear what is said there
    WITH_OTHERS = "with_others"  # another organisation reads along
    OUR_OWN = "our_own"  # of the help desk or the office: what is said there is work


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What Slack says of a channel."""

    bot_is_in: bool
    with_others: bool  # shared with another organisation


def channel_problem(desk: Desk, channel: str, facts: ChannelFacts) -> ChannelProblem | None:
    """What has to be mended first; None when all is well."""
    if desk.is_own(channel):
        return ChannelProblem.OUR_OWN
    if not facts.bot_is_in:
        return ChannelProblem.NOT_INVITED
    return ChannelProblem.WITH_OTHERS if facts.with_others else None
