"""The product is killed while people are busy: nothing is lost, nothing comes twice."""

import sys
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.faults.checker import Verdict
from tests.faults.run import Run, kill_again_and_again
from tests.faults.town import Town, settings_for
from tests.faults.victim import Victim

SLOW_MACHINE = 400  # seconds; most of it is the product starting, 3 s each on two free cores
BUSY = 5  # acts for each kill at least; fewer would prove little


@pytest.fixture
def kill(town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Kill":
    return Kill(town, tmp_path, capsys)


class Kill:
    """Runs the product, kills it, and says how it went in one line."""

    def __init__(self, town: Town, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._town = town
        self._folder = folder
        self._capsys = capsys

    def __call__(self, url: str, *, kills: int, seed: int, replicas: int = 1) -> None:
        with ExitStack() as stack:
            run = stack.enter_context(closing(Run(self._town, url, seed)))
            victims = [stack.enter_context(self._victim(url, number)) for number in range(replicas)]
            with run.busy():
                kill_again_and_again(run, victims, kills)
            verdict = run.verdict()
        self._report(verdict, kills)
        assert verdict.is_clean, f"seed {seed}\n{verdict}"
        assert verdict.sent >= kills * BUSY, "people did next to nothing"

    def _victim(self, url: str, number: int) -> Victim:
        return Victim(self._folder / f"replica-{number}", settings_for(self._town, url))

    def _report(self, verdict: Verdict, kills: int) -> None:
        with self._capsys.disabled():
            sys.stdout.write(f"\n{verdict.line(kills)}\n")


@pytest.mark.timeout(SLOW_MACHINE)
def test_kills(kill: Kill, filled_url: str) -> None:
    kill(filled_url, kills=6, seed=1)


@pytest.mark.timeout(SLOW_MACHINE)
def test_kills_of_either_of_two_replicas(kill: Kill, filled_postgres_url: str) -> None:
    kill(filled_postgres_url, kills=4, seed=2, replicas=2)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_hundred_kills(kill: Kill, filled_url: str) -> None:
    kill(filled_url, kills=100, seed=3)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_hundred_kills_of_either_of_two_replicas(kill: Kill, filled_postgres_url: str) -> None:
    kill(filled_postgres_url, kills=100, seed=4, replicas=2)
