"""Told to stop, the product stops in time, and loses nothing."""

import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.database import Database
from storage.letter import Letter, LetterStatus
from tests.faults.run import Run
from tests.faults.town import Town, settings_for
from tests.faults.victim import Victim

IN_TIME = 10.0  # seconds; then a service manager kills
STOPS = 2
POSTMEN = 4
SLOW_MACHINE = 300  # seconds


@pytest.mark.timeout(SLOW_MACHINE)
def test_sigterm_during_work(town: Town, filled_url: str, tmp_path: Path) -> None:
    product = Victim(tmp_path / "product", settings_for(town, filled_url))
    with closing(Run(town, filled_url, seed=5)) as run, product as victim:
        with run.busy():
            for _ in range(STOPS):
                run.go_on()
                victim.wait_until_ready()
                time.sleep(run.dice.uniform(0.2, 1.5))
                assert victim.terminate(IN_TIME) == 0, victim.last_words()
                victim.start()
            victim.wait_until_ready()
            time.sleep(1)
        verdict = run.verdict()
    assert verdict.is_clean, str(verdict)
    assert verdict.sent > 10 * STOPS, "people did next to nothing"


def test_sigterm_while_slack_answers_nothing(town: Town, sqlite_url: str, tmp_path: Path) -> None:
    patient = {"MADOGUCHI_HTTP_TIMEOUT": "10", "MADOGUCHI_LETTER_LEASE": "30"}
    product = Victim(tmp_path / "product", settings_for(town, sqlite_url) | patient)
    with closing(Database(sqlite_url)) as database, product as victim:
        victim.wait_until_ready()
        town.slack.faults.delay("chat.postMessage", seconds=60)
        for user in town.askers:
            town.slack.dm(user, "パスワードを忘れました。")
        town.slack.wait_for(lambda: letters_under_way(database) == POSTMEN, what="busy postmen")

        assert victim.terminate(IN_TIME) == 0, victim.last_words()


def letters_under_way(database: Database) -> int:
    posting = select(func.count()).where(Letter.status == LetterStatus.POSTING)
    with database.read() as session:
        return session.scalars(posting).one()
