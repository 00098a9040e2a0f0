"""The city's mail relay, as the settings describe it."""

from dataclasses import dataclass, field

from bot.settings import Settings, require


@dataclass(frozen=True, slots=True)
class MailRelay:
    """Where mail is handed over, and between whom.

    Attributes:
        encrypted: whether nothing is said before STARTTLS.
        user: empty where the relay asks for none.
    """

    host: str
    port: int
    encrypted: bool
    user: str
    password: str = field(repr=False)
    sender: str
    recipients: tuple[str, ...]


def mail_relay(settings: Settings) -> MailRelay | None:
    """The relay of the settings; None when there is none.

    Raises:
        SettingError: one of the settings is there, and another is missing.
    """
    if settings.madoguchi_alarm_mail_host is None:
        return None
    needed = ["madoguchi_alarm_mail_from", "madoguchi_alarm_mail_to"]
    if settings.madoguchi_alarm_mail_user:
        needed.append("madoguchi_alarm_mail_password")
    require(settings, *needed)
    return MailRelay(
        settings.madoguchi_alarm_mail_host,
        settings.madoguchi_alarm_mail_port,
        settings.madoguchi_alarm_mail_starttls,
        settings.madoguchi_alarm_mail_user or "",
        settings.madoguchi_alarm_mail_password or "",
        settings.madoguchi_alarm_mail_from or "",
        settings.madoguchi_alarm_mail_to,
    )
