"""People write anything: nobody is pinged by it, nothing breaks, and it can be read."""

from storage.conversation import Message
from storage.question import Question
from storage.ticket import Ticket
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, ask, begun_with, card, open_ticket
from tests.journeys.words import HOW_TO_ASK, NOTHING_FOUND, UNKNOWN

NASTY = "<!channel> <@U0000000007> & *太字* <https://city.example.jp|市> &lt;b&gt; {name}"


def nobody_is_pinged(desk: City) -> None:
    """No message of the bot notifies anyone."""
    places = [desk.everybody, desk.helpdesk, desk.office, desk.slack.im(desk.yamada)]
    written = [one for place in places for one in desk.slack.messages(place) if one.bot_id]
    assert written
    assert {frozenset(one.pings()) for one in written} == {frozenset()}


@BOTH_ENTRANCES
def test_markup_in_a_form_is_shown_as_it_was_typed(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, f"{NASTY} {UNKNOWN}")
    form = thread.opens_the_form()
    assert form.shown().count(NASTY) == 2
    thread.sends_the_form(
        {"title": NASTY, "details": NASTY, "urgent": ["urgent"], "urgent_reason": NASTY}
    )
    thread.sees(f"相談 #1 を受け付けました：{NASTY}")
    helpdesk = card(desk, 1, desk.kobayashi)
    assert helpdesk.sees("受付済み").shown().count(NASTY) >= 3
    books.rest(desk.slack)
    nobody_is_pinged(desk)
    (ticket,) = books.all(Ticket)
    assert (ticket.title, ticket.details, ticket.urgent_reason) == (NASTY, NASTY, NASTY)


def test_markup_in_replies_reaches_the_other_side_as_text(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.says(f"{NASTY} ですか")
    requester.sees(f"{NASTY} ですか")
    requester.says(f"{NASTY} です")
    helpdesk.sees(f"{NASTY} です")
    books.rest(desk.slack)
    nobody_is_pinged(desk)
    assert {one.text for one in books.all(Message)} == {f"{NASTY} ですか", f"{NASTY} です"}


def test_a_mention_is_passed_on_as_a_name(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    sato, place = desk.slack.mention(desk.sato), desk.slack.mention(desk.everybody)
    requester.says(f"{sato} さんと {place} にも {desk.slack.mention('here')} 聞きました")
    helpdesk.sees("@佐藤 健一 さんと #全庁 にも @here 聞きました")
    books.rest(desk.slack)
    nobody_is_pinged(desk)


def test_a_link_is_passed_on_as_a_link(desk: City) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.says("https://city.example.jp/form?a=1&b=2 をご覧ください")
    relayed = requester.sees("https://city.example.jp/form?a=1&b=2")
    assert "<https://city.example.jp/form?a=1&amp;b=2>" in str(relayed.blocks)


def test_names_are_shown_as_they_are(city: City, desk: City, books: Books) -> None:
    guest = city.slack.add_user("guest", real_name="<!here> & *岡田*")
    requester = open_ticket(desk, guest, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.sees("<!here> & *岡田*")
    requester.says("お願いします")
    helpdesk.sees("<!here> & *岡田*: お願いします")
    books.rest(desk.slack)
    nobody_is_pinged(desk)


def test_a_whole_document_is_answered(desk: City, books: Books) -> None:
    paste = ("議事録です。" * 7000)[:40_000]
    thread = ask(desk, desk.yamada, paste)
    thread.sees("ヘルプデスクに相談する")
    books.rest(desk.slack)
    assert books.question().text == paste

    form = thread.opens_the_form()
    assert len(begun_with(form, "details")) == 3000
    assert thread.sends_the_form() is None
    card(desk, 1, desk.kobayashi).sees("受付済み")


def test_a_reply_that_is_too_long_says_so_and_is_kept_whole(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    paste = ("手順書です。" * 7000)[:40_000]
    said = helpdesk.says(paste)
    relayed = requester.sees("長いため、ここまでを表示しています")
    assert paste[:9000] in relayed.shown().replace("\n", "")
    helpdesk.gets_a_tick(said)
    (message,) = books.all(Message)
    assert message.text == paste


def test_replies_of_nothing_but_trouble_arrive(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    troubles = [
        "&" * 9000,
        "<" * 3000,
        "http://a " * 900,
        f"http://{'a' * 5000}",
        "\n" * 5000 + "あ",
        "𠮷" * 9000,
        "\N{RIGHT-TO-LEFT OVERRIDE}逆" * 4000,
        ":tada:",
    ]
    for text in troubles:
        helpdesk.gets_a_tick(helpdesk.says(text))
    books.rest(desk.slack)
    assert len(requester.showing("小林 直樹:")) == len(troubles)


def test_details_of_nothing_but_trouble_arrive(desk: City, books: Books) -> None:
    troubles = ["&" * 3000, "<>" * 1500, "http://a " * 333, "_*~`" * 750]
    for number, text in enumerate(troubles, start=1):
        thread = ask(desk, desk.yamada, f"{UNKNOWN}（{number} 回目）")
        thread.opens_the_form()
        everything = {
            "title": text[:150],
            "details": text,
            "urgent": ["urgent"],
            "urgent_reason": text[:500],
        }
        assert thread.sends_the_form(everything) is None
        thread.sees(f"相談 #{number} を受け付けました")
        card(desk, number, desk.kobayashi)
    books.rest(desk.slack)
    assert [one.details for one in books.all(Ticket)] == [text.strip() for text in troubles]


def test_without_words_there_is_nothing_to_look_for(desk: City, books: Books) -> None:
    for text in (":tada:", "🎉🎉", "!!?", "。。。", "　 \n"):
        ask(desk, desk.yamada, text).sees(HOW_TO_ASK)
    books.rest(desk.slack)
    assert books.count(Question) == 0


def test_a_file_alone_is_asked_about(desk: City, books: Books) -> None:
    screenshot = ("画面.png", b"\x89PNG")
    thread = ask(desk, desk.yamada, "", files=[screenshot])
    thread.sees(HOW_TO_ASK)
    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    assert books.count(Question) == 0


def test_a_mention_alone_is_asked_about(desk: City) -> None:
    bot = desk.slack.mention(desk.slack.bot_user)
    ts = desk.slack.post(desk.yamada, desk.everybody, bot)
    Thread(desk.slack, desk.yamada, desk.everybody, ts).sees(HOW_TO_ASK)


def test_a_file_with_words_is_a_question(desk: City) -> None:
    screenshot = ("画面.png", b"\x89PNG")
    thread = ask(desk, desk.yamada, UNKNOWN, files=[screenshot])
    thread.sees(NOTHING_FOUND)


def test_what_a_database_cannot_hold_is_replaced(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, f"{UNKNOWN}\x00")
    thread.sees(NOTHING_FOUND)
    books.rest(desk.slack)
    assert books.question().text == f"{UNKNOWN}\N{REPLACEMENT CHARACTER}"
