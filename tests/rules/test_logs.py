"""Logs say what happened and never what people wrote."""

import json
import logging
import re
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import structlog
from apscheduler.events import EVENT_JOB_MAX_INSTANCES

from bot.logs import configure_logs
from bot.metronome import start_metronome
from bot.timetable import Job
from tests.rules.job_logs import job_log

WRITTEN = "".join(["山田さんの", "住所"])  # in pieces: a traceback shows lines of code
Read = Callable[[], str]


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Logging is for the whole process: put it back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    names = ("slack_bolt", "slack_sdk", "apscheduler", "alembic", "waitress")
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.contextvars.clear_contextvars()
    structlog.reset_defaults()


@pytest.fixture
def read(capsys: pytest.CaptureFixture[str]) -> Read:
    """What was logged since the last look, without colours."""
    return lambda: re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().err)


def lines(logged: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in logged.splitlines()]


def fail(local: str) -> None:
    details = {"text": local}
    raise LookupError(len(details))


def log_failure() -> None:
    try:
        fail(WRITTEN)
    except LookupError:
        structlog.get_logger("test").exception("failed")


def test_json_is_one_line_an_event_with_the_reference(read: Read) -> None:
    configure_logs("INFO", as_json=True)
    structlog.contextvars.bind_contextvars(reference="ABC234")
    structlog.get_logger("handlers.gate").info("duplicate", key="post:C1:あ")
    logging.getLogger("sqlalchemy").warning("slow %s", "query")

    ours, theirs = lines(read())
    assert (ours["event"], ours["key"], ours["reference"]) == ("duplicate", "post:C1:あ", "ABC234")
    assert (ours["level"], ours["logger"]) == ("info", "handlers.gate")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", ours["timestamp"])
    assert (theirs["event"], theirs["reference"]) == ("slow query", "ABC234")


def test_text_stays_readable_in_json(read: Read) -> None:
    configure_logs("INFO", as_json=True)
    structlog.get_logger("test").info("入庫")
    assert "入庫" in read()


@pytest.mark.parametrize("as_json", [True, False])
def test_a_traceback_shows_the_way_and_no_values(read: Read, *, as_json: bool) -> None:
    configure_logs("INFO", as_json=as_json)
    log_failure()
    logged = read()
    assert "LookupError: 1" in logged
    assert logged.count("Traceback") == 1
    assert "in fail" in logged
    assert WRITTEN not in logged


@pytest.mark.parametrize("as_json", [True, False])
def test_a_traceback_of_a_library_shows_no_values(read: Read, *, as_json: bool) -> None:
    configure_logs("INFO", as_json=as_json)
    try:
        fail(WRITTEN)
    except LookupError:
        logging.getLogger("slack_bolt.App").exception("Failed to run listener")
    logged = read()
    assert "LookupError: 1" in logged
    assert WRITTEN not in logged


@pytest.mark.parametrize("level", ["DEBUG", "INFO"])
@pytest.mark.parametrize(
    "name", ["slack_bolt.App", "slack_sdk.web.base_client", "apscheduler.scheduler", "waitress"]
)
def test_libraries_speak_from_warning_on(read: Read, name: str, level: str) -> None:
    configure_logs(level, as_json=True)
    for speak in (logging.getLogger(name).debug, logging.getLogger(name).info):
        speak(WRITTEN)
    assert read() == ""
    logging.getLogger(name).warning("connection lost")
    assert [line["event"] for line in lines(read())] == ["connection lost"]


def test_a_job_that_is_still_at_work_when_its_turn_comes_is_nothing_to_tell(read: Read) -> None:
    configure_logs("INFO", as_json=True)
    missed = threading.Event()
    job = Job("slow", timedelta(seconds=0.02), lambda: missed.wait(10))
    metronome = start_metronome((job,), ZoneInfo("Asia/Tokyo"), datetime.now(UTC), job_log())
    metronome.add_listener(lambda _: missed.set(), EVENT_JOB_MAX_INSTANCES)
    try:
        assert missed.wait(10)
    finally:
        metronome.shutdown()
    assert read() == ""


@pytest.mark.parametrize(("level", "count"), [("DEBUG", 3), ("INFO", 2), ("WARNING", 1)])
def test_the_level_is_the_one_that_was_asked_for(read: Read, level: str, count: int) -> None:
    configure_logs(level, as_json=True)
    log = structlog.get_logger("test")
    log.debug("a")
    log.info("b")
    log.warning("c")
    assert len(lines(read())) == count


def test_for_people_it_is_one_line_an_event(read: Read) -> None:
    configure_logs("INFO", as_json=False)
    structlog.get_logger("test").info("ready", port=3000)
    (line,) = read().splitlines()
    assert "ready" in line
    assert "port=3000" in line


def test_configuring_twice_logs_once(read: Read) -> None:
    configure_logs("INFO", as_json=True)
    configure_logs("INFO", as_json=True)
    structlog.get_logger("test").info("ready")
    assert len(lines(read())) == 1


def test_what_a_library_repeats_is_said_once_a_minute(read: Read) -> None:
    configure_logs("INFO", as_json=True)
    bolt, ours = logging.getLogger("slack_bolt.App"), logging.getLogger("handlers.gate")
    for number in range(3):
        bolt.error("Failed to retrieve WSS URL: the server says %d", number)
        bolt.error("Something else, try %d", number)
        ours.error("Failed to retrieve WSS URL")
    events = [line["event"] for line in lines(read())]
    assert events.count("Failed to retrieve WSS URL: the server says 0") == 1
    assert events.count("Something else, try 0") == 1
    assert events.count("Failed to retrieve WSS URL") == 3
    assert len(events) == 5

    again = logging.makeLogRecord({"name": "slack_bolt.App", "msg": "Something else, try %d"})
    again.created += 61
    assert all(handler.filter(again) for handler in logging.getLogger().handlers)
