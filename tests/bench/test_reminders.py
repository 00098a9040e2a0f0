"""How fast several processes share out what is overdue, and ring it."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.database import Database
from storage.reminder import ReminderOutcome
from tests.bench.machine import machine
from tests.bench.many_reminders import (
    PEOPLE,
    REMINDERS,
    counted,
    fill_with_reminders,
    leave_due,
)
from tests.bench.reminder_run import Does
from tests.bench.table import table

ROOT = Path(__file__).parents[2]
PROCESSES = 4
RUNG = 2_000
MOST_SECONDS = 5.0


@dataclass(frozen=True)
class Took:
    """What all processes together did.

    Attributes:
        got: what each got.
        seconds: from when the first began until the last had nothing left to do.
    """

    got: list[list[object]]
    seconds: float

    @property
    def everything(self) -> list[object]:
        return [one for got in self.got for one in got]


@pytest.mark.bench
@pytest.mark.timeout(600)
def test_overdue_reminders_are_claimed_once(
    sqlite_url: str, postgres_url: str, tmp_path: Path
) -> None:
    columns = {"SQLite": sqlite_url, "PostgreSQL": postgres_url}
    took = {name: _measure(url) for name, url in columns.items()}
    claims, rings = zip(*took.values(), strict=True)
    rows = [
        ("claim, seconds", [f"{one.seconds:.2f}" for one in claims]),
        ("claimed a second", [_rate(one) for one in claims]),
        ("each process claimed", [_shares(one) for one in claims]),
        (f"ring {RUNG:,}, seconds", [f"{one.seconds:.2f}" for one in rings]),
        ("rung a second, with its letter", [_rate(one) for one in rings]),
    ]
    sys.stdout.write(
        f"\n\nmachine  {machine(tmp_path)}, load {os.getloadavg()[0]:.1f}\n"
        f"data     {REMINDERS:,} overdue reminders of {PEOPLE:,} people, {PROCESSES} processes\n"
        f"command  make bench ARGS='-k reminders'\n\n"
        f"{table(list(columns), [('overdue reminders', rows)], cell_width=34)}\n"
    )
    assert max(one.seconds for one in claims) < MOST_SECONDS


def _measure(url: str) -> tuple[Took, Took]:
    database = Database(url)
    fill_with_reminders(database)
    claimed = _together(Does.CLAIM, url)
    assert sorted(claimed.everything, key=str) == sorted(range(1, REMINDERS + 1), key=str)
    leave_due(database, RUNG)
    rung = _together(Does.RING, url)
    assert len(rung.everything) == len(set(rung.everything)) == RUNG
    assert counted(database, ReminderOutcome.RUNG) == RUNG
    database.close()
    return claimed, rung


def _together(does: Does, url: str) -> Took:
    """Start some processes, and let them begin at the same moment."""
    with ExitStack() as stack:
        processes = [
            stack.enter_context(_process(does, url, str(number))) for number in range(PROCESSES)
        ]
        for one in processes:
            assert _line(one) == "ready\n"
        for one in processes:
            _say(one)
        done = [json.loads(_line(one)) for one in processes]
    seconds = max(one["ended"] for one in done) - min(one["began"] for one in done)
    return Took([one["got"] for one in done], seconds)


def _process(does: Does, url: str, holder: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.bench.reminder_run", does, url, holder]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def _say(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def _rate(took: Took) -> str:
    return f"{len(took.everything) / took.seconds:,.0f}"


def _shares(took: Took) -> str:
    return ", ".join(f"{len(got):,}" for got in took.got)
