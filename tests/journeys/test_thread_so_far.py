"""The bot is called into a discussion: what was said before reaches the help desk."""

from storage.conversation import Message
from storage.inbox import InboxRow
from storage.question import Question
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import Thread, card
from tests.journeys.words import NOTHING_FOUND, UNKNOWN

SO_FAR = "相談の前のやりとり"


def discussed(desk: City) -> Thread:
    """Yamada and Sato talk in a thread; then Yamada calls the bot."""
    slack = desk.slack
    root = slack.post(desk.yamada, desk.everybody, "花壇の水やりは、どこに頼むのでしょう？")
    guest = slack.add_user("guest", is_restricted=True)
    slack.join(guest, desk.everybody)
    slack.post(desk.sato, desk.everybody, "昨年は委託でした", root, [("契約書.pdf", b"%PDF")])
    slack.post(guest, desk.everybody, "うちでできます", root)
    bot = slack.mention(slack.bot_user)
    slack.post(desk.yamada, desk.everybody, f"{bot} {UNKNOWN}", root)
    slack.post(desk.sato, desk.everybody, "あとから言ったこと", root)
    return Thread(slack, desk.yamada, desk.everybody, root)


def test_it_comes_along_up_to_the_mention(desk: City, books: Books) -> None:
    thread = discussed(desk)
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    shown = helpdesk.sees(SO_FAR).shown()
    assert "山田 花子 さん" in shown
    assert "花壇の水やりは、どこに頼むのでしょう？" in shown
    assert "昨年は委託でした" in shown
    assert "（ファイル：契約書.pdf）" in shown
    assert "庁外の方やアプリの投稿 1 件は含みません" in shown
    assert "うちでできます" not in shown
    assert "あとから言ったこと" not in shown

    ts = desk.slack.thread(desk.everybody, thread.ts)[1].ts
    desk.slack.delete(desk.sato, desk.everybody, ts)
    helpdesk.sees("（削除されました）")
    books.rest(desk.slack)
    assert not helpdesk.showing("昨年は委託でした")
    assert books.count(Message) == 0
    assert not thread.showing(SO_FAR)


def test_who_asks_at_the_top_brings_nothing(desk: City, books: Books) -> None:
    bot = desk.slack.mention(desk.slack.bot_user)
    ts = desk.slack.post(desk.yamada, desk.everybody, f"{bot} {UNKNOWN}")
    thread = Thread(desk.slack, desk.yamada, desk.everybody, ts)
    thread.sees(NOTHING_FOUND)
    thread.seen_by(desk.sato).says("昨年は委託でした")
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    books.rest(desk.slack)
    assert helpdesk.replies() == []


def test_the_bot_does_not_butt_in(desk: City, books: Books) -> None:
    thread = discussed(desk)
    thread.sees(NOTHING_FOUND)
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.sees(SO_FAR)
    books.rest(desk.slack)
    before, questions = len(thread.replies()), books.count(Question)

    sato = desk.slack.mention(desk.sato)
    colleague = thread.seen_by(desk.sato)
    colleague.says("パスワードを忘れました。どうしますか？")
    colleague.says("プリンターが動かない", [("画面.png", b"\x89PNG")])
    thread.gets_a_tick(thread.says(f"{sato} さん、ありがとう"))
    books.rest(desk.slack)
    assert len(thread.replies()) == before, "no answer to what nobody asked the desk"
    assert books.count(Question) == questions
    assert [one.text for one in books.all(Message)] == ["@佐藤 健一 さん、ありがとう"]
    assert not helpdesk.showing("プリンターが動かない")
    kept = [row.payload for row in books.all(InboxRow)]
    assert not any(kept), "what was overheard is forgotten"
