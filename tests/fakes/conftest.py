"""A fake workspace with a few people, and real clients of it."""

from collections.abc import Iterator

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from tests.fakes.slack import Channel, FakeSlack, User
from tests.fakes.slack.bolt import client_for


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as slack:
        yield slack


@pytest.fixture
def hanako(slack: FakeSlack) -> User:
    return slack.add_user("hanako", real_name="架空 花子", display_name="花子", title="税務課")


@pytest.fixture
def office(slack: FakeSlack, hanako: User) -> Channel:
    return slack.add_channel("デジ室", [hanako])


@pytest.fixture
def client(slack: FakeSlack) -> WebClient:
    return client_for(slack)


@pytest.fixture
def app(slack: FakeSlack, client: WebClient) -> App:
    return App(client=client, signing_secret=slack.bot.signing_secret)
