"""Who is on duty is given what comes in, and called for what cannot wait."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.duty.assigning import Assigning
from bot.settings import Settings
from handlers.action_ids import ABSENCE_FORM, CHOICE_OF_VERB, TICKET_MENU, WATCH_FORM
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.people import HURRY_BUTTON, Thread, card, open_ticket
from tests.journeys.words import UNKNOWN

REASON = "窓口が止まっています <!channel>"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The office wants new tickets to be given out."""
    return settings.model_copy(update={"madoguchi_assign": Assigning.LEAST_LOAD})


def is_away_today(desk: City) -> None:
    """Kato enters it in Home, at the second try."""
    open_home(desk, desk.kato).presses("不在を登録")
    form = desk.slack.open_view(desk.kato, ABSENCE_FORM)
    assert "いま登録されている不在はありません。" in form.shown()
    assert "who" not in form.action_ids
    today = datetime.now(ZoneInfo("Asia/Tokyo")).date().isoformat()
    refused = desk.slack.submit(desk.kato, {"first": today, "last": "2020-01-01"})
    assert refused is not None
    assert refused.errors == {"last": "すでに過ぎた期間です。今日以降の日を選んでください。"}
    next_year = f"{int(today[:4]) + 1}-01-01"
    entered = desk.slack.submit(desk.kato, {"first": today, "last": next_year})
    assert entered is not None
    assert "取り消す" in entered.shown()


def in_the_office(desk: City) -> Thread:
    """The office's channel, when the message about the ticket is there."""

    def found() -> str | None:
        posted = desk.slack.messages(desk.office)
        return next((one.ts for one in posted if "至急の相談 #1" in one.shown()), None)

    ts = desk.slack.wait_for(found, what="the message to the office")
    return Thread(desk.slack, desk.yoshida, desk.office, ts)


def asks_to_watch(helpdesk: Thread) -> None:
    """From the menu of the card: the office shall watch it."""
    shown = helpdesk.slack.message(helpdesk.channel, helpdesk.ts)
    menus = [one for _, one in elements_in(shown.blocks) if one["action_id"] == TICKET_MENU]
    values = {one["text"]["text"]: str(one["value"]) for one in menus[0]["options"]}
    chosen = values["見守りを頼む…"]
    helpdesk.slack.press(helpdesk.reader, helpdesk.channel, helpdesk.ts, TICKET_MENU, chosen)
    helpdesk.slack.open_view(helpdesk.reader, WATCH_FORM)


def test_a_ticket_that_cannot_wait(desk: City, books: Books) -> None:
    open_home(desk, desk.kobayashi).sees("不在を登録")
    is_away_today(desk)
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    requester.sees("小林 直樹 さんが相談 #1 を担当します")
    helpdesk = card(desk, 1, desk.kobayashi)
    asked = helpdesk.sees("相談 #1 の担当をお願いします。（自動で割り当てました）")
    assert asked.pings() == {desk.kobayashi.id}

    requester.presses(HURRY_BUTTON)
    form = desk.slack.open_view(desk.yamada, CHOICE_OF_VERB)
    assert "相談 #1 を至急にします" in form.shown()
    assert requester.sends_the_form({"reason": REASON}) is None
    requester.sees("相談 #1 を至急にしました")
    paged = helpdesk.sees("至急の相談 #1 です。対応をお願いします。")
    assert paged.pings() == {desk.kobayashi.id}
    (told,) = in_the_office(desk).messages()
    assert told.pings() == set()
    assert "カードを開く" in told.shown()
    helpdesk.sees("*至急*")

    asks_to_watch(helpdesk)
    assert desk.slack.submit(desk.kobayashi, {"colleague": desk.yoshida.id}) is None
    assert helpdesk.sees("相談 #1 の見守りをお願いします。").pings() == {desk.yoshida.id}
    helpdesk.sees("見守り：吉田 隆")
    requester.presses("解決しました")
    assert helpdesk.sees("「解決しました」と連絡がありました").pings() == {desk.yoshida.id}
    books.rest(desk.slack)
    assert requester.showing("見守り") == []
