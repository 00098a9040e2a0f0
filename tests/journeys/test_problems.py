"""An outage: many ask, the help desk tells them all at once."""

from collections.abc import Iterator

import pytest

from bot.settings import Settings
from handlers.action_ids import ANNOUNCEMENT_FORM, LINK_FORM, SEND_ANNOUNCEMENT, pack
from storage.ticket_event import TicketVerb
from tests.fakes.slack import Channel, Message
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import at_entrance
from tests.journeys.people import Thread, card, open_ticket
from tests.journeys.test_ticket_menu import chooses
from tests.journeys.words import UNKNOWN

TITLE = "正面玄関の水道の障害"


@pytest.fixture
def notices(city: City) -> Channel:
    return city.slack.add_channel("全庁のお知らせ", [city.yamada, city.yoshida])


@pytest.fixture
def opened(city: City, settings: Settings, notices: Channel) -> Iterator[City]:
    """With a channel for the whole city."""
    chosen = settings.model_copy(update={"madoguchi_notice_channel": notices.id})
    with at_entrance("socket", city, chosen):
        yield city


def problem_card(desk: City, reader: Thread) -> Thread:
    def found() -> Message | None:
        posted = [one for one in desk.slack.messages(desk.helpdesk) if not one.is_reply]
        return next((one for one in posted if f"共通の原因：{TITLE}（障害）" in one.text), None)

    message = desk.slack.wait_for(found, what="card of the problem")
    return Thread(desk.slack, reader.reader, desk.helpdesk, message.ts)


def test_a_broadcast_reaches_each_and_the_end_solves_all(
    opened: City, books: Books, notices: Channel
) -> None:
    desk = opened
    yamada = open_ticket(desk, desk.yamada, UNKNOWN)
    first = card(desk, 1, desk.kobayashi)
    chooses(first, TicketVerb.LINK)
    desk.slack.open_view(desk.kobayashi, LINK_FORM)
    refused = desk.slack.submit(desk.kobayashi, {"title": "　"})
    assert refused is not None
    assert "新しい名前を書いてください" in refused.errors["title"]
    assert desk.slack.submit(desk.kobayashi, {"title": TITLE}) is None
    problem = problem_card(desk, first)
    first.sees(f"共通の原因：{TITLE}（障害）")
    desk.slack.wait_for(
        lambda: [one for one in desk.slack.messages(desk.office) if TITLE in one.shown()],
        what="a word to the office",
    )

    sato = open_ticket(desk, desk.sato, UNKNOWN)
    second = card(desk, 2, desk.kobayashi)
    chooses(second, TicketVerb.LINK)
    form = desk.slack.open_view(desk.kobayashi, LINK_FORM)
    assert f"{TITLE}（障害）" in form.shown()
    assert desk.slack.submit(desk.kobayashi, {"problem": pack(problem=1)}) is None
    problem.sees("*つながっている相談*\n2 件（対応中 2 件）")

    office = problem.seen_by(desk.yoshida)
    office.presses("全員に知らせる…")
    form = desk.slack.open_view(desk.yoshida, ANNOUNCEMENT_FORM)
    assert "対応中の相談 2 件の相談者に、あなたの名前で届きます" in form.shown()
    shown = desk.slack.submit(desk.yoshida, {"text": "夕方に直ります <!channel>", "city": ["city"]})
    assert shown is not None
    assert "まだ送っていません" in shown.shown()
    assert "夕方に直ります" in shown.shown()
    desk.slack.close_view(desk.yoshida)  # to write it anew
    desk.slack.open_view(desk.yoshida, ANNOUNCEMENT_FORM)
    desk.slack.submit(desk.yoshida, {"text": "夕方に直ります <!channel>", "city": ["city"]})
    assert yamada.showing("夕方に直ります") == []
    desk.slack.open_view(desk.yoshida, SEND_ANNOUNCEMENT)
    assert desk.slack.submit(desk.yoshida) is None
    for requester in (yamada, sato):
        told = requester.sees("夕方に直ります")
        assert "吉田 隆" in told.shown()
        assert told.pings() == set()
    notice = desk.slack.wait_for(lambda: desk.slack.messages(notices), what="the notice")[-1]
    assert f"【障害のお知らせ】{TITLE}" in notice.shown()
    assert notice.pings() == set()
    problem.sees("2 件の相談の相談者にお知らせしました")
    first.sees("最後のお知らせ（吉田 隆 さん")

    problem.presses("解決にする…")
    desk.slack.open_view(desk.kobayashi, ANNOUNCEMENT_FORM)
    desk.slack.submit(desk.kobayashi, {"text": "水が出ます"})
    desk.slack.open_view(desk.kobayashi, SEND_ANNOUNCEMENT)
    assert desk.slack.submit(desk.kobayashi) is None
    for number, requester in enumerate((yamada, sato), start=1):
        requester.sees("水が出ます")
        requester.sees(f"小林 直樹 さんが相談 #{number} を解決済みにしました")
    problem.sees("*解決*\n小林 直樹 さん")
    books.rest(desk.slack)
    assert problem.sees("共通の原因：").buttons() == []
    assert [step[1] for step in books.history(2)] == ["open", "link", "solve"]
