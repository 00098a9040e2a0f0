"""The slash command: answers come in direct messages, and nobody else sees what was typed."""

import pytest

from storage.inbox import InboxRow
from storage.letter import Letter
from storage.question import Question
from tests.fakes.slack import Channel, User
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, card, open_ticket
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, RECEIVED, TOO_LONG, UNKNOWN

ASKED = "回答は、窓口からのダイレクトメッセージでお送りします"
HELP = "コマンドの使い方"


def types(city: City, user: User, text: str = "", where: Channel | None = None) -> None:
    city.slack.command(user, where or city.everybody, "/soudan", text)


def is_told(city: City, user: User, words: str, where: Channel | None = None) -> None:
    """Wait for a word where it was typed that nobody else sees."""

    def seen() -> bool:
        told = city.slack.messages(where or city.everybody)
        return any(one.ephemeral_to == user.id and words in one.shown() for one in told)

    city.slack.wait_for(seen, what=f"{words!r} for {user.name} alone")


def answered(city: City, user: User, question: str) -> Thread:
    """The thread in direct messages that begins with the question."""
    direct = city.slack.im(user)
    root = city.slack.wait_for(
        lambda: [one for one in city.slack.messages(direct) if question[:100] in one.shown()],
        what=f"{question!r} in direct messages",
    )
    return Thread(city.slack, user, direct, root[0].ts)


@BOTH_ENTRANCES
def test_what_is_typed_is_answered_in_direct_messages(desk: City, books: Books) -> None:
    types(desk, desk.yamada, f"　{KNOWN}　")
    is_told(desk, desk.yamada, ASKED)
    thread = answered(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    books.rest(desk.slack)
    assert books.question().text == KNOWN
    assert books.count(InboxRow) == 1
    seen = [one for one in desk.slack.messages(desk.everybody) if one.ephemeral_to is None]
    assert seen == [], "nothing of it stands where the others read"


@BOTH_ENTRANCES
def test_alone_it_opens_the_form_that_looks_for_an_answer_first(desk: City, books: Books) -> None:
    types(desk, desk.yamada)
    desk.slack.open_view(desk.yamada, "question_form")
    assert desk.slack.submit(desk.yamada, {"words": UNKNOWN}) is None
    thread = answered(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    thread.opens_the_form()
    thread.sends_the_form()
    thread.sees(RECEIVED)
    card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)


def test_it_works_where_the_bot_is_not(desk: City, books: Books) -> None:
    apart = desk.slack.add_channel("内緒", [desk.yamada], private=True, with_bot=False)
    types(desk, desk.yamada, "<script> & パスワードを忘れました", apart)
    is_told(desk, desk.yamada, ASKED, apart)
    answered(desk, desk.yamada, "パスワードを忘れました").sees(ANSWER)
    books.rest(desk.slack)
    assert books.question().text == "<script> & パスワードを忘れました", "as it was typed"


@pytest.mark.parametrize(
    "text", ["ヘルプ", "ﾍﾙﾌﾟ", "使い方", "help", "HELP", "ＨＥＬＰ", "使い方を教えて"]
)
def test_help_names_everything(desk: City, books: Books, text: str) -> None:
    types(desk, desk.yamada, text)
    is_told(desk, desk.yamada, HELP)
    is_told(desk, desk.yamada, "/soudan 困っていること")
    books.rest(desk.slack)
    assert books.count(Question) == 0


def test_a_question_that_begins_with_a_name_of_ours_is_a_question(desk: City, books: Books) -> None:
    types(desk, desk.yamada, "ヘルプ 画面が開きません")
    is_told(desk, desk.yamada, ASKED)
    answered(desk, desk.yamada, "ヘルプ 画面が開きません")
    books.rest(desk.slack)
    assert books.question().text == "ヘルプ 画面が開きません"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("こんにちは", "困っていることを、このままメッセージで"),
        ("ありがとうございました", "お役に立ててよかったです"),
        (":tada:", "困っていることを文章で"),
    ],
)
def test_small_talk_gets_a_word_and_is_not_kept(
    desk: City, books: Books, text: str, words: str
) -> None:
    types(desk, desk.yamada, text)
    is_told(desk, desk.yamada, words)
    books.rest(desk.slack)
    assert (books.count(Question), books.count(Letter)) == (0, 0)


def test_a_paste_is_kept_for_the_help_desk(desk: City, books: Books) -> None:
    paste = "手順書の一行です。" * 300
    types(desk, desk.yamada, paste)
    answered(desk, desk.yamada, paste).sees(TOO_LONG)
    books.rest(desk.slack)
    assert books.question().text == paste


def test_a_guest_is_turned_away_where_they_typed(desk: City, books: Books) -> None:
    guest = desk.slack.add_user("guest", real_name="業者", is_restricted=True)
    desk.slack.join(guest, desk.everybody)
    types(desk, guest, KNOWN)
    is_told(desk, guest, "市の職員と関係者の方だけ")
    books.rest(desk.slack)
    assert (books.count(Question), books.count(Letter)) == (0, 0)
    assert desk.slack.undelivered == []


def test_the_same_command_delivered_twice_is_one_question(desk: City, books: Books) -> None:
    desk.slack.faults.redeliver()
    types(desk, desk.yamada, KNOWN)
    answered(desk, desk.yamada, KNOWN).sees(ANSWER)
    books.rest(desk.slack)
    assert books.count(Question) == 1


def test_a_ticket_is_moved_by_its_number(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    types(desk, desk.kobayashi, "＃１ 担当")
    requester.sees("小林 直樹 さんが相談 #1 を担当します")
    types(desk, desk.kobayashi, "#1 保留")
    desk.slack.open_view(desk.kobayashi, "choice_of_verb")
    types(desk, desk.yamada, "#1 解決")
    helpdesk.sees("相談 #1 は「解決しました」と連絡がありました")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "take", "solve"]


def test_a_number_alone_shows_the_ticket_to_whom_may_see_it(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    types(desk, desk.yamada, "#1")
    assert UNKNOWN in desk.slack.open_view(desk.yamada, "ticket_detail").shown()
    types(desk, desk.sato, "#1")
    types(desk, desk.sato, "#1 解決")
    types(desk, desk.sato, "#99")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open"]
    told = " ".join(one.shown() for one in desk.slack.messages(desk.slack.im(desk.sato)))
    assert UNKNOWN not in told


def test_an_unknown_word_is_told_which_there_are(desk: City) -> None:
    types(desk, desk.yamada, "#1 爆破")
    is_told(desk, desk.yamada, "番号のあとに使える言葉：`担当`・`開始`")
