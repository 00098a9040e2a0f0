"""The checker sees what is lost and what is doubled: here it is planted."""

import random
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from sqlalchemy import text

from bot.settings import Settings
from handlers.action_ids import TAKE_TICKET
from storage.database import Database
from tests.fakes.slack import FakeSlack, Message, User
from tests.fakes.slack.bolt import client_for
from tests.faults.checker import Verdict, check
from tests.faults.facts import Fact, What
from tests.faults.ledger import Asked, Ledger, Sent
from tests.faults.left_over import wait_until_settled
from tests.faults.partner import Partner
from tests.faults.person import Person
from tests.faults.requester import Requester
from tests.faults.standing import has_button, sightings
from tests.faults.town import Town, found, settings_for
from tests.faults.weather import be_patient
from tests.journeys.running import running

SECONDS = 10.0
MESSAGES = (What.NEWS, What.COPY, What.RECEIPT, What.REPLY, What.CARD)


@dataclass(frozen=True)
class Day:
    """A short day at the help desk, as it ended."""

    town: Town
    ledger: Ledger
    database: Database
    bot: WebClient

    def verdict(self) -> Verdict:
        return check(self.town, self.ledger, self.database)

    def one(self, what: What) -> tuple[Fact, Message]:
        seen = sightings(self.town, self.ledger)
        return next((fact, message) for fact, message in seen if fact.what is what)

    def repeat(self, message: Message, **more: Any) -> None:
        place = {"channel": message.channel, "thread_ts": message.thread_ts} | more
        self.bot.chat_postMessage(text=message.text, blocks=message.blocks, **place)


@dataclass(frozen=True)
class Lived:
    """What the day left behind."""

    town: Town
    ledger: Ledger
    file: Path


@pytest.fixture(scope="module")
def lived(filled_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    """The day is lived once, and looked at by each test as it ended."""
    file = shutil.copyfile(filled_sqlite, tmp_path_factory.mktemp("day") / "madoguchi.db")
    with FakeSlack() as slack:
        be_patient(slack)
        town, ledger, database = found(slack), Ledger(), Database(f"sqlite:///{file}")
        environ = settings_for(town, f"sqlite:///{file}")
        with running(Settings.model_validate({name.lower(): environ[name] for name in environ})):
            live_through(town, ledger)
            slack.settle()
            wait_until_settled(database, SECONDS)
        database.close()
        yield Lived(town, ledger, file)


@pytest.fixture
def day(lived: Lived, tmp_path: Path) -> Iterator[Day]:
    """The day, on which a test may plant what it likes."""
    database = Database(f"sqlite:///{shutil.copyfile(lived.file, tmp_path / 'madoguchi.db')}")
    slack = lived.town.slack
    with slack.unsaid():
        yield Day(lived.town, lived.ledger.copied(), database, client_for(slack))
    database.close()


def live_through(town: Town, ledger: Ledger) -> None:
    """One question, one ticket, taken, with a reply of either side."""

    def person(user: User) -> Person:
        return Person(user, town, ledger, random.Random(0), threading.Event())

    requester, partner = Requester(person(town.requesters[0])), Partner(person(town.partners[0]))
    asked = requester.ask()
    requester.hand_over(asked)
    town.slack.wait_for(lambda: requester.receipt(asked), SECONDS, "a receipt")
    card = town.slack.wait_for(lambda: town.card(asked.code), SECONDS, "a card")
    assert card is not None
    partner.take(card)
    # An answer that overtakes the press takes the ticket too, and then there is no news of it.
    town.slack.wait_for(lambda: not has_button(card_now(town, asked), TAKE_TICKET), SECONDS)
    partner.answer(card)
    requester.reply()


def card_now(town: Town, asked: Asked) -> Message:
    card = town.card(asked.code)
    assert card is not None
    return card


def test_a_good_day_is_counted(day: Day) -> None:
    verdict = day.verdict()

    assert verdict.line(kills=0) == "kills=0 sent=5 received=5 lost=0 doubled=0"
    assert verdict.is_clean, str(verdict)


def test_every_kind_of_message_is_missed(day: Day) -> None:
    for what in MESSAGES:
        fact, message = day.one(what)
        day.bot.chat_delete(channel=message.channel, ts=message.ts)

        assert any(str(fact) in lost for lost in day.verdict().lost), f"{fact} is not missed"


def test_every_kind_of_message_is_noticed_when_it_stands_twice(day: Day) -> None:
    for number, what in enumerate(MESSAGES, start=1):
        fact, message = day.one(what)
        day.repeat(message)

        verdict = day.verdict()
        assert (len(verdict.doubled), verdict.lost) == (number, []), f"{fact} is not noticed"


def test_words_in_the_wrong_thread_are_noticed(day: Day) -> None:
    _, message = day.one(What.COPY)
    elsewhere = day.town.slack.im(day.town.askers[0])
    day.repeat(message, channel=elsewhere.id, thread_ts=None)

    assert len(day.verdict().doubled) == 1


def test_a_correction_is_missed(day: Day) -> None:
    said = day.ledger.said[0]
    day.ledger.said[0] = replace(said, corrected=not said.corrected)

    verdict = day.verdict()
    assert (len(verdict.lost), len(verdict.doubled)) == (1, 1)


def test_files_are_missed(day: Day) -> None:
    said = day.ledger.said[0]
    day.ledger.said[0] = replace(said, files=said.files + 1)

    verdict = day.verdict()
    assert len(verdict.lost) == 1
    assert f"({said.files + 1})" in verdict.lost[0]


def test_files_that_are_shown_twice_are_noticed(day: Day) -> None:
    said = day.ledger.said[0]
    _, message = next(
        seen
        for seen in sightings(day.town, day.ledger)
        if seen[0].what is What.COPY and seen[0].code.startswith(said.code)
    )
    for number in range(1, 3):
        day.bot.files_upload_v2(
            content="x",
            filename=f"{said.code}-0.png",
            channel=message.channel,
            thread_ts=message.thread_ts,
        )
        assert len(day.verdict().doubled) == 1, f"after {number}"


def test_a_tick_is_missed(day: Day) -> None:
    fact, message = day.one(What.TICK)
    day.bot.reactions_remove(channel=message.channel, timestamp=message.ts, name="white_check_mark")

    verdict = day.verdict()
    assert [str(fact) in lost for lost in verdict.lost] == [True]
    assert (verdict.sent, verdict.received) == (5, 4)


def test_a_question_that_nobody_answered_is_lost(day: Day) -> None:
    day.ledger.asked.append(Asked("z99999z", day.town.everybody.id, "1.000001"))

    verdict = day.verdict()
    assert len(verdict.lost) == 2, "no reply, no row"
    assert (verdict.sent, verdict.received) == (6, 5)


def test_a_form_that_slack_did_not_take_may_be_lost(day: Day) -> None:
    day.ledger.sent.append(Sent("z99999z", acked=False))

    assert day.verdict().is_clean


def test_a_gap_in_the_numbers_is_noticed(day: Day) -> None:
    with day.database.write() as session:
        session.execute(text("UPDATE tickets SET number = 2"))

    assert day.verdict().problems == ["ticket numbers have a gap or are doubled: [2]"]
