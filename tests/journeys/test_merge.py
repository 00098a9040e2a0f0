"""Two requesters ask the same; the help desk answers once."""

from handlers.action_ids import MERGE_FORM, pack
from storage.ticket_event import TicketVerb
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import SOLVE_BUTTON, card, open_ticket
from tests.journeys.test_ticket_menu import chooses
from tests.journeys.words import UNKNOWN


def test_one_answer_reaches_both_and_neither_learns_of_the_other(desk: City, books: Books) -> None:
    yamada = open_ticket(desk, desk.yamada, UNKNOWN)
    sato = open_ticket(desk, desk.sato, UNKNOWN)
    first, second = card(desk, 1, desk.kobayashi), card(desk, 2, desk.kobayashi)
    second.sees(f"#1 {UNKNOWN}（受付済み）")

    chooses(second, TicketVerb.MERGE)
    form = desk.slack.open_view(desk.kobayashi, MERGE_FORM)
    assert f"#1 {UNKNOWN}（受付済み）" in form.shown()
    refused = desk.slack.submit(desk.kobayashi, {"number": "＃２"})
    assert refused is not None
    assert refused.errors == {"number": "この相談自身や、この相談にまとめた相談は選べません。"}
    chosen = {"similar": pack(number=1), "number": ""}
    assert desk.slack.submit(desk.kobayashi, chosen) is None
    sato.sees("相談 #2 を、同じ内容の相談 #1 にまとめました")
    sato.sees("同じ内容の相談 #1 にまとめました。回答は、引き続きこのスレッドに届きます")
    second.sees("相談 #1 にまとめました。続きは、そちらのカードでお願いします")
    first.sees("まとめた相談")
    first.sees("相談 #2 を、この相談 #1 にまとめました")

    ts = first.says("総務課にお伝えしました")
    yamada.sees("総務課にお伝えしました")
    sato.sees("総務課にお伝えしました")
    first.gets_a_tick(ts)
    sato.gets_a_tick(sato.says("正面玄関もお願いします"))
    first.sees("*佐藤 健一* さん（#2 の相談者）より　相談 #1")
    first.presses(SOLVE_BUTTON)
    yamada.sees("相談 #1 を解決済みにしました")
    sato.sees("相談 #2 を解決済みにしました")
    sato.says("まだ枯れています")
    first.sees("#2 の相談者の 佐藤 健一 さんから返信があったため、相談 #1 を再開しました")

    chooses(second, TicketVerb.UNMERGE)
    sato.sees("相談 #2 は、あらためて個別に対応します")
    books.rest(desk.slack)
    assert yamada.showing("佐藤") == yamada.showing("正面玄関") == yamada.showing("枯れて") == []
    assert sato.showing("山田") == []
    assert [step[1] for step in books.history(2)] == ["open", "merge", "unmerge"]
