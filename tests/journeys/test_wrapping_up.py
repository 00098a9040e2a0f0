"""A ticket comes to a good end."""

from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, card, open_ticket
from tests.journeys.words import UNKNOWN

QUESTION = "相談 #1 を解決済みにしてよろしいですか？"


def gone(thread: Thread, words: str) -> None:
    thread.slack.wait_for(lambda: not thread.showing(words), what=f"{words!r} taken away")


@BOTH_ENTRANCES
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
