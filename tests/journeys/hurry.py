"""Time passes more quickly."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import back_office
from bot.timetable import Job, Recurring, timetable

SOON = timedelta(seconds=1)


def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the desk do every second what it does a few times a minute, or an hour."""

    def often(work: Recurring, *, catch_up: timedelta) -> tuple[Job, ...]:
        return tuple(map(_often, timetable(work, catch_up=catch_up)))

    monkeypatch.setattr(back_office, "timetable", often)


def _often(job: Job) -> Job:
    return replace(job, when=min(job.when, SOON)) if isinstance(job.when, timedelta) else job
