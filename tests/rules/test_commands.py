"""Every command is where the tables say, and says what it is for."""

import pytest
from typer.testing import CliRunner

from bot.cli.kb import COMMANDS as ABOUT_ARTICLES
from bot.cli.main import COMMANDS, app

EVERY = [
    *((name,) for name in COMMANDS),
    *(("kb", name) for name in ABOUT_ARTICLES),
]


def said(*words: str) -> str:
    result = CliRunner().invoke(app, words, prog_name="madoguchi", terminal_width=100)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_it_explains_itself(words: tuple[str, ...]) -> None:
    usage, explanation, *_ = (line for line in said(*words, "--help").splitlines() if line.strip())
    assert usage.strip().startswith(f"Usage: madoguchi {' '.join(words)} ")
    assert explanation.strip()[0].isupper()


@pytest.mark.parametrize(("group", "names"), [((), COMMANDS), (("kb",), ABOUT_ARTICLES)])
def test_all_are_listed(group: tuple[str, ...], names: dict[str, str]) -> None:
    listed = said(*group, "--help")
    assert [name for name in names if f" {name} " not in listed] == []


def test_what_is_none_is_refused() -> None:
    result = CliRunner().invoke(app, ["nothing"], prog_name="madoguchi")
    assert result.exit_code == 2
    assert "No such command" in result.stderr
