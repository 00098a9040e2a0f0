"""Somebody asks, and a past answer helps."""

from storage.question import QuestionStatus
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import HELPDESK_BUTTON, SOLVED_BUTTON, ask, mention
from tests.journeys.words import ANSWER, CANDIDATES, CHOSEN, KNOWN, RECEIVED, THANKS, UNSURE

REPORT_BUTTON = "内容が古い・違う"
OTHERS_BUTTON = "ほかの回答を見る"
SHOW_BUTTON = "この回答を見る"
NOT_THIS_BUTTON = "これではない"
NONE_BUTTON = "この中にはない"
SETTLED = "解決済みになりました"


@BOTH_ENTRANCES
def test_a_direct_message_finds_the_answer_and_is_solved(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    answer = thread.sees(ANSWER)
    buttons = [SOLVED_BUTTON, NOT_THIS_BUTTON, OTHERS_BUTTON, HELPDESK_BUTTON, REPORT_BUTTON]
    assert answer.buttons() == buttons

    thread.presses(SOLVED_BUTTON)
    thread.sees(THANKS)
    solved = thread.sees(SETTLED)
    assert solved.ts == answer.ts
    assert solved.buttons() == [HELPDESK_BUTTON, REPORT_BUTTON], "nobody asks how it went"

    books.rest(desk.slack)
    question = books.question()
    assert (question.text, question.status) == (KNOWN, QuestionStatus.SOLVED)
    first, *others = question.candidates
    assert first.shown_at
    assert first.helped_at == question.solved_at
    assert not any(other.shown_at or other.helped_at for other in others)


def test_pressing_solved_again_is_refused_to_that_person_only(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    desk.slack.faults.delay("chat.update", 1.5)  # the buttons are still there
    thread.presses(SOLVED_BUTTON)
    thread.sees(THANKS)

    thread.presses(SOLVED_BUTTON)
    thread.presses(NOT_THIS_BUTTON)
    thread.is_told("すでに解決済みになっています")
    desk.slack.wait_for(lambda: len(thread.showing("すでに解決済みになっています")) == 2)

    thread.sees(SETTLED)
    books.rest(desk.slack)
    assert len(thread.showing(THANKS)) == 1
    assert books.question().status is QuestionStatus.SOLVED


def test_who_pressed_solved_too_early_still_gets_help(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.presses(SOLVED_BUTTON)
    thread.sees(SETTLED)
    thread.opens_the_form()
    thread.sends_the_form()
    thread.sees(RECEIVED)
    books.rest(desk.slack)
    assert books.question().status is QuestionStatus.HANDED_OVER


@BOTH_ENTRANCES
def test_an_unsure_question_gets_candidates_to_choose_from(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNSURE)
    offer = thread.sees(CANDIDATES)
    assert offer.buttons() == [SHOW_BUTTON] * 3 + [NONE_BUTTON, HELPDESK_BUTTON]

    desk.slack.press(desk.yamada, thread.channel, offer.ts, "show_article")
    article = thread.sees(CHOSEN)
    assert ANSWER not in article.shown(), "the desk need not guess what was chosen"
    first = books.question().candidates[0].article
    assert first.question in article.shown()
    assert first.answer.splitlines()[0] in article.shown()

    thread.presses(OTHERS_BUTTON)
    desk.slack.wait_for(lambda: len(thread.showing(CANDIDATES)) == 2)
    others = thread.showing(CANDIDATES)[-1]
    assert first.question not in others.shown()

    thread.presses(SHOW_BUTTON)
    desk.slack.wait_for(lambda: len(thread.showing(CHOSEN)) == 2)
    books.rest(desk.slack)
    chosen = [one.rank for one in books.question().candidates if one.chosen_at]
    assert len(chosen) == 2
    assert chosen[0] == 1


def test_the_article_that_was_chosen_is_the_one_that_helped(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNSURE)
    offer = thread.sees(CANDIDATES)
    second = books.question().candidates[1]
    value = next(
        button["value"]
        for block in offer.blocks
        if (button := block.get("accessory"))
        and f'"article":{second.article_id}' in button["value"]
    )
    desk.slack.press(desk.yamada, thread.channel, offer.ts, "show_article", value)
    assert second.article.question in thread.sees(CHOSEN).shown()

    thread.presses(SOLVED_BUTTON)
    thread.sees(THANKS)
    assert SOLVED_BUTTON not in thread.sees(SETTLED).buttons()

    helped = [one.rank for one in books.question().candidates if one.helped_at]
    assert helped == [2]


def test_in_a_thread_a_second_question_is_answered_in_its_place(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)

    thread.says("印刷できません")
    desk.slack.wait_for(lambda: len(thread.showing(ANSWER)) == 2)

    books.rest(desk.slack)
    assert len(thread.replies()) == 2


@BOTH_ENTRANCES
def test_a_mention_is_answered_once_in_its_thread(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)

    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    assert books.question().text == KNOWN
    elsewhere = [one for one in desk.slack.messages(desk.everybody) if not one.is_reply]
    assert [one.ts for one in elsewhere] == [thread.ts]
