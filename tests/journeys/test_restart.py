"""The desk stops and starts again, or its database goes: every message is dealt with once."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from bot.settings import Settings
from storage.question import Question
from tests.fakes.slack import Payload
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import TAKE_BUTTON, ask, card, open_ticket
from tests.journeys.running import running
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, RECEIVED, UNKNOWN
from tests.storage.postgres import PostgresServer


def test_what_came_in_the_meantime_is_dealt_with_once(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        requester = open_ticket(city, city.yamada, UNKNOWN)
        helpdesk = card(city, 1, city.kobayashi)
        books.rest(city.slack)

    asked = helpdesk.says("どの花壇でしょうか")
    answered = requester.says("正面玄関の右側です")
    helpdesk.presses(TAKE_BUTTON)
    another = ask(city, city.sato, KNOWN)

    with running(settings):
        requester.sees("どの花壇でしょうか")
        helpdesk.sees("正面玄関の右側です")
        another.sees(ANSWER)
        helpdesk.gets_a_tick(asked)
        requester.gets_a_tick(answered)
        books.rest(city.slack)
    assert len(requester.showing("どの花壇でしょうか")) == 1
    assert len(helpdesk.replies()) == 1
    assert len(another.replies()) == 1
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "take", "start"]


def test_an_old_card_is_kept_up_to_date(city: City, settings: Settings, books: Books) -> None:
    with running(settings):
        requester = open_ticket(city, city.yamada, UNKNOWN)
        helpdesk = card(city, 1, city.kobayashi)
        books.rest(city.slack)
    with running(settings):
        helpdesk.presses(TAKE_BUTTON)
        helpdesk.sees("*状態*\n担当決定")
        requester.sees("小林 直樹 さんが対応しています")
        books.rest(city.slack)
    assert len(requester.showing(RECEIVED)) == 1


def test_letters_that_could_not_go_out_go_out_after_the_start(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        city.slack.faults.http_error("chat.postMessage", 503)
        thread = ask(city, city.yamada, UNKNOWN)
        city.slack.wait_for(lambda: books.count(Question), what="the question in the books")
    city.slack.faults.clear()
    assert thread.replies() == []
    with running(settings):
        thread.sees(NOTHING_FOUND)
        books.rest(city.slack)
    assert len(thread.replies()) == 1


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Keep the write lock of a SQLite database."""
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.close()


@contextmanager
def cut_off(url: str, maintenance_url: str) -> Iterator[None]:
    """Let nobody connect to a PostgreSQL database, and end who is there."""
    name = urlsplit(url).path.removeprefix("/")
    allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    with psycopg.connect(maintenance_url, autocommit=True) as server:
        server.execute(allow.format(sql.Identifier(name), sql.Literal(False)))
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        try:
            yield
        finally:
            server.execute(allow.format(sql.Identifier(name), sql.Literal(True)))


def press_until_it_comes_again(desk: City) -> Payload:
    """Press while the database is away; Slack hears nothing and delivers it once more."""
    desk.slack.delivery.tries["interactive"] = 100
    desk.slack.delivery.ack_timeout = 0.5
    pressed = card(desk, 1, desk.kobayashi).presses(TAKE_BUTTON)
    desk.slack.wait_for(lambda: pressed.attempts >= 2, what="a second delivery")
    assert pressed.state == "waiting"
    return pressed


@BOTH_ENTRANCES
def test_while_the_sqlite_file_is_locked_slack_is_not_told_that_anything_arrived(
    desk: City, settings: Settings, books: Books
) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    with locked(settings.madoguchi_database_url):
        press_until_it_comes_again(desk)
    requester.sees("小林 直樹 さんが相談 #1 を担当します")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "take"]
    assert len(requester.showing("小林 直樹 さんが相談 #1 を担当します")) == 1


class TestPostgres:
    """The same with a database server."""

    @pytest.fixture
    def story_url(self, filled_postgres_url: str) -> str:
        return filled_postgres_url

    def test_while_the_server_takes_nobody_slack_is_not_told_that_anything_arrived(
        self, desk: City, story_url: str, postgres_server: PostgresServer, books: Books
    ) -> None:
        requester = open_ticket(desk, desk.yamada, UNKNOWN)
        card(desk, 1, desk.kobayashi)
        books.rest(desk.slack)
        with cut_off(story_url, postgres_server.url):
            press_until_it_comes_again(desk)
        requester.sees("小林 直樹 さんが相談 #1 を担当します")
        books.rest(desk.slack)
        assert [verb for _, verb, *_ in books.history(1)] == ["open", "take"]
        assert len(requester.showing("小林 直樹 さんが相談 #1 を担当します")) == 1
