"""The main story in the stand-in workspace, which differs from Slack in a few habits."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.demo_city import HELPDESK_CHANNEL, OFFICE_CHANNEL, DemoCity
from bot.settings import GivenSettings
from storage.database import Database
from storage.ticket import Ticket
from tests.journeys.books import Books
from tests.journeys.running import running
from tests.journeys.stand_in_city import StandInCity, stand_in_city
from tests.journeys.words import NOTHING_FOUND, UNKNOWN

YAMADA, KOBAYASHI = "U0YAMADA", "U0KOBAYASHI"


@pytest.fixture
def stand_in(tmp_path: Path, story_url: str) -> Iterator[StandInCity]:
    """The demo's city with the help desk open."""
    demo = DemoCity()
    database = Database(story_url)
    demo.register(database, datetime.now(UTC))
    database.close()
    with stand_in_city(tmp_path) as city:
        settings = GivenSettings.model_validate(
            {
                "slack_bot_token": demo.app["botToken"],
                "slack_app_token": demo.app["appToken"],
                "slack_api_url": city.slack.api_url,
                "madoguchi_database_url": story_url,
                "madoguchi_helpdesk_channel": HELPDESK_CHANNEL,
                "madoguchi_office_channel": OFFICE_CHANNEL,
                "madoguchi_digest_at": "off",
                "madoguchi_office": demo.ids("office"),
                "madoguchi_partners": demo.ids("partner"),
            }
        )
        with running(settings):
            yield city


def test_a_question_becomes_a_ticket_and_is_solved(stand_in: StandInCity, books: Books) -> None:
    question = stand_in.post(YAMADA, YAMADA, UNKNOWN)
    direct = question["channel"]
    nothing = stand_in.sees(direct, NOTHING_FOUND)

    stand_in.press(YAMADA, nothing, "ask_helpdesk")
    # What nobody touches, here the details, comes back empty.
    title = {"type": "plain_text_input", "value": "水やり <明日> & 明後日"}
    stand_in.submit(YAMADA, {"title": {"title": title}})
    receipt = stand_in.sees(direct, "相談 #1 を受け付けました：水やり &lt;明日&gt; &amp; 明後日")
    card = stand_in.sees(HELPDESK_CHANNEL, "担当する")
    assert "税務部 市民税課" in str(card)

    stand_in.press(KOBAYASHI, card, "take_ticket")
    stand_in.sees(direct, "小林 直樹 さんが相談 #1 を担当します")
    stand_in.post(KOBAYASHI, HELPDESK_CHANNEL, "どの花壇ですか？ A & B", card["ts"])
    relayed = stand_in.sees(direct, "どの花壇ですか？ A &amp; B")
    assert relayed["thread_ts"] == question["ts"]
    stand_in.post(YAMADA, direct, "正面玄関です", question["ts"])
    answered = stand_in.sees(HELPDESK_CHANNEL, "正面玄関です")
    assert answered["thread_ts"] == card["ts"]

    stand_in.press(KOBAYASHI, stand_in.sees(HELPDESK_CHANNEL, "解決済みにする"), "solve_ticket")
    stand_in.sees(direct, "小林 直樹 さんが相談 #1 を解決済みにしました")
    stand_in.post(YAMADA, direct, "もう一つお願いします", question["ts"])
    stand_in.sees(HELPDESK_CHANNEL, "相談 #1 を再開しました")
    reopened = stand_in.sees(direct, "小林 直樹 さんが対応しています")
    assert reopened["ts"] == receipt["ts"]
    stand_in.press(YAMADA, reopened, "solve_ticket")
    stand_in.sees(HELPDESK_CHANNEL, "は「解決しました」と連絡がありました")

    assert [(verb, actor) for _, verb, _, _, actor in books.history(1)] == [
        ("open", "山田 花子"),
        ("take", "小林 直樹"),
        ("start", "小林 直樹"),
        ("solve", "小林 直樹"),
        ("reopen", "山田 花子"),
        ("solve", "山田 花子"),
    ]
    (ticket,) = books.all(Ticket)
    assert (ticket.title, ticket.details) == ("水やり <明日> & 明後日", UNKNOWN)


def test_the_command_is_answered_in_direct_messages(stand_in: StandInCity) -> None:
    stand_in.command(YAMADA, OFFICE_CHANNEL, "/soudan", UNKNOWN)
    stand_in.sees(OFFICE_CHANNEL, "回答は、窓口からのダイレクトメッセージでお送りします")
    direct = stand_in.post(YAMADA, YAMADA, "こんにちは")["channel"]
    stand_in.sees(direct, UNKNOWN)
    stand_in.sees(direct, NOTHING_FOUND)
