"""Puts together what looks after the desk, and the ways in which it tells."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import structlog
from sqlalchemy.engine import make_url

from bot.app import Clock, process_name, slack_client
from bot.network.way import Way
from bot.pulse.checkup import Checkup
from bot.pulse.heart import Heart
from bot.pulse.job_log import JobLog
from bot.pulse.lookout import EVERY, Lookout
from bot.pulse.mail_relay import mail_relay
from bot.pulse.notice import AlarmWay
from bot.settings import Settings
from handlers.alarms.channel import ChannelWay
from handlers.alarms.mail import MailWay
from handlers.health import HealthPage
from handlers.http_server import HttpServer
from handlers.slack_errors import is_passing
from handlers.views.alarm import AlarmWords
from storage.database import Database

MEGABYTE = 1_000_000
HEALTH_THREADS = 2
CONNECTIONS = 2

log = structlog.get_logger(__name__)


def alarm_ways(settings: Settings, way: Way, clock: Clock) -> list[AlarmWay]:
    """The ways that the office chose; none by default.

    Raises:
        SettingError: the relay is described in part only.
    """
    words, ways = alarm_words(settings), list[AlarmWay]()
    if channel := settings.madoguchi_alarm_channel:
        ways.append(ChannelWay(slack_client(settings, way), channel, words))
    if relay := mail_relay(settings):
        ways.append(MailWay(relay, way.trust, words, clock))
    return ways


def alarm_words(settings: Settings) -> AlarmWords:
    """How the office is told."""
    return AlarmWords(settings.madoguchi_locale, settings.timezone)


def make_checkup(
    settings: Settings, ways: list[AlarmWay], clock: Clock, database: Database | None = None
) -> Checkup:
    """Make what looks at the desk; through connections of its own, unless others are given."""
    url = settings.madoguchi_database_url
    database = database or Database(url, pool_size=CONNECTIONS)
    return Checkup(database, ways, clock, partial(_free_mb, url))


@dataclass(frozen=True, slots=True)
class Pulse:
    """What the running desk shows of itself.

    Attributes:
        heart: to the other processes.
        page: to a monitor.
    """

    heart: Heart
    page: HealthPage


@contextmanager
def looked_after(settings: Settings, way: Way, clock: Clock) -> Iterator[Pulse]:
    """Checkup until the end of the block, and answer at the health URL if there is to be one.

    Raises:
        SettingError: the relay is described in part only.
    """
    heart = Heart(process_name(), JobLog(clock, is_passing))
    checkup = make_checkup(settings, alarm_ways(settings, way, clock), clock)
    lookout = Lookout(checkup, heart.replica, heart.job_log, clock, EVERY)
    page = HealthPage(lookout.health, alarm_words(settings))
    lookout.start()
    try:
        with _health_url(settings, page):
            yield Pulse(heart, page)
    finally:
        lookout.stop()


@contextmanager
def _health_url(settings: Settings, page: HealthPage) -> Iterator[None]:
    host, port = settings.madoguchi_health_host, settings.madoguchi_health_port
    if port is None:
        yield
        return
    try:
        server = HttpServer(page, "health", host, port, HEALTH_THREADS)
    except OSError as error:  # the desk matters more, and a monitor sees that nobody answers
        log.warning("health_url_not_there", host=host, port=port, problem=str(error))
        yield
        return
    with closing(server):
        server.open()
        yield


def _free_mb(url: str) -> int | None:
    """Room for the file of SQLite; the disk of a database server cannot be seen from here."""
    parts = make_url(url)
    if parts.get_backend_name() != "sqlite" or not parts.database:
        return None
    return shutil.disk_usage(Path(parts.database).absolute().parent).free // MEGABYTE
