"""``madoguchi run``: the help desk, until it is told to stop."""

import os
import signal
import sys
import threading
from typing import Annotated

import typer
from slack_sdk.errors import SlackApiError

from bot.cli.explained import explained, settings_or_exit
from bot.cli.say import fail
from bot.cli.serve import Listen, serve
from bot.logs import configure_logs
from bot.settings import require
from handlers.slack_errors import error_code
from handlers.wording import cli

NEEDED = ("slack_bot_token", "madoguchi_helpdesk_channel", "madoguchi_office")


def run(
    http: Annotated[
        int | None, typer.Option(metavar="PORT", help="Listen for HTTP instead of Socket Mode.")
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen on in HTTP mode.")] = "127.0.0.1",
    log_level: Annotated[str, typer.Option(help="DEBUG, INFO, WARNING or ERROR.")] = "INFO",
) -> None:
    """Run the help desk: Socket Mode, or HTTP mode with --http."""
    settings = settings_or_exit()
    listen = None if http is None else Listen(host, http)
    with explained():
        token = "slack_app_token" if listen is None else "slack_signing_secret"
        require(settings, *NEEDED, token)
    configure_logs(log_level.upper(), as_json=not sys.stderr.isatty())
    stopping = stop_on_signal()
    with explained():
        try:
            finished = serve(settings, listen, stopping)
        except SlackApiError as error:
            fail(cli.TOKEN_REFUSED, problem=error_code(error))
    if not finished:
        os._exit(0)  # a thread hangs, perhaps in a request; waiting for it gains nothing


def stop_on_signal() -> threading.Event:
    """An event that Ctrl-C and SIGTERM set."""
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stopping.set())
    return stopping
