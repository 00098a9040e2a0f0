"""The modal in which the office says what is on in which channel."""

from collections.abc import Sequence

from bot.channels.look import ChannelSwitches
from bot.channels.switches import Switches
from bot.locale import Locale
from handlers import action_ids
from handlers.views.blocks import Block, context, mrkdwn, plain_text, section
from handlers.views.form import render_form
from handlers.wording import channels as words

# The fields.
CHANNEL = action_ids.CHANNEL_CHOSEN
SWITCHES = "switches"
FLAGS, ANSWERS, BOARD = "flags", "answers", "board"  # of the second

LISTED = 30  # channels; the others are counted


def render_channel_form(
    listed: Sequence[ChannelSwitches], chosen: ChannelSwitches | None, locale: Locale
) -> Block:
    """Where something is on, a channel to choose, and the switches of the one that was chosen.

    Args:
        listed: where something is on.
        chosen: the one whose switches are shown; None = none yet.
        locale: the reader's language.
    """
    blocks = [section(words.CHANNELS_LEAD.mrkdwn(locale)), *_listed(listed, locale)]
    blocks.append(_select(chosen, locale))
    if chosen is not None:
        blocks.append(_switches(chosen, locale))
    title, save = words.CHANNELS_TITLE, words.CHANNELS_SAVE
    return render_form(
        action_ids.CHANNEL_FORM, title, action_ids.pack(), blocks, locale, submit=save
    )


def switches_field(channel: str) -> str:
    """What the field is called: in a field of the same name, Slack keeps what was ticked before."""
    return f"{SWITCHES}:{channel}"


def _listed(listed: Sequence[ChannelSwitches], locale: Locale) -> list[Block]:
    if not listed:
        return [context(words.CHANNELS_NONE.mrkdwn(locale))]
    lines = [_line(one, locale) for one in listed[:LISTED]]
    if len(listed) > LISTED:
        lines.append(words.CHANNELS_MORE.mrkdwn(locale, count=len(listed) - LISTED))
    return [section("\n".join(lines))]


def _line(one: ChannelSwitches, locale: Locale) -> str:
    switches = one.switches
    shown = (
        (switches.takes_flags, words.FLAGS_SHORT),
        (switches.answers_unasked, words.ANSWERS_SHORT),
        (switches.gets_board, words.BOARD_SHORT),
    )
    named = "・".join(wording.plain(locale) for is_on, wording in shown if is_on)
    return words.CHANNEL_LINE.plain(locale, channel=f"<#{one.channel}>", switches=named)


def _select(chosen: ChannelSwitches | None, locale: Locale) -> Block:
    element: Block = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "placeholder": plain_text(words.CHANNEL_PLACEHOLDER.plain(locale), 150),
        "filter": {
            "include": ["public", "private"],
            "exclude_bot_users": True,
            "exclude_external_shared_channels": True,
        },
    }
    if chosen is not None:
        element["initial_conversation"] = chosen.channel
    return {
        "type": "input",
        "block_id": CHANNEL,
        "dispatch_action": True,
        "label": plain_text(words.CHANNEL_LABEL.plain(locale), 150),
        "hint": plain_text(words.CHANNEL_HINT.plain(locale), 150),
        "element": element,
    }


def _switches(chosen: ChannelSwitches, locale: Locale) -> Block:
    flags = _option(FLAGS, words.FLAGS_OPTION.plain(locale), words.FLAGS_HINT.mrkdwn(locale))
    answers = _option(
        ANSWERS, words.ANSWERS_OPTION.plain(locale), words.ANSWERS_HINT.mrkdwn(locale)
    )
    board = _option(BOARD, words.BOARD_OPTION.plain(locale), words.BOARD_HINT.mrkdwn(locale))
    options = [flags, answers, board]
    element: Block = {"type": "checkboxes", "action_id": SWITCHES, "options": options}
    if ticked := _ticked(chosen.switches, options):
        element["initial_options"] = ticked
    return {
        "type": "input",
        "block_id": switches_field(chosen.channel),
        "optional": True,
        "label": plain_text(words.SWITCHES_LABEL.plain(locale), 150),
        "element": element,
    }


def _ticked(switches: Switches, options: Sequence[Block]) -> list[Block]:
    on = (switches.takes_flags, switches.answers_unasked, switches.gets_board)
    return [option for is_on, option in zip(on, options, strict=True) if is_on]


def _option(value: str, label: str, hint: str) -> Block:
    return {"text": plain_text(label, 75), "description": mrkdwn(hint), "value": value}
