"""From thread to article: what was solved once is found by the next who asks."""

from pathlib import Path

import pytest

from tests.fakes.slack import Message, User, View
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import (
    HELPDESK_BUTTON,
    KEEP_BUTTON,
    SOLVE_BUTTON,
    SOLVED_BUTTON,
    TAKE_BUTTON,
    Thread,
    ask,
    card,
    open_ticket,
)
from tests.journeys.terminal import clean_terminal
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, UNKNOWN, UNKNOWN_TOO

PUBLISH_BUTTON = "公開する"
EDIT_BUTTON = "直す"
DECLINE_BUTTON = "見送る"
FOLD_BUTTON = "聞き方だけをこの回答に加える"
MERGE_BUTTON = "ほかの回答にまとめる…"
WITHDRAW_BUTTON = "回答を取り下げる"
RESTORE_BUTTON = "もう一度公開する"

SAID = (
    "山田様\nお世話になっております。ヘルプデスクの小林です。\n"
    "庁舎管理システムから申し込んでください。山田さんの 090-1234-5678 に連絡が入ります。\n"
    "よろしくお願いいたします。"
)
# The question of a sample article, in other signs.
TWIN = "kintoneで新しいアプリをつくりたいときは何から始めればよいですか"
COVERED = "庁舎管理システムから申し込んでください。【氏名】さんの 【電話番号】 に連絡が入ります。"
FINAL = "庁舎管理システムから申し込んでください。ヘルプデスク（03-0000-0000）でも承ります。"


def solve(desk: City, number: int = 1) -> Thread:
    """Yamada asks, Kobayashi answers and calls it solved; the card in front of Kobayashi."""
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, number, desk.kobayashi)
    helpdesk.presses(TAKE_BUTTON)
    helpdesk.gets_a_tick(helpdesk.says(SAID))
    helpdesk.presses(SOLVE_BUTTON)
    helpdesk.sees(KEEP_BUTTON)
    return helpdesk


def open_draft(thread: Thread) -> View:
    thread.presses(KEEP_BUTTON)
    return thread.slack.open_view(thread.reader, "article_form")


def propose(thread: Thread, answer: str = FINAL) -> None:
    open_draft(thread)
    warned = thread.sends_the_form({"answer_1": answer})
    if warned is not None:
        assert thread.sends_the_form() is None
    thread.is_told("過去の回答の案をデジ室に送りました")


def office(desk: City, words: str) -> Thread:
    """The message of the office's channel that shows these words, in front of Yoshida."""

    def found() -> Message | None:
        return next((one for one in desk.slack.messages(desk.office) if words in one.shown()), None)

    message = desk.slack.wait_for(found, what=f"{words!r} for the office")
    return Thread(desk.slack, desk.yoshida, desk.office, message.ts)


def find(desk: City, words: str) -> Thread:
    """Sato asks until the desk knows the answer, as processes catch up within seconds."""

    def answered() -> Thread | None:
        thread = ask(desk, desk.sato, UNKNOWN)
        thread.sees("過去の回答")
        return thread if thread.showing(words) else None

    found = desk.slack.wait_for(answered, what=f"{words!r} for Sato")
    assert found
    return found


def hears(desk: City, user: User, words: str) -> Message:
    """Wait for a message of the desk to one person directly."""

    def heard() -> list[Message]:
        return [one for one in desk.slack.messages(desk.slack.im(user)) if words in one.shown()]

    (message,) = desk.slack.wait_for(heard, what=f"{words!r} for {user.name}")
    return message


def value(view: View, name: str) -> str:
    (block,) = [block for block in view.blocks if block.get("block_id") == name]
    return str(block["element"].get("initial_value", ""))


def test_what_was_covered_is_put_in_other_words_or_everybody_is_told(
    desk: City, books: Books
) -> None:
    helpdesk = solve(desk)
    open_draft(helpdesk)
    warned = helpdesk.sends_the_form()
    assert warned is not None
    assert "伏せた印が残っています：【電話番号】【氏名】" in warned.shown()
    assert helpdesk.sends_the_form() is None
    office(desk, "公開する前に「直す」で書き換えてください")
    books.rest(desk.slack)


def test_from_a_question_to_an_answer_for_the_next_who_asks(desk: City, books: Books) -> None:
    helpdesk = solve(desk)
    form = open_draft(helpdesk)
    assert (value(form, "question"), value(form, "answer_1")) == (UNKNOWN, COVERED)
    assert "個人情報が残っていないか" in form.shown()
    assert desk.yamada.real_name not in form.shown()

    warned = helpdesk.sends_the_form({"answer_1": FINAL, "phrasings": "植木の世話\n花の手入れ"})
    assert warned is not None
    assert "個人情報のようなものが残っています" in warned.shown()
    assert "03-0000-0000" in warned.shown()
    assert helpdesk.sends_the_form() is None
    helpdesk.is_told("過去の回答の案をデジ室に送りました")
    helpdesk.sees("小林 直樹 さんが、過去の回答の案を出しました")

    told = office(desk, "過去の回答の案が届きました")
    (shown,) = told.showing("過去の回答の案が届きました")
    for words in (FINAL, "小林 直樹 さんの案（相談 #1 から", "植木の世話"):
        assert words in shown.shown()
    assert shown.buttons() == [PUBLISH_BUTTON, EDIT_BUTTON, DECLINE_BUTTON]
    told.presses(PUBLISH_BUTTON)
    told.sees("吉田 隆 さんが公開しました（回答番号 qa-1）")
    hears(desk, desk.kobayashi, "過去の回答になりました")
    helpdesk.sees("過去の回答になりました：回答番号 qa-1")

    found = find(desk, FINAL)
    answer = found.sees(FINAL)
    assert "確認：吉田 隆" in answer.shown()
    for secret in ("山田", "小林", "相談 #1", "税務"):
        assert secret not in answer.shown()

    told.presses(WITHDRAW_BUTTON)
    news = office(desk, "回答番号 qa-1 を取り下げました")
    find(desk, NOTHING_FOUND)
    ask(desk, desk.sato, "回答番号 qa-1").sees(NOTHING_FOUND)
    news.presses(RESTORE_BUTTON)
    find(desk, FINAL)
    books.rest(desk.slack)


def test_what_was_merged_at_a_terminal_reads_so_in_the_office(
    desk: City, books: Books, story_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    terminal = clean_terminal(monkeypatch, tmp_path)
    terminal.env["MADOGUCHI_DATABASE_URL"] = story_url
    helpdesk = solve(desk)
    propose(helpdesk)
    told = office(desk, "過去の回答の案が届きました")
    told.presses(PUBLISH_BUTTON)
    published = told.sees("吉田 隆 さんが公開しました（回答番号 qa-1）")
    assert published.buttons() == [EDIT_BUTTON, WITHDRAW_BUTTON]

    terminal.run("kb", "merge", "kin-001", "qa-1")
    merged = told.sees("回答番号 kin-001 にまとめられています")
    assert (merged.ts, merged.buttons()) == (published.ts, ["この回答を開いて直す"])
    told.presses("この回答を開いて直す")
    assert "kintone" in value(desk.slack.open_view(desk.yoshida, "article_form"), "question")
    helpdesk.sees("過去の回答になりました：回答番号 kin-001")

    terminal.run("kb", "unmerge", "qa-1")
    desk.slack.wait_for(
        lambda: told.messages()[0].buttons() == [EDIT_BUTTON, WITHDRAW_BUTTON], what="both ways"
    )
    books.rest(desk.slack)


def test_a_twin_is_named_and_its_wording_goes_to_what_was_there(desk: City, books: Books) -> None:
    helpdesk = solve(desk)
    open_draft(helpdesk)
    twin = {"question": TWIN, "answer_1": FINAL, "phrasings": "合言葉がわからない"}
    warned = helpdesk.sends_the_form(twin)
    assert warned is not None
    assert "よく似た回答がすでにあります" in warned.shown()
    assert "回答番号 kin-001：" in warned.shown()
    assert "書いた内容はそのまま残っています" in warned.shown()
    assert (value(warned, "question"), value(warned, "answer_1")) == (TWIN, FINAL)
    assert helpdesk.sends_the_form() is None

    told = office(desk, "過去の回答の案が届きました")
    (shown,) = told.showing("過去の回答の案が届きました")
    assert "よく似た回答がすでにあります" in shown.shown()
    assert shown.buttons() == [
        *("この回答を開いて直す", FOLD_BUTTON),
        *(PUBLISH_BUTTON, EDIT_BUTTON, DECLINE_BUTTON),
    ]
    told.presses(FOLD_BUTTON)
    told.sees("吉田 隆 さんが、聞き方を回答番号 kin-001 に加えました")
    hears(desk, desk.kobayashi, "聞き方をそちらに加えました")
    helpdesk.sees("過去の回答になりました：回答番号 kin-001")
    books.rest(desk.slack)


def test_two_who_propose_the_same_are_held_side_by_side(desk: City, books: Books) -> None:
    """Two tickets with the same question are solved before anybody of the office has looked."""
    for number in (1, 2):
        propose(solve(desk, number))
    earlier, later = (
        Thread(desk.slack, desk.yoshida, desk.office, one.ts) for one in proposals(desk, 2)
    )
    for told in (earlier, later):
        shown = told.sees("よく似た案が、ほかにも公開を待っています")
        assert f"• 「{UNKNOWN}」（小林 直樹 さん）" in shown.shown()
        assert shown.buttons() == [PUBLISH_BUTTON, EDIT_BUTTON, DECLINE_BUTTON]
    earlier.presses(PUBLISH_BUTTON)
    shown = later.sees("よく似た回答がすでにあります")
    assert "ほかにも公開を待っています" not in shown.shown()
    assert f"回答番号 qa-1：{UNKNOWN}" in shown.shown()
    later.presses(FOLD_BUTTON)
    later.sees("吉田 隆 さんが、聞き方を回答番号 qa-1 に加えました")
    books.rest(desk.slack)


def proposals(desk: City, count: int) -> list[Message]:
    """The messages of the office's channel about so many proposals, oldest first."""

    def all_there() -> list[Message] | None:
        words = "過去の回答の案が届きました"
        found = [one for one in desk.slack.messages(desk.office) if words in one.shown()]
        return sorted(found, key=lambda one: one.ts) if len(found) == count else None

    return desk.slack.wait_for(all_there, what=f"{count} proposals") or []


def test_an_old_candidate_of_a_withdrawn_article_gets_a_kind_word(desk: City, books: Books) -> None:
    asking = ask(desk, desk.yoshida, KNOWN)
    first = asking.sees(ANSWER)
    assert first.buttons()[-3:] == [EDIT_BUTTON, MERGE_BUTTON, WITHDRAW_BUTTON]
    candidates = ask(desk, desk.yamada, "プリンター")
    candidates.sees("近い内容の過去の回答")
    best, *_ = [one for one in candidates.replies()[0].blocks if "accessory" in one]
    title = best["text"]["text"].splitlines()[0].strip("*")
    ask(desk, desk.yoshida, title).presses(WITHDRAW_BUTTON)
    office(desk, "を取り下げました")
    candidates.presses("この回答を見る")
    candidates.is_told("この回答は取り下げられました")
    books.rest(desk.slack)


def test_the_office_changes_a_proposal_and_then_declines_it(desk: City, books: Books) -> None:
    helpdesk = solve(desk)
    propose(helpdesk)
    told = office(desk, "過去の回答の案が届きました")
    told.presses(EDIT_BUTTON)
    form = desk.slack.open_view(desk.yoshida, "article_form")
    assert value(form, "answer_1") == FINAL
    assert (
        desk.slack.submit(desk.yoshida, {"answer_1": "総務課の庶務担当にご連絡ください。"}) is None
    )
    told.sees("総務課の庶務担当にご連絡ください。")

    told.presses(DECLINE_BUTTON)
    desk.slack.open_view(desk.yoshida, "decline_form")
    assert desk.slack.submit(desk.yoshida, {"reason": "同じ回答が <!channel> にあります"}) is None
    told.sees("吉田 隆 さんが見送りました：同じ回答が <!channel> にあります")
    reason = hears(desk, desk.kobayashi, "見送りました")
    assert "同じ回答が <!channel> にあります" in reason.shown()
    assert not reason.pings()
    helpdesk.sees(KEEP_BUTTON)
    books.rest(desk.slack)


def test_who_presses_without_the_right_is_told(desk: City, books: Books) -> None:
    helpdesk = solve(desk)
    desk.slack.join(desk.sato, desk.helpdesk)  # the settings name no partners: Sato is one now
    desk.slack.join(desk.kobayashi, desk.office)
    propose(helpdesk)
    told = office(desk, "過去の回答の案が届きました").seen_by(desk.kobayashi)
    for label in (PUBLISH_BUTTON, EDIT_BUTTON, DECLINE_BUTTON):
        told.presses(label)
        told.is_told("この操作ができるのは、デジ室だけです")
    books.rest(desk.slack)
    assert "公開する" in told.messages()[0].buttons()


def test_who_comes_second_keeps_the_form_and_what_is_in_it(desk: City, books: Books) -> None:
    first = solve(desk)
    second = first.seen_by(desk.kato)
    open_draft(second)
    propose(first)
    left = second.sends_the_form({"answer_1": "別の書きかたです。"})
    assert left is not None
    assert "小林 直樹 さんがすでに過去の回答の案を出しています" in left.shown()
    books.rest(desk.slack)
    assert len(desk.slack.messages(desk.office)) == 1


def test_the_requester_solves_it_and_the_news_offers_the_same(desk: City, books: Books) -> None:
    requester = open_ticket(desk, desk.yamada, UNKNOWN_TOO)
    helpdesk = card(desk, 1, desk.kato)
    helpdesk.says("道路課の補修申請から申し込んでください。")
    requester.sees("道路課の補修申請から申し込んでください。")
    requester.presses(SOLVED_BUTTON)
    news = helpdesk.sees("「解決しました」と連絡がありました")
    assert news.buttons() == [KEEP_BUTTON]
    assert all(KEEP_BUTTON not in one.buttons() for one in requester.messages())
    assert value(open_draft(helpdesk), "answer_1") == "道路課の補修申請から申し込んでください。"
    books.rest(desk.slack)


def test_the_office_mends_what_staff_find_wrong(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.presses("内容が古い・違う")
    desk.slack.open_view(desk.yamada, "report_form")
    assert thread.sends_the_form({"reason": "wrong"}) is None
    told = office(desk, "職員から 1 件の指摘がありました")
    told.presses(EDIT_BUTTON)
    form = desk.slack.open_view(desk.yoshida, "article_form")
    assert "パスワード" in value(form, "question")
    assert desk.slack.submit(desk.yoshida, {"answer_1": "庁内ポータルから再設定できます。"}) is None
    office(desk, "を直しました")

    def found() -> bool:
        again = ask(desk, desk.yamada, KNOWN)
        return "庁内ポータルから再設定できます。" in again.sees(ANSWER).shown()

    desk.slack.wait_for(found, what="the new words")
    books.rest(desk.slack)
    assert HELPDESK_BUTTON in ask(desk, desk.yamada, KNOWN).sees(ANSWER).buttons()
