"""What people type, and the article that should come first."""

from dataclasses import replace

import pytest

from knowledge.article import Article
from knowledge.finder import Finder
from knowledge.finding import Decision
from tests.knowledge.desk import ARTICLES, MAILBOX, PASSWORD, PRINTER, finder_of, keys


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.key)
def test_an_exact_question_is_answered(desk: Finder, article: Article) -> None:
    finding = desk.find(article.question)
    assert keys(finding)[0] == article.key
    assert finding.decision is Decision.ANSWER


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.phrasings], ids=lambda a: a.key)
def test_a_phrasing_leads_to_its_article(desk: Finder, article: Article) -> None:
    for phrasing in article.phrasings:
        finding = desk.find(phrasing)
        assert keys(finding)[0] == article.key
        assert finding.decision is not Decision.NONE


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("パスワートを忘れた", "acc-1"),
        ("プリソターから印刷できない", "prt-1"),
        ("オンイラン会議を開きたい", "web-1"),
        ("スキャナで読み取っった書類", "scan-1"),
        ("ぱすわーどわすれた", "acc-1"),
        ("ﾌﾟﾘﾝﾀｰから印刷できない", "prt-1"),
        ("ｵﾝﾗｲﾝ会議", "web-1"),
        ("ＰＷを忘れた", "acc-1"),
        ("pwを忘れた", "acc-1"),
        ("ログイン出来ない！！困ってます😭", "acc-1"),
        ("お世話になっております。受信箱の容量の増やし方を教えてください。", "mail-1"),
        ("2GBを超えてメールを保管できますか", "mail-1"),
    ],
)
def test_the_right_article_comes_first(desk: Finder, asked: str, expected: str) -> None:
    finding = desk.find(asked)
    assert keys(finding)[0] == expected
    assert finding.decision is not Decision.NONE


def test_a_typo_that_leaves_no_known_word_is_still_found() -> None:
    finder = finder_of(*ARTICLES, Article("wf-1", "ワークフロー", "庁内ポータルから使えます。"))
    assert keys(finder.find("ワークプロー"))[0] == "wf-1"


@pytest.mark.parametrize(
    "talk",
    [
        "",
        "   ",
        "こんにちは",
        "ありがとう",
        "ありがとうございました！",
        "お疲れ様です",
        "よろしくお願いします",
        "了解です",
        "はい",
        "OK",
        "？？？",
        "🍣🍣🍣",
        "今日の天気は？",
        "お昼は何を食べますか",
        "ふぉでじゃうぇｆ",
        "asdfghjkl",
        "ぬるぽ",
    ],
)
def test_idle_talk_and_gibberish_are_left_alone(desk: Finder, talk: str) -> None:
    assert desk.find(talk).decision is Decision.NONE


def test_one_word_is_not_enough_to_be_sure(desk: Finder) -> None:
    finding = desk.find("メール")
    assert finding.decision is Decision.SUGGEST
    assert keys(finding)[0] == "mail-1"


def test_a_wording_of_nothing_but_filler_is_found_word_for_word(desk: Finder) -> None:
    desk.put(Article("dx-1", "出張相談を頼めますか？", "頼めます。", ("今日来てもらえますか",)))
    finding = desk.find("今日、来てもらえますか？")
    assert keys(finding)[0] == "dx-1"
    assert finding.decision is Decision.ANSWER


def test_two_articles_that_fit_alike_are_both_shown() -> None:
    twin = replace(PASSWORD, key="acc-2")
    finding = finder_of(*ARTICLES, twin).find(PASSWORD.question)
    assert keys(finding)[:2] == ["acc-1", "acc-2"]
    assert finding.decision is Decision.SUGGEST


def test_an_empty_finder_finds_nothing() -> None:
    finding = Finder().find("パスワードを忘れた")
    assert (finding.decision, finding.confidence, finding.candidates) == (Decision.NONE, 0.0, ())


def test_a_removed_article_is_not_found_any_more(desk: Finder) -> None:
    desk.remove(PASSWORD.key)
    assert PASSWORD.key not in desk
    assert len(desk) == len(ARTICLES) - 1
    for text in (PASSWORD.question, *PASSWORD.phrasings, PASSWORD.answer):
        assert PASSWORD.key not in keys(desk.find(text, limit=50))


def test_removing_what_is_not_there_changes_nothing(desk: Finder) -> None:
    desk.remove("nowhere")
    assert len(desk) == len(ARTICLES)


def test_a_replaced_article_is_found_by_its_new_text_only(desk: Finder) -> None:
    desk.put(Article(PASSWORD.key, "公用車を予約するには？", "車両予約から申し込みます。"))
    assert len(desk) == len(ARTICLES)
    assert keys(desk.find("公用車の予約"))[0] == PASSWORD.key
    assert PASSWORD.key not in keys(desk.find("パスワードを忘れた", limit=50))


def test_putting_and_removing_leaves_no_trace(desk: Finder) -> None:
    asked = ("メールの容量", "印刷できない", "パスワードを忘れた", "会議")
    before = [desk.find(text) for text in asked]
    for number in range(20):
        desk.put(replace(MAILBOX, key=f"tmp-{number}", phrasings=PRINTER.phrasings))
        desk.put(replace(PRINTER, key=f"tmp-{number}"))
    for number in range(20):
        desk.remove(f"tmp-{number}")
    assert [desk.find(text) for text in asked] == before


def test_no_more_candidates_than_asked_for(desk: Finder) -> None:
    assert len(desk.find("メール 会議 書類 印刷 休暇", limit=2).candidates) == 2
    assert desk.find("メール", limit=0).candidates == ()


def test_many_phrasings_neither_help_nor_hurt() -> None:
    chatty = replace(MAILBOX, phrasings=tuple(f"メールの話その{n}" for n in range(100)))
    finder = finder_of(chatty, *ARTICLES[:4])
    assert keys(finder.find(MAILBOX.question))[0] == MAILBOX.key
    assert keys(finder.find(PASSWORD.question))[0] == PASSWORD.key


def test_an_article_without_words_does_no_harm(desk: Finder) -> None:
    desk.put(Article("odd-1", "？", "…", phrasings=("", "。")))
    assert "odd-1" in desk
    assert keys(desk.find(PASSWORD.question))[0] == PASSWORD.key
    desk.remove("odd-1")
    assert len(desk) == len(ARTICLES)
