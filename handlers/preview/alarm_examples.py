"""What is told when the desk itself is in trouble, as it reads in a channel and in a mail."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.locale import Locale
from bot.pulse.notice import Notice
from bot.pulse.trouble import Trouble
from handlers.views.alarm import AlarmText, AlarmWords
from handlers.wording.alarms import WHAT
from storage.alarm import AlarmKind

LASTED = timedelta(minutes=25)
WORK = {AlarmKind.JOB_FAILING: "renew_cards"}


def alarm_messages(locale: Locale, timezone: ZoneInfo, at: datetime) -> Iterator[str]:
    """Each trouble and its end, for a channel; and a trial."""
    words = AlarmWords(locale, timezone)
    for kind in WHAT:
        trouble = Trouble(kind, at, WORK.get(kind, ""))
        yield words.message(Notice(trouble, at))
        yield words.message(Notice(trouble, at + LASTED, is_over=True))
    yield words.trial_message()


def alarm_mails(locale: Locale, timezone: ZoneInfo, at: datetime) -> Iterator[AlarmText]:
    """A trouble and its end, as mails."""
    words, trouble = AlarmWords(locale, timezone), Trouble(AlarmKind.NOT_LISTENING, at)
    yield words.mail(Notice(trouble, at))
    yield words.mail(Notice(trouble, at + LASTED, is_over=True))
    yield words.trial_mail()
