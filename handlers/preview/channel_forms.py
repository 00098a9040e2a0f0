"""The office's form for what is on in which channel."""

from collections.abc import Iterator

from bot.channels.look import ChannelSwitches
from bot.channels.switches import OFF, Switches
from bot.locale import Locale
from handlers.views.blocks import Block, context
from handlers.views.channels import render_channel_form
from handlers.wording.channels import CHANNEL_PROBLEM


def channel_forms(locale: Locale) -> Iterator[tuple[str, Block]]:
    """Each by its name: as it opens the first time, and with a channel chosen."""
    both = ChannelSwitches(
        "C024BE91L", Switches(takes_flags=True, answers_unasked=True, gets_board=True)
    )
    flags = ChannelSwitches("C024BE92M", Switches(takes_flags=True))
    yield "channel_form (new)", render_channel_form((), None, locale)
    yield "channel_form", render_channel_form((both, flags), flags, locale)
    other = ChannelSwitches("C024BE93N", OFF)
    yield "channel_form (off)", render_channel_form((both,), other, locale)
    problems = [context(one.mrkdwn(locale)) for one in CHANNEL_PROBLEM.values()]
    yield "channel_form (errors)", {"blocks": problems}
