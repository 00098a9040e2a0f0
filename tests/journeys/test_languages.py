"""Each reads the language of their own Slack; the help desk reads the office's."""

from tests.fakes.slack import User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import TICK, Thread, ask, card
from tests.journeys.words import UNKNOWN

ASK_BUTTON = "Ask the help desk"


def _smith(desk: City) -> User:
    return desk.slack.add_user("smith", real_name="Ann Smith", locale="en-GB")


def test_a_ticket_in_english_for_a_help_desk_that_reads_japanese(desk: City, books: Books) -> None:
    requester = ask(desk, _smith(desk), UNKNOWN)
    requester.sees("Sorry, there is no earlier answer that fits.")
    requester.presses(ASK_BUTTON)
    form = desk.slack.open_view(requester.reader, "ticket_form")
    assert "Your question is filled in" in form.shown()
    assert "件名" not in form.shown()
    requester.sends_the_form()
    requester.sees("Your request is ticket #1")

    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses("担当する")
    requester.sees("小林 直樹 looks after ticket #1")
    answered = helpdesk.says("右側の花壇です")
    relayed = requester.sees("右側の花壇です")
    assert "From *小林 直樹* (help desk), ticket #1" in relayed.shown()
    desk.slack.wait_for(
        lambda: TICK in desk.slack.message(helpdesk.channel, answered).reactions, what="tick"
    )
    requester.presses("It is solved")
    helpdesk.sees("相談者の Ann Smith さんから、相談 #1 は「解決しました」と連絡がありました")
    books.rest(desk.slack)
    assert _japanese_words(requester) == []


def test_a_refusal_speaks_the_language_of_who_is_refused(desk: City) -> None:
    guest = desk.slack.add_user("guest", is_restricted=True, locale="en-US")
    ask(desk, guest, UNKNOWN).is_told("this desk is for the city's staff and its partners only")


def test_another_language_gets_the_offices(desk: City) -> None:
    schmidt = desk.slack.add_user("schmidt", locale="de-DE")
    ask(desk, schmidt, UNKNOWN).sees("ぴったりの過去の回答は見つかりませんでした")


def _japanese_words(thread: Thread) -> list[str]:
    """Sentences of ours in Japanese, which an English reader should not meet."""
    shown = [one.shown() for one in thread.replies()]
    return [text for text in shown for word in ("さん", "相談 #", "してください") if word in text]
