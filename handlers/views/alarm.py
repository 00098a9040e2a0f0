"""Trouble with the desk itself in words: for a channel, for a mail, for a monitor."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.locale import Locale
from bot.pulse.notice import Notice
from bot.pulse.trouble import Trouble
from handlers.wording import alarms as words
from handlers.wording.dates import moment
from handlers.wording.timetable import PURPOSE
from handlers.wording.wording import Wording


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
            return words.MESSAGE_OVER.mrkdwn(self.locale, **self._over(notice))
        return words.MESSAGE.mrkdwn(self.locale, **self._begun(notice.trouble))

    def trial_message(self) -> str:
        """For a channel, to see whether it arrives."""
        return words.TRIAL.mrkdwn(self.locale)

    def mail(self, notice: Notice) -> AlarmText:
        """For a mail."""
        if notice.is_over:
            over = self._over(notice)
            return self._mail(words.SUBJECT_OVER, words.MAIL_OVER, **over)
        return self._mail(words.SUBJECT, words.MAIL, **self._begun(notice.trouble))

    def trial_mail(self) -> AlarmText:
        """For a mail, to see whether it arrives."""
        what = words.TRIAL.plain(self.locale)
        return self._mail(words.SUBJECT_TRIAL, words.MAIL_TRIAL, what=what)

    def line(self, trouble: Trouble) -> str:
        """For a terminal."""
        return words.TROUBLE.plain(self.locale, **self._begun(trouble))

    def _mail(self, subject: Wording, body: Wording, **values: str) -> AlarmText:
        foot = words.FOOT.plain(self.locale)
        return AlarmText(
            subject.plain(self.locale, **values), body.plain(self.locale, foot=foot, **values)
        )

    def _begun(self, trouble: Trouble) -> dict[str, str]:
        return {
            "what": self.what(trouble),
            "mend": self.mend(trouble),
            "when": self.since(trouble),
        }

    def _over(self, notice: Notice) -> dict[str, str]:
        since, until = (
            moment(one, self.locale, self.timezone) for one in (notice.trouble.since, notice.at)
        )
        return {
            "what": self._of(words.OVER[notice.trouble.kind], notice.trouble),
            "when": words.FROM_UNTIL.plain(self.locale, since=since, until=until),
        }

    def _of(self, wording: Wording, trouble: Trouble) -> str:
        purpose = PURPOSE.get(trouble.about)
        work = purpose.plain(self.locale) if purpose else trouble.about
        return wording.plain(self.locale, work=work)
