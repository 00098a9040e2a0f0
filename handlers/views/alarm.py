"""Trouble with the desk itself in words: for a channel, for a mail, for a monitor."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.locale import Locale
from bot.pulse.notice import Notice
from bot.pulse.trouble import Trouble
from handlers.slack_text import escape
from handlers.wording import alarms as words
from handlers.wording.dates import moment
from handlers.wording.timetable import PURPOSE
from handlers.wording.wording import Wording

SIGNATURE = "-- "  # mail programs show what follows in grey


@dataclass(frozen=True, slots=True)
class AlarmText:
    """A mail.

    Attributes:
        subject: one line.
        body: plain text.
    """

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """Says it in the office's language and time; nothing that people wrote is in it."""

    locale: Locale
    timezone: ZoneInfo

    def what(self, trouble: Trouble) -> str:
        """What is wrong."""
        return self._of(words.WHAT[trouble.kind], trouble)

    def mend(self, trouble: Trouble) -> str:
        """What to do."""
        return words.MEND[trouble.kind].plain(self.locale)

    def since(self, trouble: Trouble) -> str:
        """From when on."""
        return words.SINCE.plain(
            self.locale, moment=moment(trouble.since, self.locale, self.timezone)
        )

    def message(self, notice: Notice) -> str:
        """For a channel."""
        if notice.is_over:
            return escape(f"✅ {self._over(notice)}\n{self._from_until(notice)}")
        what, mend, since = map(escape, self._lines(notice.trouble))
        return f"⚠️ *{what}*\n{mend}\n{since}"

    def trial_message(self) -> str:
        """For a channel, to see whether it arrives."""
        return words.TRIAL.mrkdwn(self.locale)

    def mail(self, notice: Notice) -> AlarmText:
        """For a mail."""
        if notice.is_over:
            over = self._over(notice)
            return self._mail(words.SUBJECT_OVER, over, over, self._from_until(notice))
        what, mend, since = self._lines(notice.trouble)
        to_do = words.WHAT_TO_DO.plain(self.locale)
        return self._mail(words.SUBJECT, what, what, since, "", to_do, mend)

    def trial_mail(self) -> AlarmText:
        """For a mail, to see whether it arrives."""
        return self._mail(words.SUBJECT_TRIAL, "", words.TRIAL.plain(self.locale))

    def line(self, trouble: Trouble) -> str:
        """For a terminal."""
        return "\n  ".join(self._lines(trouble))

    def _mail(self, subject: Wording, what: str, *lines: str) -> AlarmText:
        foot = words.FOOT.plain(self.locale)
        body = "\n".join([*lines, "", SIGNATURE, foot])
        return AlarmText(subject.plain(self.locale, what=what), body)

    def _lines(self, trouble: Trouble) -> tuple[str, str, str]:
        return self.what(trouble), self.mend(trouble), self.since(trouble)

    def _over(self, notice: Notice) -> str:
        return self._of(words.OVER[notice.trouble.kind], notice.trouble)

    def _from_until(self, notice: Notice) -> str:
        since, until = (
            moment(one, self.locale, self.timezone) for one in (notice.trouble.since, notice.at)
        )
        return words.FROM_UNTIL.plain(self.locale, since=since, until=until)

    def _of(self, wording: Wording, trouble: Trouble) -> str:
        purpose = PURPOSE.get(trouble.about)
        work = purpose.plain(self.locale) if purpose else trouble.about
        return wording.plain(self.locale, work=work)
