"""``madoguchi run`` as a service: it waits for Slack, works, and stops when told to."""

from pathlib import Path

import pytest

from bot.settings import Settings
from storage.letter import Letter, LetterStatus
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import ask
from tests.journeys.terminal import as_environment, started
from tests.journeys.words import NOTHING_FOUND, UNKNOWN


@pytest.fixture
def environment(settings: Settings) -> dict[str, str]:
    return as_environment(settings)


def test_it_waits_for_slack_works_and_stops_when_told_to(
    city: City, environment: dict[str, str], tmp_path: Path, books: Books
) -> None:
    city.slack.faults.down()
    with started(tmp_path, environment, "run") as program:
        program.says("waiting_for_slack", city.slack)
        city.slack.faults.up()
        ask(city, city.yamada, UNKNOWN).sees(NOTHING_FOUND, timeout=30)
        books.rest(city.slack)
        program.terminate()
        assert program.ends(10) == 0
        assert "stopping" in program.log
        assert "Traceback" not in program.log
        assert UNKNOWN not in program.log, "what people write is not logged"


def test_it_stops_while_it_waits_for_slack(
    city: City, environment: dict[str, str], tmp_path: Path
) -> None:
    city.slack.faults.down()
    with started(tmp_path, environment, "run") as program:
        program.says("waiting_for_slack", city.slack)
        program.terminate()
        assert program.ends(10) == 0


def test_it_stops_while_slack_does_not_answer(
    city: City, environment: dict[str, str], tmp_path: Path, books: Books
) -> None:
    patient = {"MADOGUCHI_HTTP_TIMEOUT": "30", "MADOGUCHI_LETTER_LEASE": "60"}
    with started(tmp_path, environment | patient, "run") as program:
        city.slack.wait_for_sockets(timeout=30)
        city.slack.faults.delay("chat.postMessage", 15)
        for asker in (city.yamada, city.sato, city.kato, city.kobayashi):
            ask(city, asker, UNKNOWN)
        city.slack.wait_for(lambda: len(under_way(books)) == 4, what="all postmen at work")
        program.terminate()
        assert program.ends(10) == 0


def under_way(books: Books) -> list[Letter]:
    return [one for one in books.all(Letter) if one.status is LetterStatus.POSTING]


def test_a_token_that_slack_refuses_ends_it_with_a_sentence(
    environment: dict[str, str], tmp_path: Path
) -> None:
    environment["SLACK_BOT_TOKEN"] += "-revoked"
    with started(tmp_path, environment, "run") as program:
        assert program.ends(30) == 1
        assert program.log.splitlines()[-1] == (
            "Slack がトークンを受け付けません（invalid_auth）。"
            "SLACK_BOT_TOKEN と SLACK_APP_TOKEN を確認してください。"
        )
        assert "Traceback" not in program.log


def test_an_app_token_without_its_scope_ends_it_too(
    city: City, environment: dict[str, str], tmp_path: Path
) -> None:
    city.slack.faults.refuse("apps.connections.open", "missing_scope")
    with started(tmp_path, environment, "run") as program:
        assert program.ends(30) == 1
        assert "（missing_scope）" in program.log.splitlines()[-1]
        assert "Traceback" not in program.log
