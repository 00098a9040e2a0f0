"""Before there is a ticket, a reply in the thread asks on."""

from storage.question import Question
from storage.ticket import Ticket
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import HELPDESK_BUTTON, ask, card, mention
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, UNKNOWN


def test_the_help_desk_gets_the_whole_exchange(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    thread.says("正面玄関の右側です")
    desk.slack.wait_for(lambda: len(thread.showing(NOTHING_FOUND)) == 2, what="a second reply")

    form = thread.opens_the_form()
    assert f"{UNKNOWN}\n\n正面玄関の右側です" in form.shown()
    assert thread.sends_the_form() is None
    thread.sees(f"相談 #1 を受け付けました：{UNKNOWN}")
    assert "正面玄関の右側です" in card(desk, 1, desk.kobayashi).sees("受付済み").shown()
    books.rest(desk.slack)
    first, second = books.all(Question)
    assert second.follows_id == first.id


def test_what_did_not_help_is_not_shown_again(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    shown = thread.sees(ANSWER)
    thread.says(KNOWN)
    desk.slack.wait_for(lambda: len(thread.replies()) == 2, what="a second reply")
    books.rest(desk.slack)
    again = thread.replies()[-1]
    assert ANSWER not in again.shown()
    assert shown.shown() != again.shown()


def test_among_others_only_who_mentions_the_bot_asks_on(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    bot = desk.slack.mention(desk.slack.bot_user)
    thread.seen_by(desk.sato).says(f"{bot} {KNOWN}")
    thread.sees(ANSWER)
    thread.says("正面玄関の右側なんですが")
    thread.says(f"{bot} 来週までにお願いしたいです")
    desk.slack.wait_for(lambda: len(thread.showing(NOTHING_FOUND)) == 2, what="a second reply")

    books.rest(desk.slack)
    mine, hers, again = books.all(Question)
    assert (again.follows_id, hers.follows_id) == (mine.id, None)
    thread.opens_the_form()
    assert thread.sends_the_form() is None
    card(desk, 1, desk.kobayashi)
    (ticket,) = books.all(Ticket)
    assert ticket.details == f"{UNKNOWN}\n\n来週までにお願いしたいです"


def test_who_was_not_helped_comes_to_the_help_desk(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.says("やってみましたが、できません")
    pity = thread.sees("お役に立てず、申し訳ありません")
    assert pity.buttons() == [HELPDESK_BUTTON], "nothing that has only a word in common"

    assert f"{KNOWN}\n\nやってみましたが、できません" in thread.opens_the_form().shown()
    assert thread.sends_the_form() is None
    shown = card(desk, 1, desk.kobayashi).sees("受付済み").shown()
    assert "業務用パソコンのパスワードを忘れてしまったとき" in shown, "what was tried"
    books.rest(desk.slack)
    assert len(thread.showing("お役に立てず")) == 1


def test_a_cry_for_help_below_an_answer_is_no_question_about_the_desk(desk: City) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.says("助けてください")
    assert thread.sees("お役に立てず、申し訳ありません").buttons() == [HELPDESK_BUTTON]
    assert thread.showing("ふだんの言葉でお送りください") == []


def test_who_was_not_helped_is_offered_the_next_best(desk: City) -> None:
    thread = ask(desk, desk.yamada, "メールが届きません")
    thread.sees(ANSWER)
    thread.says("解決しません")
    pity = thread.sees("お役に立てず、申し訳ありません")
    assert "送ったメールがエラーで戻ってくる" in pity.shown()
    assert pity.buttons()[-1] == HELPDESK_BUTTON


def test_who_says_what_happens_now_asks_on(desk: City) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.says(f"それでもうまくいきません。{UNKNOWN}")
    thread.sees(NOTHING_FOUND)
