"""The help desk replies with templates that the office prepares, and requests have their forms."""

from typing import Any

import pytest
from sqlalchemy import select

from storage.ticket import Ticket
from storage.ticket_answer import TicketAnswer
from tests.fakes.slack import User, View
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.people import REPLY_BUTTON, Thread, ask, card, open_ticket
from tests.journeys.words import UNKNOWN

WAITING_TEMPLATE = "調べています（途中のご連絡）"


def shown(city: City, reader: User, words: str) -> View:
    """Wait until the modal of somebody shows something."""

    def seen() -> View | None:
        view = city.slack.modal(reader)
        return view if view and words in view.shown() else None

    view = city.slack.wait_for(seen, what=f"{words!r} in the modal of {reader.name}")
    assert view is not None
    return view


def filled(view: View) -> str:
    """What stands in the longest field."""
    texts = [str(element.get("initial_value", "")) for _, element in elements_in(view.blocks)]
    return max(texts, key=len)


def option(view: View, label: str) -> str:
    """What the option of an overflow menu, or the button, with this label carries."""
    for _, element in elements_in(view.blocks):
        for one in [element, *element.get("options", [])]:
            if one.get("text", {}).get("text") == label:
                return str(one["value"])
    raise AssertionError(f"no {label!r} in {view.shown()}")


def test_a_template_is_inserted_seen_changed_and_sent(desk: City, books: Books) -> None:
    asked = open_ticket(desk, desk.yamada, UNKNOWN)
    thread = card(desk, 1, desk.kobayashi)
    thread.presses(REPLY_BUTTON)
    view = desk.slack.open_view(desk.kobayashi, "reply_form")
    assert "山田 花子 さんに届きます" in view.shown()
    desk.slack.press_in_view(desk.kobayashi, "reply_template", WAITING_TEMPLATE)

    def with_text() -> View | None:
        view = desk.slack.modal(desk.kobayashi)
        return view if view and "お待たせ" in filled(view) else None

    view = desk.slack.wait_for(with_text, what="the template in the form")
    assert view
    assert filled(view).startswith("山田 花子 さん\n\nお待たせしています。ご相談 #1 は")
    (field,) = [name for name in view.action_ids if name[6:].isdigit()]
    empty = desk.slack.submit(desk.kobayashi, {field: "　\n"})
    assert empty
    assert "返信が空です" in empty.errors[field]

    text = f"{filled(view)}\n<!channel> ご不便をおかけします。"
    assert desk.slack.submit(desk.kobayashi, {field: text, "waiting": ["waiting"]}) is None

    asked.sees("ご不便をおかけします。")
    assert "<!channel>" not in str(asked.sees("ご不便").blocks)
    copied = thread.sees("*小林 直樹* さんの返信（相談者に届きます）")
    thread.gets_a_tick(copied.ts)
    thread.seen_by(desk.kato).sees("相談者の返事待ち")
    books.rest(desk.slack)


def test_nothing_is_sent_that_was_not_seen(desk: City, books: Books) -> None:
    asked = open_ticket(desk, desk.yamada, UNKNOWN)
    thread = card(desk, 1, desk.kobayashi)
    thread.presses(REPLY_BUTTON)
    desk.slack.open_view(desk.kobayashi, "reply_form")
    # Chosen and sent at once, before the desk could put its words into the form.
    words = {"reply_template": WAITING_TEMPLATE, "reply_0": "先ほどの件です。"}
    shown_first = desk.slack.submit(desk.kobayashi, words)
    assert shown_first is not None
    assert filled(shown_first).startswith(
        "先ほどの件です。\n\n山田 花子 さん\n\nお待たせしています"
    )
    assert asked.showing("お待たせしています") == []
    assert desk.slack.submit(desk.kobayashi) is None
    asked.sees("お待たせしています")
    books.rest(desk.slack)


def test_staff_cannot_reply_with_a_template(desk: City) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    desk.slack.join(desk.sato, desk.helpdesk)
    thread = card(desk, 1, desk.sato)
    thread.presses(REPLY_BUTTON)
    thread.is_told("相談者に返信できるのは、ヘルプデスクとデジ室だけです")
    assert desk.slack.modal(desk.sato) is None


def test_the_office_changes_a_template_and_sees_it_before_it_counts(desk: City) -> None:
    office = desk.yoshida
    open_home(desk, office).presses("返信テンプレートを整える")
    view = shown(desk, office, "受け付けました（最初のご連絡）")
    assert "はじめから入っているもの" in view.shown()
    desk.slack.press_in_view(office, "change_template", option(view, "内容を直す"))
    desk.slack.open_view(office, "template_form")

    wrong = desk.slack.submit(office, {"text": "{電話番号}"})
    assert wrong
    assert wrong.errors["text"].startswith("「電話番号」という差し込みはありません")
    words = {"title": "最初のご連絡", "text": "{相談者} さん、<b>#{番号} を拝見します。"}
    preview = desk.slack.submit(office, words)
    assert preview
    assert "山田 花子 さん、&lt;b&gt;#12 を拝見します。" in str(preview.blocks)
    changed = desk.slack.submit(office, words | {"title": "はじめのご連絡"})
    assert changed
    assert changed.callback_id == "template_form", "what was not seen yet is shown first"
    listed = desk.slack.submit(office)
    assert listed
    assert listed.callback_id == "prepared_list"
    view = shown(desk, office, "はじめのご連絡")
    assert "吉田 隆 さんが変更" in view.shown()
    desk.slack.press_in_view(office, "withdraw_prepared", option(view, "使うのをやめる"))
    shown(desk, office, "使っていません")


def test_the_office_makes_a_form_and_staff_fill_it_in(desk: City, books: Books) -> None:
    office = desk.yoshida
    open_home(desk, office).presses("相談の種別を整える")
    shown(desk, office, "kintone アプリの作成・変更")
    desk.slack.press_in_view(office, "add_type")
    desk.slack.open_view(office, "type_form")
    twin = desk.slack.submit(office, {"name": "RPA（パソコン作業の自動化）"})
    assert twin
    assert "同じ名前" in twin.errors["name"]
    page = desk.slack.submit(office, {"name": "花壇", "phrasings": f"{UNKNOWN}\n花壇の水やり"})
    assert page
    assert page.callback_id == "type_page"
    assert "まだ職員には表示されていません" in page.shown()

    wanted: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("株数", "数", {"required": ["required"]}),
        ("花", "選択", {"options": "バラ\nひまわり"}),
        ("担当", "職員", {}),
    )
    for number, (label, kind, more) in enumerate(wanted, 1):
        desk.slack.press_in_view(office, "add_field")
        desk.slack.open_view(office, "field_form")
        desk.slack.submit(office, {"label": label, "kind": kind, **more})
        page = shown(desk, office, f"{number}. {label}")
    menu = [value for value in _menus(page) if '"up"' in value]
    desk.slack.press_in_view(office, "field_menu", menu[1])
    shown(desk, office, "1. 花")
    desk.slack.press_in_view(office, "show_type")
    preview = desk.slack.open_view(office, "shown_type")
    assert "ひまわり" in str(preview.blocks)
    desk.slack.close_view(office)
    desk.slack.close_view(office)
    listed = shown(desk, office, "相談の種別")
    while "花壇" not in listed.shown():
        desk.slack.press_in_view(office, "prepared_on", option(listed, "次の 10 件"))
        listed = shown(desk, office, "11〜")
    desk.slack.press_in_view(office, "restore_prepared", option(listed, "使えるようにする"))

    thread = _asks_until(desk, "花壇")
    view = desk.slack.modal(desk.yamada)
    assert view
    fields = {name.rsplit(":")[-1]: name for name in view.action_ids if "field" in name}
    count, flower, person = fields["f2"], fields["f3"], fields["f4"]
    wrong = thread.sends_the_form({count: "たくさん", person: desk.sato})
    assert wrong
    assert wrong.errors == {count: "数字で入力してください。例：12"}
    done = thread.sends_the_form({count: "１２", flower: "バラ", person: desk.sato})
    assert done is None
    said = card(desk, 1, desk.kobayashi).sees("株数").shown()
    assert all(words in said for words in ("花壇", "12", "バラ", "佐藤 健一"))
    thread.sees("株数")
    books.rest(desk.slack)
    with books.database.read() as session:
        kept = [(one.label, one.value) for one in session.scalars(select(TicketAnswer))]
    assert kept == [("花", "バラ"), ("株数", "12"), ("担当", "佐藤 健一")]


def test_a_question_opens_the_form_that_fits_and_it_can_be_changed(
    desk: City, books: Books
) -> None:
    thread = ask(desk, desk.yamada, "花壇の予約のために、kintoneでアプリを作りたい")
    view = thread.opens_the_form()
    assert "どんな仕事に使いますか" in view.shown()
    desk.slack.press_in_view(
        desk.yamada, "request_type", "そのほか・わからない", {"title": "花壇の予約"}
    )

    def without_fields() -> View | None:
        view = desk.slack.modal(desk.yamada)
        return view if view and "どんな仕事" not in view.shown() else None

    view = desk.slack.wait_for(without_fields, what="the form without fields")
    assert view
    assert thread.sends_the_form() is None
    thread.sees("相談 #1 を受け付けました：花壇の予約")
    books.rest(desk.slack)
    (ticket,) = books.all(Ticket)
    assert ticket.request_type_id is not None


def test_a_form_sent_before_its_fields_came_asks_for_them(desk: City) -> None:
    thread = ask(desk, desk.yamada, UNKNOWN)
    thread.opens_the_form()
    asked = thread.sends_the_form({"request_type": "RPA（パソコン作業の自動化）"})
    assert asked
    assert "自動化したい作業" in asked.shown()


def _menus(view: View) -> list[str]:
    return [
        str(one["value"])
        for _, element in elements_in(view.blocks)
        if element["type"] == "overflow"
        for one in element["options"]
    ]


def _asks_until(city: City, chosen: str) -> Thread:
    """Ask again until the form knows a kind of request that was just offered."""
    for _ in range(20):
        thread = ask(city, city.yamada, UNKNOWN)
        if chosen in thread.opens_the_form().shown():
            return thread
        city.slack.close_view(city.yamada)
    pytest.fail(f"no {chosen!r} in the form")
