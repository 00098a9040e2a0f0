"""The office puts its articles in order: looks them up, changes, withdraws and merges them."""

import time
from functools import partial

from bot.settings import Settings
from tests.fakes.slack import View
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.home import open_home
from tests.journeys.office_lists import only_the_office_may_press, shown
from tests.journeys.people import ask
from tests.journeys.words import ANSWER, KNOWN

MANAGE = "過去の回答を整える"
QUESTION = "業務用パソコンのパスワードを忘れてしまった"
NEW = "情報政策課の窓口にお越しください。"
PATIENCE = 50  # questions


def opens_the_list(city: City) -> View:
    open_home(city, city.yoshida).presses(MANAGE)
    return city.slack.open_view(city.yoshida, "article_list")


def presses(city: City, view: View, action_id: str) -> None:
    """Press the first such button of the open modal."""
    button = next(one for _, one in elements_in(view.blocks) if one["action_id"] == action_id)
    city.slack.press_in_view(city.yoshida, action_id, button["value"])


def opens(city: City, search: str) -> View:
    """Look an article up, and open it."""
    city.slack.submit(city.yoshida, {"search": search})
    presses(city, shown(city, "件のうち 1〜1 件目"), "look_at_article")
    return city.slack.open_view(city.yoshida, "article_page")


def until_found(city: City, words: str) -> None:
    """Ask the same again until the answer holds these words: a change takes a moment."""
    for _ in range(PATIENCE):
        if words in ask(city, city.yamada, KNOWN).sees("過去の回答").shown():
            return
        time.sleep(0.2)
    raise AssertionError(f"no {words!r} for {KNOWN!r}")


def test_an_article_is_looked_up_and_put_in_other_words(desk: City, books: Books) -> None:
    opens_the_list(desk)
    page = opens(desk, "acc-001")
    assert QUESTION in page.shown()
    assert "取り込み" in page.shown(), "what was done with it so far"
    presses(desk, page, "revise_shown")
    desk.slack.open_view(desk.yoshida, "article_form")
    desk.slack.submit(desk.yoshida, {"answer_1": NEW})
    page = shown(desk, "吉田 隆 さん")
    assert page.callback_id == "article_page"
    assert NEW in page.shown()
    until_found(desk, NEW)
    books.rest(desk.slack)


def test_what_is_withdrawn_stands_in_a_list_of_its_own_and_comes_back(desk: City) -> None:
    opens_the_list(desk)
    presses(desk, opens(desk, "acc-001"), "withdraw_shown")
    page = shown(desk, "取り下げ中です")
    desk.slack.close_view(desk.yoshida)
    shown(desk, "の言葉がすべて入ったものはありません")
    desk.slack.press_in_view(desk.yoshida, "which_articles", '{"which":"withdrawn"}')
    presses(desk, shown(desk, "取り下げた回答：1 件のうち"), "look_at_article")
    desk.slack.open_view(desk.yoshida, "article_page")
    presses(desk, page, "restore_shown")
    shown(desk, "ほかの回答にまとめる")
    until_found(desk, ANSWER)


def test_two_are_merged_and_taken_apart(desk: City, books: Books) -> None:
    opens_the_list(desk)
    presses(desk, opens(desk, "acc-006"), "merge_shown")
    desk.slack.open_view(desk.yoshida, "article_merge_form")
    for key, problem in (
        ("xyz", "回答番号 xyz はありません"),
        ("acc-006", "いまの回答の番号です"),
    ):
        form = desk.slack.submit(desk.yoshida, {"key": key})
        assert form
        assert problem in form.errors["key"]
    desk.slack.submit(desk.yoshida, {"key": "acc-001"})
    page = shown(desk, "回答番号 acc-001 にまとめました")
    told = "吉田 隆 さんが回答番号 acc-006 を、ほかの回答にまとめました"
    desk.slack.wait_for(partial(desk.slack.find, desk.office, told), what=told)
    assert "まとめを取り消す" in page.shown()
    desk.slack.close_view(desk.yoshida)
    kept = opens(desk, "acc-001")
    assert "回答番号 acc-006 をまとめてあります" in kept.shown()
    presses(desk, kept, "unmerge_shown")
    told = "吉田 隆 さんが回答番号 acc-006 のまとめを取り消しました"
    desk.slack.wait_for(partial(desk.slack.find, desk.office, told), what=told)
    books.rest(desk.slack)


def test_who_reads_an_answer_merges_it_there(desk: City, books: Books) -> None:
    asking = ask(desk, desk.yoshida, KNOWN)
    asking.sees(ANSWER)
    asking.presses("ほかの回答にまとめる…")
    form = desk.slack.open_view(desk.yoshida, "article_merge_form")
    assert QUESTION in form.shown()
    assert desk.slack.submit(desk.yoshida, {"key": "acc-006"}) is None
    told = "吉田 隆 さんが回答番号 acc-001 を、ほかの回答にまとめました"
    desk.slack.wait_for(partial(desk.slack.find, desk.office, told), what=told)
    until_found(desk, "acc-006")
    books.rest(desk.slack)


def test_a_search_for_nothing_shows_all_of_them_again(desk: City) -> None:
    opens_the_list(desk)
    desk.slack.submit(desk.yoshida, {"search": "acc-001"})
    shown(desk, "1 件のうち")
    desk.slack.submit(desk.yoshida, {"search": ""})
    shown(desk, "1〜10 件目")


def test_the_list_is_leafed_through(desk: City) -> None:
    presses(desk, opens_the_list(desk), "articles_on")
    presses(desk, shown(desk, "11〜20 件目"), "articles_back")
    shown(desk, "1〜10 件目")


def test_only_the_office_sees_the_button_and_may_press_it(
    desk: City, books: Books, settings: Settings
) -> None:
    only_the_office_may_press(desk, books, settings, MANAGE)
