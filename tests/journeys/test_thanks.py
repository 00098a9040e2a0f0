"""Somebody is content and says so."""

import pytest

from storage.question import QuestionStatus
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import ask

WELCOME = "お役に立ててよかったです"


def test_thanks_for_an_answer_are_no_question(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, "パスワードを忘れました")
    thread.sees("こちらの過去の回答が参考になりそうです")

    thread.says("ありがとうございました！")
    thread.sees(WELCOME)

    books.rest(desk.slack)
    assert len(thread.replies()) == 2
    assert books.question().status is QuestionStatus.OPEN


@pytest.mark.parametrize("words", ["助かりました", "Thank you!"])
def test_thanks_in_a_message_of_their_own_are_accepted(desk: City, words: str) -> None:
    assert ask(desk, desk.yamada, words).sees(WELCOME).buttons() == []
