"""Finding work again: three roles' Home, verbs from a list, searches, details and files."""

import csv
import io

from handlers.action_ids import (
    AUDIT_LOG,
    CHOICE_OF_VERB,
    EXPORT_FORM,
    FIND_FORM,
    FOUND_TICKETS,
    LINE_MENU,
    TICKET_DETAIL,
    WORK_FILTER,
)
from handlers.manifest import COMMAND
from storage.audit import AuditEntry
from storage.ticket import Ticket, TicketStatus
from tests.fakes.slack import Message, User, View
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import Home, open_home
from tests.journeys.people import TAKE_BUTTON, card, open_ticket
from tests.journeys.words import UNKNOWN, UNKNOWN_TOO

FIND, EXPORT, SEE = "相談を探す", "書き出す", "詳しく"
MINE, FREE, OPEN = "自分の担当", "担当未定", "対応中すべて"
SHOWN = "相談の一覧（{} 件）"


def chooses(home: Home, action_id: str, label: str, near: str = "") -> None:
    """From a menu in Home, once it is there."""

    def option() -> str | None:
        for block in home.view().blocks:
            for _, element in elements_in([block]):
                if element["action_id"] == action_id and near in str(block):
                    labels = {one["text"]["text"]: str(one["value"]) for one in element["options"]}
                    return labels.get(label)
        return None

    value = home.slack.wait_for(option, what=f"{label!r} in {action_id}")
    home.slack.press_home(home.owner, action_id, value)


def modal_shows(city: City, owner: User, words: str) -> View:
    def seen() -> View | None:
        view = city.slack.modal(owner)
        return view if view and words in view.shown() else None

    found = city.slack.wait_for(seen, what=f"{words!r} in the modal of {owner.name}")
    assert found
    return found


def searches(city: City, owner: User, **filled: object) -> View:
    open_home(city, owner).presses(FIND)
    city.slack.open_view(owner, FIND_FORM)
    found = city.slack.submit(owner, filled)
    assert found
    assert found.callback_id == FOUND_TICKETS, found.errors
    return found


def test_a_partner_works_from_home(desk: City, books: Books) -> None:
    home = open_home(desk, desk.kobayashi)
    home.sees("いま担当している相談はありません")
    open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    home.presses(FREE)
    home.sees(SHOWN.format(1))
    chooses(home, LINE_MENU, TAKE_BUTTON, near=UNKNOWN)
    home.sees("担当が決まっていない相談はありません")
    home.presses(MINE)
    assert "担当決定　担当：小林 直樹" in home.sees("カードを開く").shown()

    chooses(home, LINE_MENU, "担当を替える…", near=UNKNOWN)
    desk.slack.open_view(desk.kobayashi, CHOICE_OF_VERB)
    assert desk.slack.submit(desk.kobayashi, {"colleague": desk.yoshida.id}) is None
    home.sees("いま担当している相談はありません")
    home.presses(OPEN)
    home.sees(SHOWN.format(0))  # what the office looks after is not for partners
    books.rest(desk.slack)
    assert [verb for _, verb, *_ in books.history(1)] == ["open", "take", "assign"]


def test_the_office_sees_everything_and_narrows_it_down(desk: City, books: Books) -> None:
    home = open_home(desk, desk.yoshida)
    open_ticket(desk, desk.yamada, UNKNOWN)
    open_ticket(desk, desk.sato, UNKNOWN_TOO)
    card(desk, 2, desk.kobayashi)
    home.opens()
    home.sees(SHOWN.format(2))
    chooses(home, LINE_MENU, "解決済みにする", near=UNKNOWN)
    home.sees(SHOWN.format(1))
    home.presses("終わったもの")
    home.sees(UNKNOWN)
    chooses(home, f"{WORK_FILTER}status", "終了")
    home.sees("この条件に当てはまる相談はありません")
    home.presses("絞り込みを外す")
    home.sees(SHOWN.format(1))
    books.rest(desk.slack)
    assert [one.status for one in books.all(Ticket)] == [TicketStatus.SOLVED, TicketStatus.NEW]


def test_home_stays_where_it_was_when_it_is_renewed(desk: City, books: Books) -> None:
    home = open_home(desk, desk.yoshida)
    open_ticket(desk, desk.yoshida, UNKNOWN)
    home.presses("終わったもの")
    home.sees("終わった相談はありません")
    books.rest(desk.slack)
    card(desk, 1, desk.kobayashi).presses(TAKE_BUTTON)
    assert "終わった相談はありません" in home.sees("小林 直樹").shown()
    home.opens()
    home.sees(SHOWN.format(1))
    books.rest(desk.slack)


def test_staff_find_their_own_and_see_it_in_detail(desk: City, books: Books) -> None:
    thread = open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.says("型番を教えてください")
    thread.sees("型番を教えてください")

    nothing = searches(desk, desk.yamada, words="型番", number="2").shown()
    assert "見つかりませんでした" in nothing
    seen = desk.slack.wait_for(lambda: _found(desk, desk.yamada, "型番"), what="the ticket")
    assert seen
    desk.slack.press_in_view(desk.yamada, "see_ticket")
    detail = desk.slack.open_view(desk.yamada, TICKET_DETAIL)
    assert "型番を教えてください" in detail.shown()
    assert "相談を登録しました" in detail.shown()
    assert "小林 直樹" in detail.shown()
    assert "#1" not in searches(desk, desk.sato, words="型番").shown()
    books.rest(desk.slack)


def _found(desk: City, owner: User, words: str) -> View | None:
    """Words are searchable a moment after they were said."""
    view = searches(desk, owner, words=words)
    return view if "#1" in view.shown() else None


def test_the_command_searches_too(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    desk.slack.command(desk.yamada, desk.everybody, COMMAND, "検索 ＃1")
    shown = desk.slack.open_view(desk.yamada, FOUND_TICKETS).shown()
    assert UNKNOWN in shown
    desk.slack.command(desk.sato, desk.everybody, COMMAND, "検索 #1")
    assert UNKNOWN not in desk.slack.open_view(desk.sato, FOUND_TICKETS).shown()
    desk.slack.command(desk.kobayashi, desk.everybody, COMMAND, "検索")
    desk.slack.open_view(desk.kobayashi, FIND_FORM)
    books.rest(desk.slack)


def test_a_search_without_anything_is_asked_for_more(desk: City) -> None:
    open_home(desk, desk.yamada).presses(FIND)
    desk.slack.open_view(desk.yamada, FIND_FORM)
    form = desk.slack.submit(desk.yamada, {"words": "、。"})
    assert form
    assert form.errors == {"words": "条件を一つ以上入力してください。"}
    form = desk.slack.submit(desk.yamada, {"number": "十二"})
    assert form
    assert form.errors == {"number": "相談の番号を、数字で入力してください。例：12"}
    form = desk.slack.submit(desk.yamada, {"since": "2026-11-02", "until": "2026-11-01"})
    assert form
    assert "until" in form.errors


def test_an_export_arrives_with_what_may_be_seen_and_nothing_else(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    open_ticket(desk, desk.sato, UNKNOWN_TOO)
    card(desk, 2, desk.kobayashi)
    for owner, numbers in ((desk.yamada, ["1"]), (desk.yoshida, ["1", "2"])):
        open_home(desk, owner).presses(EXPORT)
        desk.slack.open_view(owner, EXPORT_FORM)
        assert desk.slack.submit(owner, {"format": "CSV（UTF-8）"}) is None
        sent = _sent(desk, owner)
        assert f"相談 {len(numbers)} 件を書き出しました" in sent.shown()
        tickets, happened = map(desk.slack.file, sent.files)
        assert [row[0] for row in _rows(tickets.content)[1:]] == numbers
        assert {row[0] for row in _rows(happened.content)[1:]} == set(numbers)
        assert tickets.name.startswith("相談一覧_")
    books.rest(desk.slack)
    open_home(desk, desk.yoshida).presses("閲覧の記録")
    log = desk.slack.open_view(desk.yoshida, AUDIT_LOG)
    assert "山田 花子 さん：書き出しを頼みました" in log.shown()
    assert books.count(AuditEntry) == 4


def _sent(desk: City, owner: User) -> Message:
    found = desk.slack.wait_for(
        lambda: desk.slack.find(desk.slack.im(owner), "件を書き出しました"), what="the files"
    )
    assert found
    return found


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_what_is_over_for_the_reader_is_said(desk: City) -> None:
    home = open_home(desk, desk.yoshida)
    open_ticket(desk, desk.yamada, UNKNOWN)
    card(desk, 1, desk.kobayashi)
    home.opens()
    home.sees(UNKNOWN)
    chooses(home, LINE_MENU, SEE, near=UNKNOWN)
    shown = modal_shows(desk, desk.yoshida, "これまでの経過")
    assert "相談の詳細" in shown.title
