"""Mail through the city's own relay."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP as LINES_OF_SMTP
from email.utils import format_datetime, make_msgid
from smtplib import SMTP, SMTPException, SMTPResponseException

import structlog

from bot.pulse.mail_relay import MailRelay
from bot.pulse.notice import Notice, NotToldError, WayName
from handlers.views.alarm import AlarmText, AlarmWords

log = structlog.get_logger(__name__)

TIMEOUT = 10.0  # seconds for each step of the conversation


class MailWay:
    """Hands over one mail at a time.

    Args:
        relay: where, and between whom.
        trust: whose certificates are believed.
        words: how it is said.
        clock: reads the time.
    """

    name = WayName.MAIL

    def __init__(
        self,
        relay: MailRelay,
        trust: ssl.SSLContext,
        words: AlarmWords,
        clock: Callable[[], datetime],
    ) -> None:
        self._relay = relay
        self._trust = trust
        self._words = words
        self._clock = clock

    def tell(self, notice: Notice) -> None:
        """Send it."""
        self._send(self._words.mail(notice))

    def tell_trial(self) -> None:
        """Send a trial."""
        self._send(self._words.trial_mail())

    def knock(self) -> None:
        """Talk to the relay up to where a mail would be handed over."""
        with self._connected():
            pass

    def _send(self, text: AlarmText) -> None:
        refused = None
        try:
            with self._connected() as smtp:
                refused = smtp.send_message(self._envelope(text))
        except NotToldError:
            if refused is None:  # else it was taken, and only the goodbye went wrong
                raise
        if refused:  # some of several; if all are, that is an error
            log.warning("alarm_not_for_all", recipients=len(refused))

    def _envelope(self, text: AlarmText) -> EmailMessage:
        mail = EmailMessage(LINES_OF_SMTP)
        mail["From"] = self._relay.sender
        mail["To"] = ", ".join(self._relay.recipients)
        mail["Subject"] = text.subject
        mail["Date"] = format_datetime(self._clock())
        mail["Message-ID"] = make_msgid(domain=self._domain)
        mail["Auto-Submitted"] = "auto-generated"  # so that nobody's absence notice answers it
        mail.set_content(text.body)
        return mail

    @contextmanager
    def _connected(self) -> Iterator[SMTP]:
        relay = self._relay
        try:
            # Its own name for itself would have to be looked up, which may take long.
            with SMTP(relay.host, relay.port, self._domain, TIMEOUT) as smtp:
                if relay.encrypted:
                    smtp.starttls(context=self._trust)
                if relay.user:
                    smtp.login(relay.user, relay.password)
                smtp.ehlo_or_helo_if_needed()
                yield smtp
        except (SMTPException, OSError, UnicodeError) as error:
            raise NotToldError(_problem(error)) from None  # the cause may show a password

    @property
    def _domain(self) -> str:
        return self._relay.sender.rpartition("@")[2]


def _problem(error: Exception) -> str:
    """The error without what was said: that may be addresses, or worse."""
    code = f" {error.smtp_code}" if isinstance(error, SMTPResponseException) else ""
    return f"{type(error).__name__}{code}"
