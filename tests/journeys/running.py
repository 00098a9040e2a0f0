"""The real product, running in this process against a workspace."""

import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bot.app import Clock, utc_now
from bot.cli.serve import Listen, serve
from bot.settings import GivenSettings, Settings
from tests.fakes.slack import Bot

READY_SECONDS = 60.0
STOP_SECONDS = 30.0


def settings_for(api_url: str, bot: Bot, database_url: str, **more: Any) -> Settings:
    """Settings for a test: short waits, and nothing read from the environment.

    What Slack and the database may take is long, for stories that are played side by side.
    """
    return GivenSettings.model_validate(
        {
            "slack_bot_token": bot.token,
            "slack_app_token": bot.app_token,
            "slack_api_url": api_url,
            "madoguchi_database_url": database_url,
            "madoguchi_letter_lease": 12,
            "madoguchi_http_timeout": 5,
            "madoguchi_inbox_lease": 10,
            "madoguchi_channel_burst": 20,
            "madoguchi_channel_pace": 0.01,
            "madoguchi_fetch_pace": 0.01,
            "madoguchi_digest_at": "off",  # a story that is about it says when
            "madoguchi_semantic": False,  # a story that is about meaning says so
            **more,
        }
    )


@contextmanager
def running(
    settings: Settings, listen: Listen | None = None, clock: Clock = utc_now
) -> Iterator[None]:
    """Run the product until the block ends, as ``madoguchi run`` does."""
    ready, stopping = threading.Event(), threading.Event()
    problems: list[BaseException] = []

    def work() -> None:
        try:
            serve(settings, listen, stopping, ready.set, clock)
        except BaseException as problem:
            problems.append(problem)
            raise

    thread = threading.Thread(target=work, name="product")
    thread.start()
    try:
        assert ready.wait(READY_SECONDS), f"the product did not start: {problems}"
        yield
    finally:
        stopping.set()
        thread.join(STOP_SECONDS)
        assert not thread.is_alive(), f"the product did not stop:\n{_where(thread)}"


def _where(thread: threading.Thread) -> str:
    frame = sys._current_frames().get(thread.ident or 0)
    return "".join(traceback.format_stack(frame)) if frame else "it just did"
