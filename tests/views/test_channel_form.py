"""The form for channels is one that Slack takes, with the switches of the channel chosen."""

import json

import pytest

from bot.channels.look import ChannelSwitches
from bot.channels.switches import OFF, Switches
from bot.locale import Locale
from handlers.views.channels import LISTED, render_channel_form
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.shown import shown_text
from tests.fakes.slack.walking import elements_in

ALL = Switches(takes_flags=True, answers_unasked=True, gets_board=True)


def ticked(switches: Switches) -> list[str]:
    view = render_channel_form((), ChannelSwitches("C1", switches), Locale.JA)
    (boxes,) = [one for _, one in elements_in(view["blocks"]) if one["type"] == "checkboxes"]
    return [option["value"] for option in boxes.get("initial_options", [])]


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("channels", [0, 1, LISTED, LISTED + 1, 200])
def test_it_is_within_slacks_limits(channels: int, locale: Locale) -> None:
    listed = [ChannelSwitches(f"C{number:031}", ALL) for number in range(channels)]
    for chosen in (None, ChannelSwitches("C1", OFF)):
        view = render_channel_form(listed, chosen, locale)
        check_view(json.loads(json.dumps(view)), "modal")
        assert shown_text("", view["blocks"]).count("<#C") == min(channels, LISTED)


def test_what_is_on_is_ticked() -> None:
    assert ticked(OFF) == []
    assert ticked(ALL) == ["flags", "answers", "board"]
    assert ticked(Switches(takes_flags=True)) == ["flags"]
    assert ticked(Switches(answers_unasked=True)) == ["answers"]
    assert ticked(Switches(gets_board=True)) == ["board"]
