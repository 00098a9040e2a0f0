"""The desk learns from what people do: not this, this one, solved - and the office adds words."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from bot.calendar.office_calendar import OfficeCalendar
from bot.calendar.wall import Wall
from bot.calendar.working_time import ONE_DAY
from bot.desk import Desk
from bot.learning.labelled import labelled_queries
from bot.learning.suggest import suggest_phrasings
from bot.settings import Settings
from knowledge.finder import Finder
from storage.article import Article
from storage.label import Label
from storage.phrasing_suggestion import PhrasingSuggestion
from tests.fakes.slack import Payload, View
from tests.fakes.slack.walking import elements_in
from tests.journeys.books import Books
from tests.journeys.city import City
from tests.journeys.people import (
    KEEP_BUTTON,
    SOLVE_BUTTON,
    SOLVED_BUTTON,
    Thread,
    ask,
    card,
    mention,
    open_ticket,
)
from tests.journeys.running import running
from tests.journeys.words import (
    ANSWER,
    CANDIDATES,
    CHOSEN,
    KNOWN,
    NOTHING_FOUND,
    THANKS,
    UNKNOWN,
    UNSURE,
)

NOT_THIS_BUTTON = "これではない"
NONE_BUTTON = "この中にはない"
SHOW_BUTTON = "この回答を見る"
ADD_BUTTON = "追加する"
DECLINE_BUTTON = "しない"
SUGGESTED = "回答に加える言い方の候補が 1 件あります"
USED = "使った過去の回答："
SEARCH = "ほかの回答を探す…"
TAKE_BACK = "選択を取り消す"

TOKYO = ZoneInfo("Asia/Tokyo")
Row = tuple[str, str, int]


def labels(books: Books) -> list[Row]:
    """Which article was judged, by what, and how."""
    with books.database.read() as session:
        rows = session.query(Label).order_by(Label.id)
        return [(row.article.key, row.source.value, row.grade) for row in rows]


def keys(books: Books) -> list[str]:
    """What was found for the only question, best first."""
    return [candidate.article.key for candidate in books.question().candidates]


def article(books: Books, key: str) -> Article:
    (found,) = [one for one in books.all(Article) if one.key == key]
    return found


def a_business_day_passes(city: City, books: Books) -> Thread:
    """What was confirmed is of an earlier day, and it strikes nine: what the office is asked."""
    now = datetime.now(TOKYO)
    morning = now.replace(hour=9, minute=0) - ONE_DAY
    while not OfficeCalendar(TOKYO).is_business_day(morning.date()):
        morning -= ONE_DAY
    with books.database.write() as session:
        session.execute(update(Label).values(at=now.astimezone(UTC) - timedelta(days=30)))
    wall = Wall(TOKYO)
    desk = Desk(books.database, Finder(), city.helpdesk.id, wall, lambda: None, city.office.id)
    suggest_phrasings(desk, morning.astimezone(UTC))
    suggest_phrasings(desk, morning.astimezone(UTC))  # as another process does
    (told,) = city.slack.wait_for(lambda: city.slack.messages(city.office), what="suggestions")
    return Thread(city.slack, city.yoshida, city.office, told.ts)


def solved_by_another(desk: City, books: Books) -> str:
    """The first answer is not it, one of the others is; the key of that one."""
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    thread.presses(NOT_THIS_BUTTON)
    thread.sees(CANDIDATES)
    wrong, right, *_ = keys(books)
    thread.presses(SHOW_BUTTON)
    thread.sees(CHOSEN)
    thread.presses(SOLVED_BUTTON)
    thread.sees(THANKS)
    books.rest(desk.slack)
    assert labels(books) == [(wrong, "not_this", 0), (right, "chosen", 1), (right, "solved", 2)]
    return right


def test_what_helped_one_is_found_first_by_the_next(desk: City, books: Books) -> None:
    right = solved_by_another(desk, books)
    (query,) = labelled_queries(books.database)
    assert (query.query, query.relevant[right]) == (KNOWN, 2)
    assert query.shown[1] == right

    office = a_business_day_passes(desk, books)
    suggestion = office.sees(SUGGESTED)
    assert KNOWN in suggestion.shown()
    assert "山田" not in suggestion.shown(), "whose words they are does not matter"
    office.presses(ADD_BUTTON)
    assert office.sees("吉田 隆 さんが追加しました").buttons() == []
    assert article(books, right).revision == 2

    def next_one_finds_it() -> bool:
        sato = ask(desk, desk.sato, KNOWN)
        return article(books, right).question in sato.sees(ANSWER).shown()

    desk.slack.wait_for(next_one_finds_it, what="the same words")
    books.rest(desk.slack)
    assert len(desk.slack.messages(desk.office)) == 1


def test_what_the_office_declines_stays_away(desk: City, books: Books) -> None:
    right = solved_by_another(desk, books)
    office = a_business_day_passes(desk, books)
    office.presses(DECLINE_BUTTON)
    office.sees("追加しませんでした（吉田 隆 さん）")
    books.rest(desk.slack)
    assert article(books, right).revision == 1


def test_the_second_of_two_in_the_office_is_told(desk: City, books: Books) -> None:
    right = solved_by_another(desk, books)
    office = a_business_day_passes(desk, books)
    desk.slack.faults.delay("chat.update", 0.7)  # both still see the buttons
    office.presses(ADD_BUTTON)
    desk.slack.wait_for(lambda: article(books, right).revision == 2, what="the new phrasing")
    office.presses(DECLINE_BUTTON)
    office.is_told("この言い方は、すでに追加されています")
    office.sees("追加しました")
    books.rest(desk.slack)
    assert article(books, right).revision == 2


def test_words_that_are_deleted_are_gone_from_everywhere(desk: City, books: Books) -> None:
    solved_by_another(desk, books)
    office = a_business_day_passes(desk, books)
    question = books.question()
    desk.slack.delete(desk.yamada, question.channel, question.ts)
    office.sees("質問した方が削除または編集しました")
    books.rest(desk.slack)
    assert KNOWN not in office.messages()[0].shown()
    assert (labels(books), books.question().text) == ([], "")
    assert [one.text for one in books.all(PhrasingSuggestion)] == [""]


def test_none_of_those_in_the_list(desk: City, books: Books) -> None:
    thread = mention(desk, desk.yamada, UNSURE)
    thread.sees(CANDIDATES)
    thread.seen_by(desk.sato).presses(NONE_BUTTON)
    thread.seen_by(desk.sato).is_told("このボタンは、質問したご本人だけが使えます")
    thread.presses(NONE_BUTTON)
    thread.sees(NOTHING_FOUND)
    books.rest(desk.slack)
    assert labels(books) == [(key, "not_this", 0) for key in keys(books)[:3]]


def chooses(helpdesk: Thread, option: str) -> Payload:
    """Choose something in the menu on the card."""
    return helpdesk.slack.press(
        helpdesk.reader, helpdesk.channel, helpdesk.ts, "used_article", option
    )


def searches(helpdesk: Thread, words: str) -> View | None:
    """Look for an answer that is not in the menu; the form as it is then."""
    chooses(helpdesk, SEARCH)
    helpdesk.slack.open_view(helpdesk.reader, "search_form")
    return helpdesk.slack.submit(helpdesk.reader, {"used_article": words})


def first_choice(view: View) -> str:
    ((_, element),) = elements_in(view.blocks)
    value: str = element["options"][0]["value"]
    return value


def test_the_help_desk_names_the_answer_that_it_used(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    found = searches(helpdesk, "acc-001")
    assert found is not None
    assert found.callback_id == "choice_form"
    assert desk.slack.submit(desk.kobayashi, {"used_article": first_choice(found)}) is None
    helpdesk.sees(f"{USED}acc-001")
    helpdesk.presses(SOLVE_BUTTON)
    helpdesk.sees("*状態*\n解決済み")

    chooses(helpdesk, TAKE_BACK)  # it can still be put right afterwards
    desk.slack.wait_for(lambda: not helpdesk.showing(USED), what="nothing named")
    books.rest(desk.slack)
    assert labels(books) == []


def test_one_press_is_enough_for_what_was_found(desk: City, books: Books) -> None:
    thread = open_ticket(desk, desk.yamada, UNSURE)
    helpdesk = card(desk, 1, desk.kobayashi)
    key = keys(books)[1]
    menu = next(one for _, one in elements_in(helpdesk.messages()[0].blocks) if "options" in one)
    assert [one["text"]["text"].split()[0] for one in menu["options"]][:-2] == keys(books)
    chooses(helpdesk, menu["options"][1]["value"])
    helpdesk.sees(f"{USED}{key}")
    books.rest(desk.slack)
    assert (key, "used", 2) in labels(books)
    assert {(one, "handed_over", 0) for one in keys(books)[:3]} < set(labels(books))
    assert not thread.showing(USED), "the requester has the answer, not our bookkeeping"


def test_a_solved_card_offers_to_name_the_answer_and_to_keep_a_new_one(
    desk: City, books: Books
) -> None:
    open_ticket(desk, desk.yamada, UNSURE)
    helpdesk = card(desk, 1, desk.kobayashi)
    helpdesk.presses(SOLVE_BUTTON)
    helpdesk.sees(KEEP_BUTTON)
    key = keys(books)[0]
    menu = next(one for _, one in elements_in(helpdesk.messages()[0].blocks) if "options" in one)
    chooses(helpdesk, menu["options"][0]["value"])
    assert KEEP_BUTTON in helpdesk.sees(f"{USED}{key}").buttons()
    books.rest(desk.slack)


def test_who_says_that_it_did_not_help_has_judged_the_answer(desk: City, books: Books) -> None:
    thread = ask(desk, desk.yamada, KNOWN)
    thread.sees(ANSWER)
    (key, *_) = keys(books)
    for said in ("やってみましたが、できません", "だめでした"):
        thread.says(said)
    desk.slack.wait_for(lambda: len(thread.showing("お役に立てず")) == 2, what="two replies")
    books.rest(desk.slack)
    assert [one for one in labels(books) if one[0] == key] == [(key, "not_this", 0)]
    assert [query.query for query in labelled_queries(books.database)] == [KNOWN]


def test_a_search_that_finds_nothing_says_so(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    view = searches(helpdesk, "？")
    assert view is not None
    assert "見つかりませんでした" in view.errors["used_article"]
    books.rest(desk.slack)
    assert labels(books) == []


def test_a_form_that_comes_too_late_is_asked_for_again(desk: City, books: Books) -> None:
    open_ticket(desk, desk.yamada, UNKNOWN)
    helpdesk = card(desk, 1, desk.kobayashi)
    desk.slack.triggers.lifetime = 0
    chooses(helpdesk, SEARCH)
    helpdesk.is_told("お手数ですが、もう一度ボタンを押してください")
    books.rest(desk.slack)


@pytest.fixture
def few_partners(city: City, settings: Settings) -> Iterator[City]:
    """The desk of a city that names its partners, whoever else is in their channel."""
    partners = (city.kobayashi.id, city.kato.id)
    with running(settings.model_copy(update={"madoguchi_partners": partners})):
        yield city


def test_who_does_not_answer_cannot_name_one(few_partners: City, books: Books) -> None:
    city = few_partners
    open_ticket(city, city.yamada, UNSURE)
    helpdesk = card(city, 1, city.kobayashi)
    city.slack.join(city.sato, city.helpdesk)
    onlooker = helpdesk.seen_by(city.sato)
    for option in (SEARCH, TAKE_BACK):
        chooses(onlooker, option)
        books.rest(city.slack)
    assert len(onlooker.showing("この操作ができるのは、ヘルプデスクとデジ室だけです")) == 2
    assert {source for _, source, _ in labels(books)} == {"handed_over"}
