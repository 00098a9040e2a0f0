"""The office switches something on or off in a channel."""

from dataclasses import asdict

from bot.articles.who import refuse_unless_office
from bot.audit import note_change
from bot.call import Call
from bot.channels.look import ChannelSwitches
from bot.desk import Desk
from storage.audit import Change, Changed
from storage.channel_setting import touched_setting


def save_switches(desk: Desk, call: Call, chosen: ChannelSwitches) -> None:
    """It counts from the next message on; who changed it last is kept."""
    with desk.unit(call) as unit:
        refuse_unless_office(unit)
        setting = touched_setting(unit.session, chosen.channel, unit.person(), unit.at)
        setting.takes_flags = chosen.switches.takes_flags
        setting.answers_unasked = chosen.switches.answers_unasked
        if not chosen.switches.gets_board:
            setting.board_since = None
        elif setting.board_since is None:
            setting.board_since = unit.at
        switches = asdict(chosen.switches)
        note_change(unit, Changed.CHANNEL, Change.REVISED, chosen.channel, **switches)
