"""The switches of a channel."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from storage.channel_setting import ChannelSetting, channel_setting


@dataclass(frozen=True, slots=True)
class Switches:
    """What is on in a channel; nothing, unless the office has said so.

    Attributes:
        takes_flags: a 🎫 on a message hands it to the help desk.
        answers_unasked: new questions are answered though nobody mentions the bot.
        gets_board: what the help desk did in a week is told there.
    """

    takes_flags: bool = False
    answers_unasked: bool = False
    gets_board: bool = False


OFF = Switches()


def switches_of(setting: ChannelSetting) -> Switches:
    """As they are kept."""
    gets_board = setting.board_since is not None
    return Switches(setting.takes_flags, setting.answers_unasked, gets_board)


def switches_in(session: Session, channel: str) -> Switches:
    """What is on in a channel right now."""
    setting = channel_setting(session, channel)
    return OFF if setting is None else switches_of(setting)
