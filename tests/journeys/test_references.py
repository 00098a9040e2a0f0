"""An answer has a link to its page, and a number by which colleagues open it."""

from storage.article import Article
from storage.letter import Letter
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import ask, mention
from tests.journeys.words import ANSWER, BY_NUMBER, KNOWN


def test_a_colleague_opens_an_answer_by_its_number(desk: City, books: Books) -> None:
    first = ask(desk, desk.yamada, KNOWN).sees(ANSWER)
    key = books.question().candidates[0].article.key
    assert f"回答番号 {key}" in first.shown()

    for text in (f"回答番号 {key}", key):
        thread = ask(desk, desk.sato, text)
        assert f"回答番号 {key}" in thread.sees(BY_NUMBER).shown()
    named = mention(desk, desk.sato, key).sees(BY_NUMBER)
    assert f"回答番号 {key}" in named.shown()


def test_a_number_that_is_none_is_searched(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, "回答番号 zzz-999")
    desk.slack.wait_for(thread.replies, what="a reply")
    books.rest(desk.slack)
    assert books.question().confidence < 1


def test_the_page_behind_an_answer_is_opened_by_a_link(desk: City, books: Books) -> None:
    with books.database.write() as session:
        for article in session.query(Article):
            article.url = "https://portal.city.example.jp/it?a=1&b=2"
    shown = ask(desk, desk.yamada, KNOWN).sees(ANSWER)
    link = "<https://portal.city.example.jp/it?a=1&amp;b=2|元のページを開く>"
    assert link in str(shown.blocks)
    books.rest(desk.slack)
    assert books.count(Letter) == 1
