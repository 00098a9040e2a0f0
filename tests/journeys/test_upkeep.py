"""A knowledge base that stays true: what is old, what is double and what is missing."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.import_articles import import_articles
from bot.settings import Settings
from knowledge.article import Article
from storage.article import Article as KeptArticle
from tests.fakes.slack import Message
from tests.journeys.books import Books
from tests.journeys.calendar import Calendar
from tests.journeys.city import City
from tests.journeys.knowledge import samples
from tests.journeys.people import Thread, ask, open_ticket
from tests.journeys.running import running
from tests.journeys.terminal import Terminal, clean_terminal
from tests.journeys.words import ANSWER, KNOWN, NOTHING_FOUND, UNKNOWN

WEDNESDAY, MONDAY = "2026-11-25 14:00", "2026-11-30 10:00"
SATURDAY, LATER_ON_MONDAY = "2026-11-21 10:00", "2026-11-30 15:00"
OVERDUE = "見直しの時期（2026年11月20日（金））を過ぎています"
LIST = "見直しの時期が来た過去の回答があります"
DONE = "すべて確認が済みました"
KEEP_BUTTON = "このままでよい（1年後に見直す）"
GAPS = "過去の回答では答えられなかった質問が"


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def password() -> Article:
    """The article that answers ``KNOWN``."""
    return next(article for article in samples() if article.key == "acc-001")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, story_url: str) -> Terminal:
    terminal = clean_terminal(monkeypatch, tmp_path)
    terminal.env["MADOGUCHI_DATABASE_URL"] = story_url
    return terminal


def import_(books: Books, *articles: Article) -> None:
    import_articles(books.database, articles, datetime.now(UTC))


def in_office(city: City, words: str) -> list[Message]:
    """What the desk wrote in the office's channel with these words."""
    return [one for one in city.slack.messages(city.office) if words in one.shown()]


def hears(city: City, words: str) -> Thread:
    """Wait for words in the office's channel; the message in front of the office."""
    found = city.slack.wait_for(lambda: in_office(city, words), what=f"{words!r} for the office")
    return Thread(city.slack, city.yoshida, city.office, found[-1].ts)


def test_what_is_old_is_asked_about_once_and_confirmed(
    city: City, settings: Settings, books: Books, calendar: Calendar, password: Article
) -> None:
    import_(books, replace(password, review_on=date(2026, 11, 20), dated=date(2025, 11, 20)))
    calendar.turn_to(SATURDAY)
    with running(settings, clock=calendar.now):
        books.rest(city.slack)
    assert city.slack.messages(city.office) == [], "nobody reads on a Saturday"

    calendar.turn_to(WEDNESDAY)
    with running(settings, clock=calendar.now):
        ask(city, city.yamada, KNOWN).sees(OVERDUE)
        due = hears(city, LIST)
        assert "担当：情報システム担当" in due.sees(LIST).shown()
        assert not due.sees(LIST).pings()
    with running(settings, clock=calendar.now):
        books.rest(city.slack)
        assert len(in_office(city, "見直し")) == 1, "it is asked once, however often one starts"
        due.presses(KEEP_BUTTON)
        hears(city, DONE)
        books.rest(city.slack)
        (kept,) = [one for one in books.all(KeptArticle) if one.key == password.key]
        assert (kept.dated, kept.review_on) == (date(2026, 11, 25), date(2027, 11, 25))
        answer = ask(city, city.sato, KNOWN).sees(ANSWER).shown()
        assert "2026年11月25日（水）時点の回答" in answer
        assert "見直しの時期" not in answer
        assert len(in_office(city, "見直し")) == 1


def test_what_is_double_is_named_and_made_one(
    desk: City, books: Books, terminal: Terminal, password: Article, tmp_path: Path
) -> None:
    file = tmp_path / "new.csv"
    question = password.question.replace("どうすれば", "どのようにすれば")
    file.write_text(f"id,question,answer\nneu-1,{question},再設定を頼みます。\n", encoding="utf-8")
    for options in (["--dry-run"], []):
        said = terminal.run("kb", "import", str(file), *options).stdout
        assert "よく似た回答があります：neu-1 と acc-001" in said
    assert "neu-1" in terminal.run("kb", "duplicates").stdout

    old = ask(desk, desk.yamada, "回答番号 neu-1")
    old.sees("再設定を頼みます。")
    said = terminal.run("kb", "merge", "acc-001", "neu-1").stdout
    assert "neu-1 を acc-001 にまとめました" in said
    assert terminal.run("kb", "duplicates").stdout == "よく似た回答はありません。\n"

    ask(desk, desk.sato, "回答番号 neu-1").sees("回答番号 acc-001")
    old.presses("解決しました")
    old.sees("お役に立ててよかったです")
    books.rest(desk.slack)
    assert books.all(KeptArticle)[-1].merged_into_id is not None

    assert "neu-1 を acc-001 から戻しました" in terminal.run("kb", "unmerge", "neu-1").stdout
    refused = terminal.run("kb", "unmerge", "neu-1")
    assert (refused.exit_code, refused.stderr) == (
        1,
        "neu-1 は、ほかの回答にまとめられていません。\n",
    )


def test_what_is_missing_is_named_to_the_office_alone(
    city: City, settings: Settings, books: Books, calendar: Calendar, terminal: Terminal
) -> None:
    calendar.turn_to(WEDNESDAY)
    with running(settings, clock=calendar.now):
        ask(city, city.sato, "花壇に水をやってほしい").sees(NOTHING_FOUND)
        open_ticket(city, city.yamada, UNKNOWN)
        ask(city, city.sato, KNOWN).sees(ANSWER)
        books.rest(city.slack)
    assert city.slack.messages(city.office) == []

    calendar.turn_to(MONDAY)
    with running(settings, clock=calendar.now):
        report = hears(city, GAPS)
        told = report.sees(GAPS)
        report.presses("回答を書く")
        form = city.slack.open_view(city.yoshida, "article_form")
        assert "花壇" in str(form.blocks)
        assert "案はデジ室あてのメッセージになります" in form.shown()
        answer = {"answer_1": "庁舎管理システムから申し込んでください。"}
        assert city.slack.submit(city.yoshida, answer) is None
        report.is_told("過去の回答の案をデジ室あてのメッセージにしました")
        books.rest(city.slack)
    shown = told.shown()
    assert "*花壇*" in shown
    assert "2 件（うち相談 1 件）" in shown
    for private in (city.yamada.real_name, city.sato.real_name, "#1", KNOWN):
        assert private not in shown
    calendar.turn_to(LATER_ON_MONDAY)
    with running(settings, clock=calendar.now):
        books.rest(city.slack)
    assert len(in_office(city, GAPS)) == 1

    said = terminal.run("kb", "gaps", "--since", "2026-11-01").stdout
    assert f"・{UNKNOWN}" in said
