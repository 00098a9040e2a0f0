"""The command line, as an administrator uses it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.main import app
from bot.settings import Settings
from tests.fakes.slack import FakeSlack

OURS = ("MADOGUCHI_", "SLACK_", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY")
ROOT = Path(__file__).parents[2]
# Computing what articles mean takes a while: a story that is about meaning says so.
WITHOUT_ENCODER = {"MADOGUCHI_SEMANTIC": "false"}


class Terminal:
    """A shell in an empty folder, with no setting in its environment but ``env``."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = {**WITHOUT_ENCODER, **env}

    def run(self, *words: str, **env: str) -> Result:
        """Run a command in this process and wait for its end."""
        result = CliRunner().invoke(app, words, env={**self.env, **env}, prog_name="madoguchi")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        return result

    def refuses(self, *words: str, **env: str) -> str:
        """Run a command that says one sentence and ends with status 2; the sentence."""
        result = self.run(*words, **env)
        assert (result.exit_code, result.stdout) == (2, "")
        (sentence,) = result.stderr.splitlines()
        return sentence


def clean_terminal(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Terminal:
    """A terminal in ``folder``, where the settings of who runs the tests do not reach."""
    monkeypatch.chdir(folder)
    for name in [name for name in os.environ if name.upper().startswith(OURS)]:
        monkeypatch.delenv(name)
    return Terminal({})


def migrated_terminal(monkeypatch: pytest.MonkeyPatch, folder: Path, template: Path) -> Terminal:
    """A clean terminal that stands beside a copy of a migrated database."""
    terminal = clean_terminal(monkeypatch, folder)
    shutil.copyfile(template, folder / "madoguchi.db")
    return terminal


def as_environment(settings: Settings) -> dict[str, str]:
    """Settings as an administrator would write them down."""
    given = {name: getattr(settings, name) for name in settings.model_fields_set}
    return {
        name.upper(): ",".join(value) if isinstance(value, tuple) else str(value)
        for name, value in given.items()
        if value is not None
    }


class Program:
    """``madoguchi`` in a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def log(self) -> str:
        """What it has said so far."""
        return self._log.read_text(encoding="utf-8")

    def says(self, words: str, slack: FakeSlack) -> None:
        """Wait for a word in its log."""
        slack.wait_for(lambda: words in self.log, 20, f"{words!r} in {self._log}")

    def ends(self, seconds: float) -> int:
        """Wait for its end; its status."""
        return self._process.wait(seconds)

    def terminate(self) -> None:
        """Send SIGTERM, as a service manager does."""
        self._process.terminate()


@contextmanager
def started(folder: Path, env: Mapping[str, str], *words: str) -> Iterator[Program]:
    """Start ``madoguchi`` with these words; killed at the end if it still runs."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(OURS)}
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", *words],
            cwd=folder,
            env={**kept, **WITHOUT_ENCODER, **env, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    with process:
        try:
            yield Program(process, log)
        finally:
            process.kill()
