"""The bot among people: it answers who speaks to it, and keeps out of the rest."""

from storage.inbox import InboxRow
from storage.letter import Letter
from storage.question import Question, QuestionStatus
from storage.ticket import Ticket
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import HELPDESK_BUTTON, SOLVED_BUTTON, card, mention
from tests.journeys.words import ANSWER, CANDIDATES, KNOWN, RECEIVED, UNKNOWN, UNSURE


def test_a_chat_among_people_is_neither_answered_nor_kept(desk: City, books: Books) -> None:
    ts = desk.slack.post(desk.yamada, desk.everybody, KNOWN)
    desk.slack.post(desk.sato, desk.everybody, "総務課に聞いてみたら？", ts)
    desk.slack.settle()
    assert len(desk.slack.acks) == 2, "Slack was told that both arrived"
    assert len(desk.slack.messages(desk.everybody)) == 2
    assert books.count(InboxRow) == 0
    assert books.count(Question) == 0


def test_a_mention_in_the_middle_of_a_sentence_is_a_question(desk: City, books: Books) -> None:
    bot = desk.slack.mention(desk.slack.bot_user)
    ts = desk.slack.post(desk.yamada, desk.everybody, f"印刷が{bot} できないのですが")
    desk.slack.wait_for(lambda: desk.slack.thread(desk.everybody, ts)[1:], what="a reply")
    assert "<@" not in books.question().text


@BOTH_ENTRANCES
def test_message_and_mention_are_one_question(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    books.rest(desk.slack)
    acked = [ack.name for ack in desk.slack.acks if ack.key.endswith(thread.ts)]
    assert sorted(acked) == ["app_mention", "message"]
    assert books.count(InboxRow) == 1
    assert books.count(Question) == 1
    assert len(thread.replies()) == 1


def test_people_who_talk_below_a_mention_are_left_alone(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.seen_by(desk.sato).says("私も先週忘れました")
    thread.says("そうなんですね")
    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    assert books.count(Question) == 1


def test_another_persons_reply_is_not_part_of_the_ticket(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)

    thread.seen_by(desk.sato).says("うちの課もお願いしたい")
    answered = thread.says("右側の花壇です")
    thread.gets_a_tick(answered)

    books.rest(desk.slack)
    assert [one.text for one in helpdesk.replies()] == ["山田 花子: 右側の花壇です"]


def test_another_person_who_mentions_the_bot_there_has_a_question_of_their_own(
    desk: City, books: Books
) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)

    bot = desk.slack.mention(desk.slack.bot_user)
    thread.seen_by(desk.sato).says(f"{bot} パスワードを忘れました")
    thread.sees(ANSWER)

    thread.seen_by(desk.sato).presses(HELPDESK_BUTTON)
    thread.seen_by(desk.sato).is_told("このスレッドには、すでに別の相談があります")
    books.rest(desk.slack)
    assert helpdesk.replies() == []
    assert books.count(Ticket) == 1


def test_only_who_asked_says_that_it_is_solved(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    onlooker = thread.seen_by(desk.sato)
    onlooker.presses(SOLVED_BUTTON)
    onlooker.is_told("このボタンは、質問したご本人だけが使えます")

    books.rest(desk.slack)
    assert books.question().status is QuestionStatus.OPEN
    assert len(thread.messages()) == 2, "Yamada sees nothing of it"


def test_only_who_asked_hands_it_over(desk: City) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    onlooker = thread.seen_by(desk.sato)
    onlooker.presses(HELPDESK_BUTTON)
    onlooker.is_told("このボタンは、質問したご本人だけが使えます")
    assert desk.slack.modal(desk.sato) is None


def test_an_onlooker_does_not_solve_a_ticket(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    thread.sends_the_form()
    thread.sees(RECEIVED)
    onlooker = thread.seen_by(desk.sato)
    onlooker.presses(SOLVED_BUTTON)
    onlooker.is_told("このボタンは、相談したご本人と、ヘルプデスク・デジ室だけが使えます")
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open"]


def test_an_onlooker_may_read_an_article_and_it_does_not_count_as_the_askers_choice(
    desk: City, books: Books
) -> None:
    thread = mention(desk, desk.yamada, UNSURE)
    thread.sees(CANDIDATES)
    thread.seen_by(desk.sato).presses("この回答を見る")
    assert "お選びの" not in thread.sees(ANSWER).shown(), "it is the asker who reads it"
    books.rest(desk.slack)
    shown = [one for one in books.question().candidates if one.shown_at]
    assert len(shown) == 1
    assert shown[0].chosen_at is None


def test_what_the_bot_cannot_mean_is_acked_and_forgotten(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, KNOWN)
    answer = thread.sees(ANSWER)
    books.rest(desk.slack)
    chat = thread.seen_by(desk.sato).says("私も先週忘れました")
    books.rest(desk.slack)
    desk.slack.edit(desk.sato, desk.everybody, chat, "私は今週も忘れました")
    desk.slack.unfurl(desk.everybody, thread.ts)
    desk.slack.react(desk.sato, desk.everybody, answer.ts, "eyes")
    desk.slack.delete(desk.sato, desk.everybody, chat)
    books.rest(desk.slack)
    assert desk.slack.undelivered == []
    kept = [row.key for row in books.all(InboxRow)]
    assert kept == [f"post:{desk.everybody.id}:{thread.ts}", f"post:{desk.everybody.id}:{chat}"]
    assert books.count(Letter) == 1
