"""What the durable inbox and the replies cost, beside a Bolt app that only acks."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot.app import utc_now
from storage.article import Article
from storage.database import Database
from storage.person import Person
from tests.bench.load import WAIT_SECONDS, Took, put
from tests.bench.machine import machine
from tests.bench.table import Row, milliseconds, percentile, table
from tests.fakes.slack import FakeSlack, User
from tests.faults.victim import RUN, Victim
from tests.journeys.knowledge import fill

MODEST, PER_SECOND = 200, 10.0
BURST = 100
WARM_UP = 20
SLACK_WAITS = 3.0  # seconds for an ack
PEOPLE = 100  # more than five questions at once to one channel would wait for Slack's pace
MOST_SECONDS = 0.150  # payload to reply, median at the modest rate, with SQLite

BARE = ("-m", "tests.bench.bare_app")


@dataclass(frozen=True)
class Contestant:
    name: str
    command: tuple[str, ...]
    database_url: str | None


@dataclass(frozen=True)
class Result:
    modest: Took
    burst: Took


@dataclass(frozen=True)
class Hall:
    slack: FakeSlack
    people: list[User]
    early: list[User]  # ask while the contestant gets warm
    settings: Mapping[str, str]


@pytest.fixture
def hall() -> Iterator[Hall]:
    """A city hall with settings as in real life: nothing is made shorter for the measurement."""
    with FakeSlack() as slack:
        slack.delivery.ack_timeout = WAIT_SECONDS  # a late ack is measured, not asked for again
        people = [slack.add_user(f"staff{number}") for number in range(PEOPLE)]
        early = [slack.add_user(f"early{number}") for number in range(WARM_UP)]
        office = slack.add_user("office")
        helpdesk = slack.add_channel("ヘルプデスク", [office])
        settings = {
            "SLACK_BOT_TOKEN": slack.bot.token,
            "SLACK_APP_TOKEN": slack.bot.app_token,
            "SLACK_API_URL": slack.api_url,
            "MADOGUCHI_HELPDESK_CHANNEL": helpdesk.id,
            "MADOGUCHI_OFFICE": office.id,
        }
        yield Hall(slack, people, early, settings)


@pytest.mark.bench
@pytest.mark.timeout(300)
def test_payload_to_ack_and_to_reply(
    hall: Hall, sqlite_url: str, postgres_url: str, tmp_path: Path
) -> None:
    contestants = (
        Contestant("bare Bolt", BARE, None),
        Contestant("product, SQLite", RUN, sqlite_url),
        Contestant("product, PostgreSQL", RUN, postgres_url),
    )
    for url in (sqlite_url, postgres_url):
        fill(url)
        greet(url, [*hall.people, *hall.early])
    results = {one.name: measure(hall, one, tmp_path) for one in contestants}
    sys.stdout.write(
        f"\n\nmachine  {machine(tmp_path)}\n"
        f"data     {articles(sqlite_url)} articles; {about(postgres_url)}\n"
        f"command  make bench\n\n{shown(results)}\n"
    )
    assert percentile(results["product, SQLite"].modest.reply, 50) < MOST_SECONDS


def greet(url: str, people: Sequence[User]) -> None:
    """Let everybody have been there before: who is new is welcomed, besides being answered."""
    database = Database(url)
    with database.write() as session:
        session.add_all(
            Person(slack_id=one.id, name=one.name, greeted_at=utc_now()) for one in people
        )
    database.close()


def measure(hall: Hall, one: Contestant, folder: Path) -> Result:
    """Start one contestant, let it get warm, and put the questions."""
    replies = one.database_url is not None
    database = {"MADOGUCHI_DATABASE_URL": one.database_url} if one.database_url else {}
    with Victim(folder / one.name, {**hall.settings, **database}, one.command) as process:
        process.wait_until_ready()
        put(hall.slack, hall.early, WARM_UP, PER_SECOND, replies=replies)
        modest = put(hall.slack, hall.people, MODEST, PER_SECOND, replies=replies)
        burst = put(hall.slack, hall.people, BURST, None, replies=replies)
        return Result(modest, burst)


def shown(results: Mapping[str, Result]) -> str:
    modest = [result.modest for result in results.values()]
    burst = [result.burst for result in results.values()]
    return table(
        list(results),
        [
            (f"{MODEST} questions, {PER_SECOND:g} a second", rows(modest)),
            (f"{BURST} questions at once", rows(burst)),
        ],
    )


def rows(took: list[Took]) -> list[Row]:
    return [
        milliseconds("payload to ack, p50", [percentile(one.ack, 50) for one in took]),
        milliseconds("payload to ack, p99", [percentile(one.ack, 99) for one in took]),
        (
            "acks too late for Slack",
            [str(sum(ack > SLACK_WAITS for ack in one.ack)) for one in took],
        ),
        milliseconds("payload to reply, p50", [reply(one, 50) for one in took]),
        milliseconds("payload to reply, p95", [reply(one, 95) for one in took]),
    ]


def reply(took: Took, percent: int) -> float | None:
    return percentile(took.reply, percent) if took.reply else None


def articles(url: str) -> int:
    database = Database(url)
    with database.read() as session:
        count = session.scalars(select(func.count(Article.id))).one()
    database.close()
    return count


def about(url: str) -> str:
    database = Database(url)
    with database.read() as session:
        version = session.scalars(text("SHOW server_version")).one()
        fsync = session.scalars(text("SHOW fsync")).one()
    database.close()
    return f"PostgreSQL {version} with fsync {fsync}"
