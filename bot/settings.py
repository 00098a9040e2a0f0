"""What is configured from outside: the environment or a ``.env`` file."""

import re
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.office_hours import USUAL_HOURS, Stretch, read_hours
from bot.duty.assigning import Assigning
from bot.finder_settings import FinderSettings
from bot.network.direct_hosts import DirectHosts
from bot.network.proxy import Proxy
from bot.network.trust import NoCertificateError, trusted
from bot.periodic_report.span import SpanKind
from bot.read_settings import read_settings
from bot.setting_error import SettingError, SettingProblem
from storage.digest import DigestKind

DIALECTS = ("sqlite", "postgresql")
OFF = "off"
MAIL_ADDRESS = r"[!-~]+@[A-Za-z0-9.-]+"


def _matching(pattern: str, problem: SettingProblem) -> AfterValidator:
    def check(value: str | None) -> str | None:
        if value and not re.fullmatch(pattern, value):
            raise ValueError(problem)
        return value or None

    return AfterValidator(check)


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _members(value: object) -> object:
    if not isinstance(value, str):
        return value
    ids = _listed(value)
    if not all(re.fullmatch(r"[UWS][A-Z0-9]+", member) for member in ids):
        raise ValueError(SettingProblem.MEMBERS)
    return ids


def _mail_addresses(value: object) -> object:
    if not isinstance(value, str):
        return value
    addresses = _listed(value)
    if not all(re.fullmatch(MAIL_ADDRESS, one) for one in addresses):
        raise ValueError(SettingProblem.MAIL_ADDRESS)
    return addresses


def _database_url(value: str) -> str:
    try:
        dialect = make_url(value).get_backend_name()
    except ArgumentError as error:
        raise ValueError(SettingProblem.DATABASE_URL) from error
    if dialect not in DIALECTS:
        raise ValueError(SettingProblem.DATABASE_URL)
    return value


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(SettingProblem.TIMEZONE) from error
    return value


def _office_hours(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return read_hours(value)
    except ValueError:
        raise ValueError(SettingProblem.OFFICE_HOURS) from None


def _time_of_day(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return datetime.strptime(value.strip(), "%H:%M").time()  # noqa: DTZ007 - a time alone
    except ValueError:
        raise ValueError(SettingProblem.TIME_OF_DAY) from None


def _time_or_off(value: object) -> object:
    return None if value == OFF else _time_of_day(value)


def _proxy(value: str | None) -> str | None:
    if not value:
        return None
    try:
        Proxy.read(value)
    except ValueError:
        raise ValueError(SettingProblem.PROXY) from None  # the cause would show a password
    return value


def _direct_hosts(value: object) -> object:
    if not isinstance(value, str):
        return value
    hosts = _listed(value)
    try:
        DirectHosts.read(hosts)
    except ValueError as error:
        raise ValueError(SettingProblem.DIRECT_HOSTS) from error
    return hosts


def _ca_file(value: Path | None) -> Path | None:
    if value is None:  # the system's list takes a while to read, and is not ours to judge
        return None
    try:
        trusted(value)
    except OSError as error:
        raise ValueError(SettingProblem.CA_FILE_UNREADABLE) from error
    except NoCertificateError as error:
        raise ValueError(SettingProblem.CA_FILE_EMPTY) from error
    return value


def _assigning(value: object) -> object:
    if value not in list(Assigning):
        raise ValueError(SettingProblem.ASSIGN)
    return value


Host = _matching(r"[A-Za-z0-9.:-]+", SettingProblem.HOST)
Port = Annotated[int, Field(ge=1, le=65535)]
MailAddresses = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_mail_addresses)]
Channel = Annotated[str | None, _matching(r"[CG][A-Z0-9]+", SettingProblem.CHANNEL)]
Members = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_members)]
OfficeHours = Annotated[tuple[Stretch, ...], NoDecode, BeforeValidator(_office_hours)]
TimeOfDay = Annotated[time, BeforeValidator(_time_of_day)]
TimeOrOff = Annotated[time | None, BeforeValidator(_time_or_off)]
Hosts = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_direct_hosts)]
Seconds = Annotated[float, Field(gt=0, le=3600)]


class Settings(FinderSettings):
    """Every setting, by the name of its variable in lower case. Times are in seconds."""

    slack_bot_token: Annotated[str | None, _matching(r"xoxb-\S+", SettingProblem.BOT_TOKEN)] = (
        Field(default=None, repr=False)
    )
    slack_app_token: Annotated[str | None, _matching(r"xapp-\S+", SettingProblem.APP_TOKEN)] = (
        Field(default=None, repr=False)
    )
    slack_signing_secret: str | None = Field(default=None, repr=False)
    slack_api_url: Annotated[str, _matching(r"https?://\S+/", SettingProblem.URL)] = (
        "https://slack.com/api/"
    )
    madoguchi_database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite:///madoguchi.db", repr=False
    )
    madoguchi_helpdesk_channel: Channel = None
    madoguchi_office_channel: Channel = None
    madoguchi_notice_channel: Channel = None
    madoguchi_board_channel: Channel = None  # for all staff; None = there is no board
    madoguchi_internal_channel: Channel = None  # for internal talk about tickets
    madoguchi_office: Members = ()
    madoguchi_partners: Members = ()
    # Where a Slack profile has the department: "title" or a custom field's id.
    madoguchi_department_field: Annotated[
        str | None, _matching(r"title|Xf[A-Z0-9]+", SettingProblem.DEPARTMENT_FIELD)
    ] = None
    madoguchi_timezone: Annotated[str, AfterValidator(_timezone)] = "Asia/Tokyo"
    https_proxy: Annotated[str | None, AfterValidator(_proxy)] = Field(default=None, repr=False)
    no_proxy: Hosts = ()
    madoguchi_ca_file: Annotated[Path | None, AfterValidator(_ca_file)] = None
    madoguchi_http_timeout: Seconds = 10  # one request to Slack
    madoguchi_letter_lease: Seconds = 30  # must outlive the HTTP time-out
    madoguchi_inbox_lease: Seconds = 15  # before a payload is taken up again
    madoguchi_poll: Seconds = 1  # how often the postman looks without being woken
    madoguchi_catch_up: Seconds = 2  # how often changed articles are indexed
    madoguchi_channel_burst: Annotated[int, Field(ge=1, le=20)] = 5  # messages at once
    madoguchi_channel_pace: Seconds = 1  # between messages to one channel after that
    madoguchi_office_hours: OfficeHours = USUAL_HOURS
    madoguchi_reopen_days: Annotated[int, Field(ge=1, le=3650)] = 30
    madoguchi_close_after_days: Annotated[int, Field(ge=1, le=60)] = 5  # business days
    madoguchi_assign: Annotated[Assigning, BeforeValidator(_assigning)] = Assigning.OFF
    madoguchi_digest_at: TimeOrOff = time(8, 45)  # the office's morning; None = it wants none
    madoguchi_evening_at: TimeOrOff = None  # likewise, what was done today
    madoguchi_board_at: TimeOfDay = time(10)  # on the first business day of a week
    madoguchi_report_weekly: bool = True  # whether the office gets one
    madoguchi_report_monthly: bool = True
    madoguchi_report_at: TimeOfDay = time(9)  # office time, on the first business day
    madoguchi_department_sees: bool = False  # a department the tickets of its people
    madoguchi_audit_days: Annotated[int, Field(ge=30, le=3650)] = 1095  # entries are kept so long
    madoguchi_file_max_mb: Annotated[int, Field(ge=1, le=1000)] = 20  # larger files stay behind
    madoguchi_fetch_pace: Seconds = 1.3  # between calls that fetch what was missed
    madoguchi_alarm_channel: Channel = None  # where trouble with the desk itself is told
    madoguchi_alarm_mail_host: Annotated[str | None, Host] = None
    madoguchi_alarm_mail_port: Port = 25
    madoguchi_alarm_mail_starttls: bool = False
    madoguchi_alarm_mail_user: Annotated[
        str | None, _matching(r"[!-~]+", SettingProblem.MAIL_USER)
    ] = None
    madoguchi_alarm_mail_password: str | None = Field(default=None, repr=False)
    madoguchi_alarm_mail_from: Annotated[
        str | None, _matching(MAIL_ADDRESS, SettingProblem.MAIL_ADDRESS)
    ] = None
    madoguchi_alarm_mail_to: MailAddresses = ()
    madoguchi_health_host: Annotated[str, Host] = "127.0.0.1"
    madoguchi_health_port: Port | None = None  # None = no health URL of its own
    madoguchi_postmen: Annotated[int, Field(ge=1, le=16)] = 4  # letters under way at a time

    @property
    def timezone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.madoguchi_timezone)

    @property
    def calendar(self) -> OfficeCalendar:
        """As it is where nothing was entered: days of the city's own are in the database."""
        return OfficeCalendar(self.timezone, self.madoguchi_office_hours)

    @property
    def digest_times(self) -> Mapping[DigestKind, time]:
        """From when on each digest is sent; those that are wanted."""
        times = {
            DigestKind.MORNING: self.madoguchi_digest_at,
            DigestKind.PARTNER: self.madoguchi_digest_at,
            DigestKind.EVENING: self.madoguchi_evening_at,
            DigestKind.BOARD: self.madoguchi_board_at,
        }
        return {kind: at for kind, at in times.items() if at is not None}

    @property
    def report_times(self) -> Mapping[SpanKind, time]:
        """From when on the office gets each kind of report; those that it wants."""
        wanted = {
            SpanKind.WEEK: self.madoguchi_report_weekly,
            SpanKind.MONTH: self.madoguchi_report_monthly,
        }
        return {kind: self.madoguchi_report_at for kind, is_wanted in wanted.items() if is_wanted}


class GivenSettings(Settings):
    """Settings that are given and nothing else: the environment is not asked for the others."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the names are pydantic-settings' own
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Leave the environment and the file out."""
        return (init_settings,)


def load_settings(env_file: Path | None) -> Settings:
    """Read the settings; the environment wins over the file.

    Raises:
        SettingError: the first variable that has a value it cannot have.
    """
    settings = read_settings(Settings, env_file)
    if settings.madoguchi_letter_lease < 2 * settings.madoguchi_http_timeout:
        raise SettingError("MADOGUCHI_LETTER_LEASE", SettingProblem.LEASE)
    return settings


def require(settings: Settings, *fields: str) -> None:
    """Check that settings which a command cannot do without are there.

    Raises:
        SettingError: the first one that is not.
    """
    for field in fields:
        if getattr(settings, field) in (None, "", ()):
            raise SettingError(field.upper(), SettingProblem.MISSING)
