"""The server that other tests rely on is real, empty, and gone afterwards."""

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest

from tests.storage.postgres import URL_VARIABLE, PostgresServer
from tests.storage.postgres_process import PostgresBrokenError, own_server
from tests.storage.postgres_programs import PostgresMissingError, find_programs


def tables_at(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        (count,) = row.fetchone() or (-1,)
    assert isinstance(count, int)
    return count


def execute(url: str, statement: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(statement)


def test_each_database_is_empty_and_apart_from_the_others(postgres_server: PostgresServer) -> None:
    first = postgres_server.create_database()
    execute(first, "CREATE TABLE tickets (id integer)")

    assert tables_at(first) == 1
    assert tables_at(postgres_server.create_database()) == 0


def test_a_copy_starts_with_what_its_template_holds(postgres_server: PostgresServer) -> None:
    template = postgres_server.create_database()
    execute(template, "CREATE TABLE tickets (id integer)")

    assert tables_at(postgres_server.create_database(template)) == 1


def test_a_database_is_dropped_under_its_clients(postgres_server: PostgresServer) -> None:
    url = postgres_server.create_database()
    with psycopg.connect(url) as client:
        postgres_server.drop(url)
        with pytest.raises(psycopg.OperationalError):
            client.execute("SELECT 1")


def test_a_named_server_is_used_and_left_without_our_databases(
    postgres_server: PostgresServer,
) -> None:
    with PostgresServer({URL_VARIABLE: postgres_server.url}) as named:
        url = named.create_database()
        assert named.url == postgres_server.url
        assert tables_at(url) == 0

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url)


def folder_of(url: str) -> Path:
    with psycopg.connect(url) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    assert row
    return Path(row[0]).parent


def test_nothing_is_left_of_a_server_of_our_own() -> None:
    with own_server(find_programs()) as url:
        folder = folder_of(url)
        assert folder.exists()

    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


STAY_UNTIL_KILLED = """
import sys
from tests.storage.postgres_process import own_server
from tests.storage.postgres_programs import find_programs
with own_server(find_programs()) as url:
    print(url, flush=True)
    sys.stdin.read()
"""


def test_nothing_is_left_when_the_tests_are_killed() -> None:
    tests = subprocess.Popen(
        [sys.executable, "-c", STAY_UNTIL_KILLED],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with tests:
        assert tests.stdout
        url = tests.stdout.readline().strip()
        folder = folder_of(url)
        tests.kill()

    deadline = time.monotonic() + 20
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def broken_programs(folder: Path, *names: str) -> Path:
    folder.chmod(0o755)
    for program in names or ("initdb", "postgres"):
        (folder / program).write_text("#!/bin/sh\necho not today >&2; exit 1\n")
        (folder / program).chmod(0o755)
    return folder


def test_a_server_that_does_not_start_says_why() -> None:
    with (
        TemporaryDirectory() as folder,
        pytest.raises(PostgresBrokenError, match="not today"),
        own_server(broken_programs(Path(folder))),
    ):
        pytest.fail("it started")


def test_the_newest_installed_version_is_taken(tmp_path: Path) -> None:
    for version in ("9", "15", "14"):
        (tmp_path / version / "bin").mkdir(parents=True)
        broken_programs(tmp_path / version / "bin")

    assert find_programs(tmp_path) == tmp_path / "15" / "bin"


def test_programs_on_the_path_come_next(tmp_path: Path) -> None:
    broken_programs(tmp_path)

    assert find_programs(debian=tmp_path / "none", path=str(tmp_path)) == tmp_path


def test_a_machine_without_postgresql_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.storage.postgres_programs.WHEEL", "no_such_wheel")
    broken_programs(tmp_path, "pg_config")

    with pytest.raises(PostgresMissingError, match="apt-get install postgresql"):
        find_programs(debian=tmp_path, path=str(tmp_path))
