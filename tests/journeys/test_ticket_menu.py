"""The menu of a card, from the press to both threads."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.action_ids import CHOICE_OF_VERB, TICKET_MENU
from handlers.wording.ticket_verbs import MENU_LABEL
from storage.ticket_event import TicketVerb
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import TAKE_BUTTON, Thread, card, open_ticket
from tests.journeys.words import UNKNOWN


def today() -> date:
    return datetime.now(ZoneInfo("Asia/Tokyo")).date()


def chooses(helpdesk: Thread, verb: TicketVerb) -> None:
    """From the menu of the card, once it is there."""
    label = MENU_LABEL[verb].ja

    def option() -> str | None:
        shown = helpdesk.slack.message(helpdesk.channel, helpdesk.ts)
        for _, element in elements_in(shown.blocks):
            if element["action_id"] == TICKET_MENU:
                labels = {one["text"]["text"]: str(one["value"]) for one in element["options"]}
                return labels.get(label)
        return None

    chosen = helpdesk.slack.wait_for(option, what=f"{label!r} in the menu")
    helpdesk.slack.press(helpdesk.reader, helpdesk.channel, helpdesk.ts, TICKET_MENU, chosen)


@BOTH_ENTRANCES
def test_the_requester_is_asked_and_answers(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.says("どの花壇でしょうか")
    chooses(helpdesk, TicketVerb.WAIT)
    requester.sees("ヘルプデスクがお返事を待っています")
    helpdesk.sees("*状態*\n相談者の返事待ち")
    requester.says("正面玄関です")
    helpdesk.sees("相談者の 山田 花子 さんから返事がありました")
    helpdesk.sees("*状態*\n対応中")
    books.rest(desk.slack)


def test_on_hold_until_a_day(desk: City) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    chooses(helpdesk, TicketVerb.HOLD)
    form = desk.slack.open_view(desk.kobayashi, CHOICE_OF_VERB)
    assert "相談 #1 を、決めた日まで保留にします" in form.shown()
    yesterday = (today() - timedelta(days=1)).isoformat()
    refused = desk.slack.submit(desk.kobayashi, {"until": yesterday, "reason": "部品待ち"})
    assert refused is not None
    assert refused.errors == {"until": "明日から 1 年以内の日を選んでください。"}
    in_a_week = (today() + timedelta(days=7)).isoformat()
    taken = desk.slack.submit(desk.kobayashi, {"until": in_a_week, "reason": "部品待ち"})
    assert taken is None
    requester.sees("まで保留にしました")
    requester.sees("理由：部品待ち")
    helpdesk.sees("*状態*\n保留")


def test_a_colleague_is_asked_to_take_over(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    chooses(helpdesk, TicketVerb.ASSIGN)
    desk.slack.open_view(desk.kobayashi, CHOICE_OF_VERB)
    refused = desk.slack.submit(desk.kobayashi, {"colleague": desk.sato.id})
    assert refused is not None
    assert refused.errors == {"colleague": "ヘルプデスクかデジ室の方を選んでください。"}
    values = {"colleague": desk.kato.id, "note": "機種は <!channel> A-1"}
    assert desk.slack.submit(desk.kobayashi, values) is None
    requester.sees("相談 #1 の担当が 加藤 彩 さんに替わりました")
    asked = helpdesk.sees("相談 #1 の担当をお願いします。（小林 直樹 さんより）")
    assert asked.pings() == {desk.kato.id}
    assert "機種は" in asked.shown()
    books.rest(desk.slack)
    assert requester.showing("機種は") == []
