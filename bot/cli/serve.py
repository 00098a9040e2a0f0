"""Starts the parts in order, waits, and stops them in the opposite order."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial

import structlog

from bot.app import (
    Clock,
    Madoguchi,
    assemble,
    open_database,
    open_way,
    slack_client,
    utc_now,
)
from bot.cli.pulse import Pulse, looked_after
from bot.cli.why import why
from bot.network.way import Way
from bot.pulse.heart import Heart
from bot.settings import Settings
from handlers.entrance import Entrance, SocketEntrance, keep_trying
from handlers.health import HealthPage
from handlers.http_entrance import HttpEntrance
from handlers.identity import Identity, read_identity
from handlers.socket_client import SocketClient
from storage import sqlite_version
from storage.upgrade import upgrade

STOP_SECONDS = 8.0  # for what is under way; a service manager kills after ten

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Listen:
    """Where HTTP mode listens."""

    host: str
    port: int


def serve(
    settings: Settings,
    listen: Listen | None,
    stopping: threading.Event,
    announce: Callable[[], None] = lambda: None,
    clock: Clock = utc_now,
) -> bool:
    """Run the help desk until ``stopping`` is set. Slack need not be there yet.

    Returns whether everything under way could be finished; what could not is in the inbox.

    Raises:
        SlackApiError: the token is not accepted.
        DBAPIError: the database cannot be used.
        SettingError: the city's mail relay is described in part only.
    """
    way = open_way(settings)
    _prepare_database(settings)
    with looked_after(settings, way, clock) as pulse:
        return _serve(settings, way, listen, stopping, announce, clock, pulse)


def _serve(
    settings: Settings,
    way: Way,
    listen: Listen | None,
    stopping: threading.Event,
    announce: Callable[[], None],
    clock: Clock,
    pulse: Pulse,
) -> bool:
    slack = slack_client(settings, way)
    reason = partial(why, settings, way)
    found: list[Identity] = []
    if not keep_trying(lambda: found.append(read_identity(slack)), stopping, reason):
        return True
    product = assemble(settings, found[0], slack, clock)
    entrance = _entrance(settings, way, product, listen, pulse.page)
    try:
        with _at_work(product, pulse.heart), closing(entrance):
            if keep_trying(entrance.open, stopping, reason):
                product.door.is_open = entrance.is_open
                product.note_listening()
                log.info("ready")
                announce()
                stopping.wait()
            log.info("stopping")
    finally:
        finished = product.stop(STOP_SECONDS)
    return finished


@contextmanager
def _at_work(product: Madoguchi, heart: Heart) -> Iterator[None]:
    metronome = product.start(heart)
    try:
        yield
    finally:
        metronome.shutdown(wait=False)


def _prepare_database(settings: Settings) -> None:
    database = open_database(settings)
    if database.is_sqlite and sqlite_version.has_wal_bug():
        log.warning("sqlite_wal_bug", version=sqlite_version.current(), mend="SQLite 3.51.3")
    upgrade(database)
    database.close()


def _entrance(
    settings: Settings, way: Way, product: Madoguchi, listen: Listen | None, page: HealthPage
) -> Entrance:
    if listen is not None:
        return HttpEntrance(product.bolt, page, listen.host, listen.port)
    client = SocketClient(way, settings.slack_app_token or "", slack_client(settings, way))
    return SocketEntrance(product.bolt, client)
