"""Not every message is a question: each gets a short sensible answer, and nothing is searched."""

import pytest

from storage.question import Question
from storage.ticket import Ticket
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import (
    HELPDESK_BUTTON,
    Thread,
    ask,
    begun_with,
    card,
    mention,
    open_ticket,
)
from tests.journeys.words import ANSWER, HOW_TO_ASK, KNOWN, NOTHING_FOUND, THANKS, TOO_LONG, UNKNOWN

HELLO = "こんにちは。困っていることを"
USAGE = "困っていることを、ふだんの言葉でお送りください"
FILE_ALONE = "ファイルの中身は、こちらでは読み取れません"
SEVERAL = "ご質問がいくつかあるようです"
TWO = "名刺はどこで注文できますか？\n花壇の水やりは誰に頼みますか？"


def test_small_talk_is_answered_and_not_searched(desk: City, books: Books) -> None:
    talk = {
        "お疲れ様です": HELLO,
        "使い方": USAGE,
        "？": USAGE,
        "助けてください": USAGE,
        "接続テスト": HELLO,
        "お疲れ様です。ありがとうございました。": THANKS,
        "ありがとうございます": THANKS,
        "🎉": HOW_TO_ASK,
        "　 \n": HOW_TO_ASK,
    }
    for text, reply in talk.items():
        thread = ask(desk, desk.yamada, text)
        assert thread.sees(reply).buttons() == []
        assert len(thread.replies()) == 1
    books.rest(desk.slack)
    assert books.count(Question) == 0


def test_a_file_alone_is_asked_about_in_its_own_words(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, "", files=[("画面.png", b"\x89PNG")])
    thread.sees(FILE_ALONE)
    books.rest(desk.slack)
    assert (len(thread.replies()), books.count(Question)) == (1, 0)


def test_small_talk_where_everybody_reads(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, "使い方を教えてください")
    thread.sees(USAGE)
    books.rest(desk.slack)
    assert (len(thread.replies()), books.count(Question)) == (1, 0)


def test_a_greeting_before_a_question_is_a_question(desk: City) -> None:
    ask(desk, desk.yamada, f"お疲れ様です。{KNOWN}").sees(ANSWER)


def test_a_paste_is_kept_for_the_help_desk(desk: City, books: Books) -> None:
    paste = ("議事録です。" * 7000)[:40_000]
    thread = ask(desk, desk.yamada, paste)
    assert thread.sees(TOO_LONG).buttons() == [HELPDESK_BUTTON]
    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    assert books.question().text == paste
    assert books.question().candidates == []

    form = thread.opens_the_form()
    assert "最初の 3,000 文字" in form.shown()
    assert begun_with(form, "details") == paste[:3000]
    assert thread.sends_the_form() is None
    helpdesk = card(desk, 1, desk.kobayashi)
    assert "全文は、このスレッドにあります" in helpdesk.sees("受付済み").shown()
    assert "全文を別にヘルプデスクへ" in thread.sees("を受け付けました").shown()
    books.rest(desk.slack)
    assert whole_text(helpdesk) == paste


def whole_text(helpdesk: Thread) -> str:
    """What the help desk reads below the card, part by part."""
    blocks = [block for one in helpdesk.showing("全文（") for block in one.blocks]
    return "".join(block["text"]["text"] for block in blocks if block["type"] == "section")


def test_all_of_a_paste_arrives_once_in_bad_weather(desk: City, books: Books) -> None:
    paste = "".join(f"{number} 行目です。" for number in range(3000))
    thread = ask(desk, desk.yamada, paste)
    thread.opens_the_form()
    desk.slack.faults.drop_reply("chat.postMessage", times=4)
    assert thread.sends_the_form({"title": "議事録"}) is None
    helpdesk = card(desk, 1, desk.kobayashi)
    books.rest(desk.slack, 60)
    assert whole_text(helpdesk) == paste


def test_a_sentence_after_a_paste_is_looked_up(desk: City) -> None:
    thread = ask(desk, desk.yamada, "議事録です。" * 500)
    thread.sees(TOO_LONG)
    thread.says(KNOWN)
    thread.sees(ANSWER)


def test_several_questions_are_offered_to_the_help_desk(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, TWO)
    assert thread.sees(SEVERAL).buttons() == [HELPDESK_BUTTON]
    form = thread.opens_the_form()
    assert TWO in form.shown()
    assert begun_with(form, "title") == TWO.replace("\n", " ")
    assert thread.sends_the_form() is None
    helpdesk = card(desk, 1, desk.kobayashi).sees("受付済み").shown()
    assert "お見せした過去の回答はありません" in helpdesk
    assert "名刺は" in helpdesk
    assert "花壇の" in helpdesk
    (ticket,) = books.all(Ticket)
    assert ticket.details == TWO


def test_thanks_in_the_thread_of_a_ticket_are_passed_on(desk: City) -> None:
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    said = [thread.says(text) for text in ("こんにちは", "ありがとうございます", "使い方")]
    for ts in said:
        thread.gets_a_tick(ts)
    helpdesk.sees("山田 花子: 使い方")
    assert thread.showing(HELLO) == thread.showing(USAGE) == thread.showing(THANKS) == []


@pytest.mark.parametrize(
    ("text", "reply"), [("hello", "Hello. Just send me"), ("help", "Send me in your own words")]
)
def test_in_english(desk: City, books: Books, text: str, reply: str) -> None:
    smith = desk.slack.add_user("smith", real_name="Ann Smith", locale="en-GB")
    books.greeted(smith)
    ask(desk, smith, text).sees(reply)


def test_who_is_not_understood_has_a_way_on(desk: City) -> None:
    assert HELPDESK_BUTTON in ask(desk, desk.yamada, "お願いします").sees(NOTHING_FOUND).buttons()
