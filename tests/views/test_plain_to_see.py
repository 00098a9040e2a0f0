"""What people trip over when they look at it: said twice, far away, or without an answer."""

from dataclasses import replace

import pytest

from bot.calendar.office_calendar import OfficeCalendar
from bot.call import Place
from bot.home.content import HomeContent, ListPage
from bot.letters.rating_content import RatingContent
from bot.letters.urgent_content import UrgentContent
from bot.lists.chosen import Chosen, WorkList
from bot.lists.content import WorkContent, WorkPage
from bot.locale import Locale
from handlers.action_ids import unpack
from handlers.views.blocks import Block
from handlers.views.found import render_find_form
from handlers.views.home import render_home
from handlers.views.rating import rating_blocks
from handlers.views.render import render
from handlers.views.rendered import Reader
from handlers.views.urgent import render_urgent
from handlers.views.work import work_blocks
from storage.ticket import OPEN
from tests.fakes.slack.shown import button_labels
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import NOW
from tests.views.test_card import CARD
from tests.views.test_dates import TOKYO
from tests.views.work import MANY_CHOICES

READER = Reader(Locale.JA, OfficeCalendar(TOKYO), NOW)
EMPTY = ListPage((), 0, 0)


def work_in(name: WorkList) -> WorkContent:
    return WorkContent(WorkPage((), 0, Chosen(list=name)), MANY_CHOICES, dict.fromkeys(OPEN, 0))


def states_to_choose(name: WorkList) -> list[str]:
    elements = (one for _, one in elements_in(work_blocks(work_in(name), READER, manages=True)))
    menus = [one for one in elements if one["action_id"].endswith("status")]
    return [option["text"]["text"] for menu in menus for option in menu["options"]]


def words_in(blocks: list[Block]) -> list[str]:
    return [one["text"] for one in dicts_in(blocks) if isinstance(one.get("text"), str)]


def test_a_card_says_nothing_twice() -> None:
    short = replace(CARD, title="画面が固まる", details="画面が固まる\n")
    assert "".join(words_in(render(short, READER).blocks)).count("画面が固まる") == 1
    longer = replace(short, details="画面が固まる。再起動しました")
    assert "".join(words_in(render(longer, READER).blocks)).count("画面が固まる") == 2


def test_the_office_reads_of_whom_it_is_urgent() -> None:
    place = Place("C1", "1.0")
    content = UrgentContent(1, 2, "題", "山田", "市民税課", "列ができている", place)
    assert "山田 さん（市民税課）" in "".join(words_in(render_urgent(content, READER).blocks))
    unknown = replace(content, department=None)
    assert "山田 さん（所属未登録）" in "".join(words_in(render_urgent(unknown, READER).blocks))


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        (WorkList.OPEN, "（すべて） 受付済み 担当決定 対応中 相談者の返事待ち 保留"),
        (WorkList.DONE, "（すべて） 解決済み 終了 取り下げ まとめ済み"),
        (WorkList.WAITING, ""),
    ],
)
def test_a_list_offers_only_states_that_it_can_have(name: WorkList, offered: str) -> None:
    assert states_to_choose(name) == offered.split()


def test_another_list_forgets_a_state_that_it_does_not_offer() -> None:
    tabs = [
        one for _, one in elements_in(work_blocks(work_in(WorkList.OPEN), READER, manages=True))
    ]
    done = next(one for one in tabs if one["action_id"].endswith(WorkList.DONE))
    assert unpack(done["value"]) == {"list": WorkList.DONE, "status": ""}


def test_what_the_office_seldom_needs_stands_below_its_work() -> None:
    content = HomeContent(answers=True, waiting=EMPTY, open=EMPTY, past=EMPTY, manages=True)
    shown = render_home(replace(content, work=work_in(WorkList.OPEN)), READER)
    labels = button_labels(shown["blocks"])
    assert labels.index("返信テンプレートを整える") > labels.index("終わったもの")
    partner = render_home(replace(content, manages=False), READER)
    assert "デジ室の設定と記録" not in words_in(partner["blocks"])


def test_whose_sentence_has_arrived_reads_so() -> None:
    blocks = rating_blocks(RatingContent(1, given=True, commented=True), Locale.JA)
    assert "ひとことは、デジ室にお届けしました" in "".join(words_in(blocks))
    assert button_labels(blocks) == ["ひとことを直す"]


def test_menus_of_the_search_are_not_left_to_slacks_words() -> None:
    blocks = render_find_form(Chosen(), MANY_CHOICES, Locale.JA)["blocks"]
    menus = [one for one in dicts_in(blocks) if str(one.get("type")).endswith("_select")]
    assert [one["placeholder"]["text"] for one in menus] == ["（すべて）"] * 3
