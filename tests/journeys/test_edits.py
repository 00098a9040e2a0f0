"""People correct themselves: what the other side reads, and what the desk found, follow."""

from storage.conversation import Message
from storage.inbox import InboxRow
from storage.question import Question, QuestionStatus
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import Thread, ask, card, mention, open_ticket
from tests.journeys.words import ANSWER, HOW_TO_ASK, KNOWN, NOTHING_FOUND, RECEIVED, UNKNOWN

EDITED = "（編集済み）"


def opened(desk: City) -> tuple[Thread, Thread]:
    """A ticket, in front of its requester and in front of the help desk."""
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    return requester, card(desk, 1, desk.kobayashi)


@BOTH_ENTRANCES
def test_what_the_requester_corrects_is_corrected_below_the_card(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("右側です")
    copy = helpdesk.sees("右側です")
    desk.slack.edit(desk.yamada, requester.channel, said, "左側です")
    corrected = helpdesk.sees("左側です")
    assert corrected.ts == copy.ts
    assert EDITED in corrected.shown()
    assert "右側です" not in corrected.shown()
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 1
    (message,) = books.all(Message)
    assert message.text == "左側です"


def test_what_the_help_desk_corrects_is_corrected_for_the_requester(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    said = helpdesk.says("3 階です")
    copy = requester.sees("3 階です")
    desk.slack.edit(desk.kobayashi, helpdesk.channel, said, "4 階です <!channel>")
    corrected = requester.sees("4 階です <!channel>")
    assert (corrected.ts, corrected.pings()) == (copy.ts, set())
    assert "解決しました" in corrected.buttons()
    books.rest(desk.slack)


def test_what_is_corrected_before_it_went_out_goes_out_right(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.http_error("chat.postMessage", 503)
    said = requester.says("右側です")
    desk.slack.wait_for(lambda: books.count(Message), what="the message in the books")
    desk.slack.edit(desk.yamada, requester.channel, said, "左側です")
    desk.slack.wait_for(lambda: books.all(Message)[0].edited_at, what="the edit in the books")
    desk.slack.faults.clear()
    copy = helpdesk.sees("左側です")
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 1
    assert "右側です" not in copy.shown()


def test_the_last_of_many_corrections_stands(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("0 回目")
    for number in range(1, 6):
        desk.slack.edit(desk.yamada, requester.channel, said, f"{number} 回目")
    desk.slack.faults.redeliver()
    helpdesk.sees("5 回目")
    books.rest(desk.slack)
    (copy,) = helpdesk.replies()
    assert "5 回目" in copy.shown()


def test_a_link_preview_is_no_correction(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("https://city.example.jp を見ました")
    helpdesk.sees("city.example.jp")
    books.rest(desk.slack)
    payloads = books.count(InboxRow)
    desk.slack.unfurl(requester.channel, said)
    books.rest(desk.slack)
    assert books.count(InboxRow) == payloads, "it was not even kept"
    (copy,) = helpdesk.replies()
    assert EDITED not in copy.shown()


def test_what_others_correct_where_it_was_asked_is_theirs(desk: City, books: Books) -> None:
    requester = mention(desk, desk.yamada, UNKNOWN)
    requester.opens_the_form()
    requester.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    said = requester.seen_by(desk.sato).says("うちもです")
    books.rest(desk.slack)
    desk.slack.edit(desk.sato, desk.everybody, said, "うちの課もです")
    books.rest(desk.slack)
    assert helpdesk.replies() == []
    assert books.count(Message) == 0


def test_a_question_in_other_words_is_looked_up_anew(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    first = thread.sees(NOTHING_FOUND)
    desk.slack.edit(desk.yamada, thread.channel, thread.ts, KNOWN)
    answer = thread.sees(ANSWER)
    assert answer.ts == first.ts, "the reply is changed, not repeated"
    books.rest(desk.slack)
    assert len(thread.replies()) == 1
    question = books.question()
    assert question.text == KNOWN
    assert [one.rank for one in question.candidates] == list(range(1, len(question.candidates) + 1))


def test_a_mention_in_other_words_is_looked_up_without_the_mention(
    desk: City, books: Books
) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    bot = desk.slack.mention(desk.slack.bot_user)
    desk.slack.edit(desk.yamada, desk.everybody, thread.ts, f"{bot} {KNOWN}")
    thread.sees(ANSWER)
    books.rest(desk.slack)
    assert books.question().text == KNOWN


def test_a_mention_without_its_words_leaves_an_empty_form(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    desk.slack.edit(desk.yamada, desk.everybody, thread.ts, desk.slack.mention(desk.slack.bot_user))
    desk.slack.wait_for(lambda: books.question().text == "", what="the correction")
    form = thread.opens_the_form()
    assert UNKNOWN not in form.shown()
    assert thread.sends_the_form({"title": "花壇", "details": "水やり"}) is None
    card(desk, 1, desk.kobayashi).sees("花壇")


def test_a_question_that_became_a_ticket_is_not_asked_anew(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    shown = len(requester.replies())
    desk.slack.edit(desk.yamada, requester.channel, requester.ts, KNOWN)
    books.rest(desk.slack)
    assert len(requester.replies()) == shown
    assert helpdesk.replies() == []
    assert books.question().status is QuestionStatus.HANDED_OVER


# --- deletions ----------------------------------------------------------------------------------


@BOTH_ENTRANCES
def test_what_the_requester_deletes_goes_from_below_the_card(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("暗証番号は 1234 です")
    helpdesk.sees("1234")
    books.rest(desk.slack)
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.wait_for(lambda: not helpdesk.replies(), what="the end of the copy")
    books.rest(desk.slack)
    (message,) = books.all(Message)
    assert message.text == ""
    assert message.deleted_at is not None


def test_what_the_help_desk_deletes_goes_from_the_requesters_thread(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    said = helpdesk.says("宛先違いです")
    requester.sees("宛先違いです")
    desk.slack.delete(desk.kobayashi, helpdesk.channel, said)
    desk.slack.wait_for(lambda: not requester.showing("宛先違いです"), what="the end of the copy")
    books.rest(desk.slack)
    assert helpdesk.showing("宛先違いです") == []


def test_what_is_deleted_before_it_went_out_does_not_go_out(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.http_error("chat.postMessage", 503)
    said = requester.says("暗証番号は 1234 です")
    desk.slack.wait_for(lambda: books.count(Message), what="the message in the books")
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.wait_for(lambda: books.all(Message)[0].deleted_at, what="the deletion in the books")
    desk.slack.faults.clear()
    books.rest(desk.slack)
    assert helpdesk.replies() == []


def test_what_is_deleted_while_nobody_knows_whether_it_went_out_is_taken_back(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.drop_reply("chat.postMessage", 1)
    said = requester.says("暗証番号は 1234 です")
    helpdesk.sees("1234")
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.wait_for(lambda: not helpdesk.replies(), what="the end of the copy")
    books.rest(desk.slack)
    assert helpdesk.replies() == []


def test_an_open_question_that_is_deleted_is_withdrawn(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.sees(NOTHING_FOUND)
    books.rest(desk.slack)
    desk.slack.delete(desk.yamada, thread.channel, thread.ts)  # leaves a tombstone
    desk.slack.wait_for(lambda: not thread.replies(), what="the end of the reply")
    books.rest(desk.slack)
    (question,) = books.all(Question)
    assert (question.status, question.text) == (QuestionStatus.WITHDRAWN, "")


def test_a_form_for_a_question_that_was_deleted_opens_no_ticket(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    desk.slack.delete(desk.yamada, thread.channel, thread.ts)
    desk.slack.wait_for(lambda: not thread.showing(NOTHING_FOUND), what="the end of the reply")
    thread.sends_the_form()
    books.rest(desk.slack)
    (told,) = [one for one in desk.slack.messages(thread.channel) if one.bot_id and not one.deleted]
    assert "対象が見つかりませんでした" in told.shown()
    assert UNKNOWN in told.shown(), "what was in the form is given back"
    assert books.history(1) == []


def test_a_ticket_lives_on_when_its_question_is_deleted(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.delete(desk.yamada, requester.channel, requester.ts)
    books.rest(desk.slack)
    assert requester.showing(RECEIVED)
    helpdesk.gets_a_tick(helpdesk.says("どの花壇でしょうか"))
    requester.sees("どの花壇でしょうか")


@BOTH_ENTRANCES
def test_a_deletion_that_overtakes_its_post_keeps_it_from_the_other_side(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    payloads = books.count(InboxRow)
    desk.slack.faults.hold_back()
    said = requester.says("暗証番号は 1234 です")
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.wait_for(lambda: books.count(InboxRow) > payloads, what="the deletion in the inbox")
    desk.slack.wait_for(lambda: books.is_done, what="the deletion dealt with")
    desk.slack.faults.let_go()
    books.rest(desk.slack)
    assert books.count(InboxRow) == payloads + 1, "the post was here before"
    assert helpdesk.replies() == []
    assert books.count(Message) == 0


def test_a_question_whose_deletion_was_quicker_is_not_asked(desk: City, books: Books) -> None:
    desk.slack.faults.hold_back()
    thread = ask(desk, desk.yamada, KNOWN)
    desk.slack.delete(desk.yamada, thread.channel, thread.ts)
    desk.slack.wait_for(lambda: books.count(InboxRow), what="the deletion in the inbox")
    desk.slack.faults.let_go()
    books.rest(desk.slack)
    assert (books.count(Question), thread.replies()) == (0, [])


def test_an_edit_after_the_deletion_that_was_quicker_brings_nothing_back(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    payloads = books.count(InboxRow)
    desk.slack.faults.hold_back(2)
    said = requester.says("暗証番号は 1234 です")
    desk.slack.edit(desk.yamada, requester.channel, said, "暗証番号は 5678 です")
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.wait_for(lambda: books.count(InboxRow) > payloads, what="the deletion in the inbox")
    desk.slack.faults.let_go()
    books.rest(desk.slack)
    assert helpdesk.replies() == []


def test_what_nobody_kept_may_be_deleted(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, ":tada:")
    thread.sees(HOW_TO_ASK)
    books.rest(desk.slack)
    payloads = books.count(InboxRow)
    desk.slack.delete(desk.yamada, thread.channel, thread.ts)
    books.rest(desk.slack)
    assert books.count(InboxRow) == payloads
