"""Files reach the other side: alone or with words, several in one message, each once."""

import pytest

from bot.settings import Settings
from storage.letter import Letter, LetterStatus
from storage.message_file import FileStatus, MessageFile
from tests.fakes.slack import Message
from tests.fakes.slack.faults import DOWNLOAD, UPLOAD
from tests.fakes.slack.user_actions import Upload
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.entrances import BOTH_ENTRANCES
from tests.journeys.people import TICK, Thread, ask, card, mention, open_ticket
from tests.journeys.running import running
from tests.journeys.words import CANDIDATES, HOW_TO_ASK, NOTHING_FOUND, RECEIVED, UNKNOWN

PICTURE = ("花壇 <!channel>.png", b"\x89PNG" + b"x" * 100_000)
PLAN = ("図面.pdf", b"%PDF plan")
MB = 1024 * 1024
EDITED = "（編集済み）"


def opened(desk: City) -> tuple[Thread, Thread]:
    """A ticket, in front of its requester and in front of the help desk."""
    requester = open_ticket(desk, desk.yamada, UNKNOWN)
    return requester, card(desk, 1, desk.kobayashi)


def with_files(thread: Thread) -> list[Message]:
    """The desk's messages that show files."""
    return [one for one in thread.replies() if one.files]


def gets_files(thread: Thread, *uploads: Upload) -> Message:
    """Wait for a message with exactly these files in it."""
    found = thread.slack.wait_for(
        lambda: [one for one in with_files(thread) if shown(thread, one) == contents(*uploads)],
        what=f"files for {thread.reader.name}",
    )
    return found[-1]


def shown(thread: Thread, message: Message) -> list[tuple[str, bytes]]:
    kept = [thread.slack.file(file_id) for file_id in message.files]
    return [(file.name, file.content) for file in kept]


def contents(*uploads: Upload) -> list[tuple[str, bytes]]:
    return [(upload[0], upload[1]) for upload in uploads]


@BOTH_ENTRANCES
def test_a_file_with_words_reaches_the_help_desk(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("写真です", [PICTURE])
    helpdesk.sees("写真です")
    message = gets_files(helpdesk, PICTURE)
    assert "*山田 花子* さん（相談者）より　相談 #1" in message.shown()
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 2
    assert all(not one.pings() for one in helpdesk.replies())


def test_files_without_words_reach_the_requester_in_one_message(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = helpdesk.says("", [PICTURE, PLAN])
    message = gets_files(requester, PICTURE, PLAN)
    assert "*小林 直樹* さん（ヘルプデスク）より　相談 #1" in message.shown()
    helpdesk.gets_a_tick(said)
    books.rest(desk.slack)
    assert len(with_files(requester)) == 1
    assert len(requester.showing("小林 直樹* さん（ヘルプデスク）")) == 1, "none without words"


def test_the_tick_waits_for_the_files(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.http_error(DOWNLOAD, 503)
    said = requester.says("写真です", [PICTURE])
    helpdesk.sees("写真です")
    desk.slack.wait_for(lambda: postponed(books), what="a file that has to wait")
    assert TICK not in desk.slack.message(requester.channel, said).reactions
    desk.slack.faults.clear()
    requester.gets_a_tick(said)
    assert len(with_files(helpdesk)) == 1


def postponed(books: Books) -> list[Letter]:
    return [one for one in books.all(Letter) if one.problem and one.status is LetterStatus.WAITING]


def test_what_was_sent_before_it_was_a_ticket_hangs_below_the_card(
    desk: City, books: Books
) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN, [PICTURE])
    thread.sees(NOTHING_FOUND)
    thread.says("図面もあります", [PLAN])
    thread.sees(CANDIDATES)
    thread.opens_the_form()
    thread.sends_the_form()
    thread.sees(RECEIVED)
    helpdesk = card(desk, 1, desk.kobayashi)
    gets_files(helpdesk, PICTURE)
    gets_files(helpdesk, PLAN)
    books.rest(desk.slack)
    assert len(with_files(helpdesk)) == 2


def test_a_picture_alone_is_kept_until_the_words_come(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, "", [PICTURE])
    thread.sees(HOW_TO_ASK)
    thread.says(UNKNOWN)
    thread.sees(NOTHING_FOUND)
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    gets_files(helpdesk, PICTURE)
    books.rest(desk.slack)


def test_files_of_others_where_it_was_asked_are_theirs(desk: City, books: Books) -> None:
    requester = mention(desk, desk.yamada, UNKNOWN)
    requester.opens_the_form()
    requester.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    requester.seen_by(desk.sato).says("うちもです", [PICTURE])
    books.rest(desk.slack)
    assert helpdesk.replies() == []
    assert books.count(MessageFile) == 0


def test_a_question_that_is_added_to_a_ticket_brings_its_files(desk: City, books: Books) -> None:
    _, helpdesk = opened(desk)
    thread = ask(desk, desk.yamada, "この写真の花壇です", [PICTURE])
    thread.presses("相談 #1 に追記する")
    helpdesk.sees("この写真の花壇です")
    gets_files(helpdesk, PICTURE)
    thread.gets_a_tick(thread.ts)
    books.rest(desk.slack)


# --- what is not passed on ----------------------------------------------------------------------

LARGE: Upload = ("動画.mp4", b"", {"size": 20 * MB + 1})
REFUSED: dict[str, tuple[Upload, str]] = {
    "too large": (LARGE, "ファイル「動画.mp4」は 20 MB を超えているため、相手に届いていません"),
    "empty": (("空.txt", b""), "ファイル「空.txt」は中身が空のため"),
    "hidden": (("昔.png", b"x", {"mode": "hidden_by_limit"}), "Slack の保存の上限により開けない"),
    "gone": (("消.png", b"x", {"mode": "tombstone"}), "相手に届けられませんでした"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_file_that_cannot_be_passed_on_is_refused_kindly_and_the_rest_goes(
    desk: City, books: Books, why: str
) -> None:
    upload, words = REFUSED[why]
    requester, helpdesk = opened(desk)
    said = requester.says("資料です", [upload, PLAN])
    requester.is_told(words)
    helpdesk.sees("資料です")
    gets_files(helpdesk, PLAN)
    books.rest(desk.slack)
    assert desk.slack.fetched(upload[0]) == 0, "nothing of it was fetched"
    assert TICK not in desk.slack.message(requester.channel, said).reactions


def test_a_partner_is_told_below_the_card(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    helpdesk.says("", [LARGE])
    helpdesk.is_told("20 MB を超えているため")
    books.rest(desk.slack)
    assert with_files(requester) == []
    assert requester.showing("小林 直樹* さん（ヘルプデスク）") == []


def test_a_large_file_of_a_question_is_told_of_when_it_becomes_a_ticket(
    desk: City, books: Books
) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN, [LARGE])
    thread.sees(NOTHING_FOUND)
    assert thread.showing("20 MB") == []
    thread.opens_the_form()
    thread.sends_the_form()
    thread.is_told("20 MB を超えているため")
    books.rest(desk.slack)


def test_of_a_file_that_is_kept_elsewhere_the_address_is_passed_on(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    elsewhere: Upload = (
        "計画.gdoc",
        b"",
        {"mode": "external", "url": "https://docs.example.jp/d/1"},
    )
    said = requester.says("", [elsewhere])
    helpdesk.sees("計画.gdoc <https://docs.example.jp/d/1>")
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    assert with_files(helpdesk) == []


def test_what_slack_keeps_to_itself_is_asked_for(desk: City, books: Books) -> None:
    """A file from another organisation's workspace: the event says no more than its id."""
    requester, helpdesk = opened(desk)
    shared: Upload = (*PLAN, {"access": "check_file_info"})
    said = requester.says("図面です", [shared])
    gets_files(helpdesk, PLAN)
    requester.gets_a_tick(said)
    books.rest(desk.slack)


def test_a_page_to_sign_in_is_no_file(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    desk.slack.bot.scopes.remove("files:read")
    requester.says("写真です", [PICTURE])
    helpdesk.sees("写真です")
    books.rest(desk.slack)
    aside = [one for one in books.all(Letter) if one.status is LetterStatus.SET_ASIDE]
    assert [one.problem for one in aside] == ["not_the_file"]
    assert with_files(helpdesk) == []


def test_a_kind_of_file_that_the_workspace_does_not_take_is_told_of(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.refuse("files.getUploadURLExternal", "file_type_not_allowed", 1)
    requester.says("写真です", [PICTURE, PLAN])
    requester.is_told("Slack の設定で送れない種類のファイルかもしれません")
    desk.slack.wait_for(lambda: with_files(helpdesk), what="the other file")
    books.rest(desk.slack)


def test_a_file_that_was_deleted_meanwhile_is_told_of(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.http_error(DOWNLOAD, 404, 1)
    requester.says("写真です", [PICTURE])
    requester.is_told(f"ファイル「{PICTURE[0]}」は、相手に届けられませんでした")
    helpdesk.sees("写真です")
    books.rest(desk.slack)


# --- trouble ------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["files.completeUploadExternal", UPLOAD, "files.info"])
def test_a_lost_answer_doubles_no_file(desk: City, books: Books, method: str) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.drop_reply(method, 2)
    said = requester.says("写真です", [PICTURE, PLAN])
    gets_files(helpdesk, PICTURE, PLAN)
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    assert len(with_files(helpdesk)) == 1
    assert {one.status for one in books.all(MessageFile)} == {FileStatus.COPIED}


@pytest.mark.parametrize(
    "method", ["files.getUploadURLExternal", "files.completeUploadExternal", "files.info"]
)
def test_too_many_requests_lose_no_file(desk: City, books: Books, method: str) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.rate_limit(method, 1)
    requester.says("写真です", [PICTURE])
    gets_files(helpdesk, PICTURE)
    books.rest(desk.slack)
    assert len(with_files(helpdesk)) == 1


def test_what_was_under_way_when_the_desk_stopped_arrives_once(
    city: City, settings: Settings, books: Books
) -> None:
    with running(settings):
        requester, helpdesk = opened(city)
        books.rest(city.slack)
        city.slack.faults.http_error("files.completeUploadExternal", 503)
        said = requester.says("写真です", [PICTURE, PLAN])
        city.slack.wait_for(lambda: postponed(books), what="files that have to wait")
    city.slack.faults.clear()
    assert with_files(helpdesk) == []
    with running(settings):
        gets_files(helpdesk, PICTURE, PLAN)
        requester.gets_a_tick(said)
        books.rest(city.slack)
    assert len(with_files(helpdesk)) == 1


# --- deletions ----------------------------------------------------------------------------------


def test_the_copies_go_with_the_original(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("写真です", [PICTURE, PLAN])
    copies = gets_files(helpdesk, PICTURE, PLAN).files
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.wait_for(lambda: not helpdesk.replies(), what="the end of the copies")
    books.rest(desk.slack)
    assert not any(desk.slack.has_file(copy) for copy in copies)
    assert {one.name for one in books.all(MessageFile)} == {""}


def test_files_that_were_deleted_on_their_way_are_not_shown(desk: City, books: Books) -> None:
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.http_error("files.completeUploadExternal", 503)
    said = requester.says("", [PICTURE])
    desk.slack.wait_for(lambda: postponed(books), what="a file that has to wait")
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.settle()
    desk.slack.faults.clear()
    books.rest(desk.slack)
    assert helpdesk.replies() == []


def test_files_that_were_shown_unheard_are_taken_back(desk: City, books: Books) -> None:
    """The answer that they are shown is lost, and meanwhile the original is deleted."""
    requester, helpdesk = opened(desk)
    books.rest(desk.slack)
    desk.slack.faults.drop_reply("files.completeUploadExternal", 1)
    desk.slack.faults.http_error("files.info", 503)
    said = requester.says("", [PICTURE])
    copy = gets_files(helpdesk, PICTURE).files[0]
    desk.slack.delete(desk.yamada, requester.channel, said)
    desk.slack.settle()
    desk.slack.faults.clear()
    desk.slack.wait_for(lambda: not helpdesk.replies(), what="the end of the copy")
    books.rest(desk.slack)
    assert not desk.slack.has_file(copy)


def test_files_of_a_question_that_was_deleted_are_forgotten(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, "", [PICTURE])
    thread.sees(HOW_TO_ASK)
    books.rest(desk.slack)
    desk.slack.delete(desk.yamada, thread.channel, thread.ts)
    desk.slack.wait_for(lambda: not books.count(MessageFile), what="an empty table")
    books.rest(desk.slack)


# --- files that are taken out ------------------------------------------------------------------


@BOTH_ENTRANCES
@pytest.mark.parametrize("leaves_tombstone", [False, True])
def test_a_file_that_is_taken_out_goes_from_the_other_side(
    desk: City, books: Books, *, leaves_tombstone: bool
) -> None:
    requester, helpdesk = opened(desk)
    said = requester.says("写真です", [PICTURE, PLAN])
    first, second = gets_files(helpdesk, PICTURE, PLAN).files
    requester.gets_a_tick(said)
    books.rest(desk.slack)
    taken_out = (desk.yamada, requester.channel, said)
    desk.slack.remove_file(*taken_out, PICTURE[0], leaves_tombstone=leaves_tombstone)
    gets_files(helpdesk, PLAN)
    books.rest(desk.slack)
    assert not desk.slack.has_file(first)
    assert desk.slack.has_file(second)
    assert EDITED not in helpdesk.sees("写真です").shown(), "the words are what they were"
    assert len(helpdesk.replies()) == 2

    desk.slack.remove_file(*taken_out, PLAN[0], leaves_tombstone=leaves_tombstone)
    desk.slack.wait_for(lambda: not with_files(helpdesk), what="the end of the files")
    books.rest(desk.slack)
    assert len(helpdesk.replies()) == 1, "the message that showed them goes, the words stay"


def test_a_file_that_a_partner_takes_out_goes_from_the_requesters_thread(
    desk: City, books: Books
) -> None:
    requester, helpdesk = opened(desk)
    said = helpdesk.says("", [PICTURE, PLAN])
    gets_files(requester, PICTURE, PLAN)
    helpdesk.gets_a_tick(said)
    desk.slack.remove_file(desk.kobayashi, helpdesk.channel, said, PLAN[0])
    gets_files(requester, PICTURE)
    books.rest(desk.slack)
    assert len(with_files(requester)) == 1


def test_a_file_taken_out_of_a_question_does_not_reach_the_help_desk(
    desk: City, books: Books
) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN, [PICTURE, PLAN])
    thread.sees(NOTHING_FOUND)
    books.rest(desk.slack)
    desk.slack.remove_file(desk.yamada, thread.channel, thread.ts, PICTURE[0])
    desk.slack.wait_for(lambda: books.count(MessageFile) == 1, what="the file forgotten")
    thread.opens_the_form()
    thread.sends_the_form()
    helpdesk = card(desk, 1, desk.kobayashi)
    gets_files(helpdesk, PLAN)
    books.rest(desk.slack)
    assert len(with_files(helpdesk)) == 1
