"""A ticket comes to a good end."""

from handlers.action_ids import TICKET_MENU, unpack
from handlers.wording.effort import EFFORT_MISSING
from handlers.wording.rating import RATING_ASKED, RATING_THANKS
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import Thread, card, open_ticket
from tests.journeys.words import UNKNOWN

QUESTION = "相談 #1 を解決済みにしてよろしいですか？"


def gone(thread: Thread, words: str) -> None:
    thread.slack.wait_for(lambda: not thread.showing(words), what=f"{words!r} taken away")


def test_words_propose_and_a_press_decides(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.says("対応しました")
    helpdesk.sees(QUESTION)
    helpdesk.presses("まだです")
    gone(helpdesk, QUESTION)
    requester.says("できました")
    requester.sees(QUESTION)
    requester.presses("解決しました")
    helpdesk.sees("*状態*\n解決済み")
    gone(requester, QUESTION)
    books.rest(desk.slack)


def test_how_it_was_and_how_long_it_took(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    chooses_time(helpdesk)
    missing = desk.slack.submit(desk.kobayashi, {})
    assert missing is not None
    assert missing.errors == {"preset": EFFORT_MISSING.ja}
    assert desk.slack.submit(desk.kobayashi, {"other": "４５", "summary": "紙を足した"}) is None
    helpdesk.sees("対応時間：計 45 分")
    helpdesk.presses("解決済みにする")
    requester.sees(RATING_ASKED.ja)
    requester.presses("とても助かりました")
    helpdesk.sees("相談者の評価：とても助かりました")
    requester.sees(RATING_THANKS.ja)
    requester.presses("ひとこと書く")
    desk.slack.open_view(desk.yamada, "rating_form")
    assert desk.slack.submit(desk.yamada, {"score": "3", "comment": "早かったです"}) is None
    helpdesk.sees("相談者の評価：助かりました")
    assert not helpdesk.showing("早かったです")
    books.rest(desk.slack)


def chooses_time(helpdesk: Thread) -> None:
    """From the menu of the card."""
    shown = helpdesk.slack.message(helpdesk.channel, helpdesk.ts)
    (menu,) = [one for _, one in elements_in(shown.blocks) if one["action_id"] == TICKET_MENU]
    values = [option["value"] for option in menu["options"]]
    value = next(one for one in values if "effort" in unpack(one))
    helpdesk.slack.press(helpdesk.reader, helpdesk.channel, helpdesk.ts, TICKET_MENU, value)
    helpdesk.slack.open_view(helpdesk.reader, "effort_form")
