"""The digest for who runs the server."""

from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from storage.database import Database
from storage.digest import Digest
from storage.letter import Letter
from storage.person import Person
from tests.storage.sample_year import UNTIL, tell
from tests.storage.test_tickets_at_the_terminal import run


@pytest.fixture
def told(hasty: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Database:
    tell(hasty)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MADOGUCHI_DATABASE_URL", str(hasty.engine.url))
    monkeypatch.setenv("MADOGUCHI_OFFICE_CHANNEL", "C0OFFICE")
    monkeypatch.setenv("MADOGUCHI_SEMANTIC", "false")
    monkeypatch.setattr("bot.cli.digest.utc_now", lambda: UNTIL)
    return hasty


def counts(database: Database) -> list[int]:
    with database.read() as session:
        letters = select(func.count()).where(Letter.kind == "digest")
        return [
            session.scalars(select(func.count()).select_from(Digest)).one(),
            session.scalars(letters).one(),
        ]


def test_it_is_shown_with_its_thread_and_nothing_is_sent(told: Database) -> None:
    for words in (("--dry-run",), ("--date", "2026-11-20")):
        said = run("digest", *words)
        assert "朝のまとめです" in said
        assert "新しい相談" in said
        assert "開庁日を超えています" in said, "what the chart says"
        assert "送っていません" in said
        assert not {"*", "<", "&lt;"} & set(said.split())
    assert counts(told) == [0, 0]


def test_that_of_today_is_sent_once(told: Database) -> None:
    assert "1 件を送ります" in run("digest")
    assert "もう送られています" in run("digest")
    assert counts(told) == [1, 1]


@pytest.mark.parametrize(
    ("words", "status", "mend"),
    [
        (("--date", "2026-11-23"), 0, "閉庁日のため"),
        (("--date", "2026-11-25"), 2, "まだ来ていません"),
        (("--date", "きのう"), 2, "2026-04-01"),
    ],
)
@pytest.mark.usefixtures("told")
def test_a_day_without_one_is_said_in_a_sentence(
    words: tuple[str, ...], status: int, mend: str
) -> None:
    assert mend in run("digest", *words, status=status)


def test_without_a_channel_it_goes_to_the_people_of_the_office(
    told: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MADOGUCHI_OFFICE_CHANNEL")
    assert "届け先：U0DIGI001" in run("digest", "--dry-run")
    with told.write() as session:
        session.execute(update(Person).values(manages=False, registered_role=None))
    assert "MADOGUCHI_OFFICE_CHANNEL" in run("digest", "--dry-run")
    assert counts(told) == [0, 0]
