"""Being reminded by the slash command: of something at some time, or what is set so far."""

import re

from bot.hear import overhear
from bot.reminders.keep import TEXT_MAX
from bot.reminders.meant import WhenError
from bot.reminders.mine import remind_me
from bot.reminders.when import When, read_when
from handlers.listeners.command.sub_command import Typed
from handlers.listeners.reminders import open_reminders
from handlers.wording import own_reminders as words

_ME = re.compile(r"\Ame\s+", re.IGNORECASE)  # "remind me tomorrow"


def remind(typed: Typed) -> None:
    """Set one; with nothing behind the word, show the form and the list."""
    if not typed.rest:
        typed.ack()
        open_reminders(typed.front, typed.call, typed.body, typed.context)
        return
    when = _read(typed)
    if isinstance(when, str):
        typed.say(when)
        overhear(typed.front.desk, typed.call)
    else:
        typed.ack()
        remind_me(typed.front.desk, typed.call, when)


def _read(typed: Typed) -> When | str:
    """When and what of; or what is missing."""
    desk, locale = typed.front.desk, typed.locale
    try:
        when = read_when(_ME.sub("", typed.rest, count=1), typed.call.at, desk.calendar)
    except WhenError as error:
        return words.WHEN_PROBLEM[error.problem].mrkdwn(locale)
    if not when.text:
        return words.WHAT_MISSING.mrkdwn(locale)
    if len(when.text) > TEXT_MAX:
        return words.WHAT_TOO_LONG.mrkdwn(locale, count=TEXT_MAX)
    return when
