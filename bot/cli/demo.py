"""``madoguchi demo``: the whole desk in a fictional city, in the browser."""

import json
import os
import threading
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from bot.app import open_database, utc_now
from bot.cli.demo_city import DemoCity
from bot.cli.demo_year import tell_year
from bot.cli.explained import explained
from bot.cli.local_slack import LocalSlack
from bot.cli.local_slack_fetch import cached_program, fetch
from bot.cli.local_slack_pin import pin_for, this_platform
from bot.cli.run import stop_on_signal
from bot.cli.say import fail, terminal_locale
from bot.cli.serve import serve
from bot.import_articles import import_articles
from bot.local_slack_error import LocalSlackError
from bot.logs import configure_logs
from bot.settings import Settings
from handlers.wording import demo as words
from handlers.wording.wording import Wording
from knowledge.importing import read_articles
from storage.upgrade import upgrade

NOWHERE = "http://localhost/api/"  # nobody is asked anything before the workspace begins


def demo(
    port: Annotated[int, typer.Option(help="The port of the workspace's page.")] = 3000,
    year: Annotated[
        bool, typer.Option("--year", help="A city that has worked with its help desk for a year.")
    ] = False,
    log_level: Annotated[str, typer.Option(help="DEBUG, INFO, WARNING or ERROR.")] = "ERROR",
) -> None:
    """Try the help desk in a fictional city: a workspace in the browser, nothing to configure."""
    configure_logs(log_level.upper(), as_json=False)
    stopping = stop_on_signal()
    with TemporaryDirectory(prefix="madoguchi-demo-") as folder, explained():
        try:
            _run(Path(folder), port, stopping, year=year)
        except LocalSlackError as error:
            if not stopping.is_set():  # Ctrl-C reaches what we start as well
                fail(words.LOCAL_SLACK[error.problem], status=2, **error.details)
    _tell(words.ENDED)


def _run(folder: Path, port: int, stopping: threading.Event, *, year: bool) -> None:
    city = DemoCity()
    program = _program()
    config = folder / "city.json"
    _tell(words.STARTING)
    _fill(city, city.settings(NOWHERE, folder, terminal_locale()), year=year)
    config.write_text(json.dumps(city.workspace(), ensure_ascii=False), encoding="utf-8")
    with LocalSlack.start(program, config, port, folder / "files", folder / "slack.log") as slack:
        settings = city.settings(slack.api_url, folder, terminal_locale())
        serve(settings, None, stopping, lambda: _tell(words.TRY, url=slack.ui_url))


def _program() -> Path:
    pin = pin_for(this_platform())
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    cache = Path(base) / "madoguchi"
    if not cached_program(pin, cache).exists():
        _tell(words.FETCHING, package=pin.spec)
    return fetch(pin, cache)


def _fill(city: DemoCity, settings: Settings, *, year: bool) -> None:
    """Do it before the workspace begins, which wants to know everybody."""
    database, now = open_database(settings), utc_now()
    upgrade(database)
    city.register(database, now)
    with as_file(files("knowledge") / "samples" / "articles.csv") as samples:
        summary = import_articles(database, read_articles(samples), now)
    _tell(words.FILLED, count=summary.added)
    if year:
        _tell(words.YEAR_FILLED, count=tell_year(city, database, settings, now))
    database.close()


def _tell(wording: Wording, **values: str | int) -> None:
    typer.echo(wording.plain(terminal_locale(), **values))
