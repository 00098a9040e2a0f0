"""The Home tab is one that Slack takes, whatever people wrote, and it pings nobody."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.office_calendar import OfficeCalendar
from bot.call import Place
from bot.home.content import PAGE, HomeContent, HomeList, ListPage, TicketLine
from bot.lists.content import WorkContent
from bot.locale import Locale
from bot.refusal import Reason, RefusedError
from handlers import action_ids
from handlers.preview.homes import homes
from handlers.views.blocks import Block
from handlers.views.home import render_closed_home, render_home
from handlers.views.rendered import Reader
from handlers.views.ticket_form import render_phone_form
from handlers.views.words_form import render_addition_form, render_question_form
from storage.ticket import OPEN, TicketStatus
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.shown import button_labels
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import IDS, INSTANTS, LONG, NAME, NOW, NUMBERS
from tests.views.test_dates import TOKYO
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY
from tests.views.work import MANY_CHOICES, WORK, WORK_PAGES, full_page

WORKSPACE = "https://city.slack.com/"
LABELS = "スレッドを開く|Open the thread|カードを開く|Open the card"
LINK = re.compile(rf"<https://city\.slack\.com/archives/[^<>|]+\|({LABELS})>")
READERS = st.builds(
    Reader,
    st.sampled_from(Locale),
    st.just(OfficeCalendar(TOKYO)),
    INSTANTS,
    workspace_url=st.sampled_from(["", WORKSPACE]),
)
PLACES = st.just(Place("D" + "0" * 31, "1795312800.000001"))
LINES = st.builds(
    TicketLine,
    ticket_id=IDS,
    number=NUMBERS,
    title=LONG,
    status=st.sampled_from(TicketStatus),
    assignee=st.none() | NAME,
    opened_at=INSTANTS,
    thread=st.none() | PLACES,
    entered_for=st.none() | NAME,
)


@st.composite
def list_pages(draw: st.DrawFn) -> ListPage:
    lines = draw(st.lists(LINES, max_size=2) | st.lists(LINES, min_size=PAGE, max_size=PAGE))
    before, after = draw(st.integers(0, 50)), draw(st.integers(0, 500))
    if not lines:
        return ListPage((), 0, 0)
    return ListPage(tuple(lines), before * PAGE + len(lines) + after, before)


HOMES = st.builds(
    HomeContent,
    work=st.none() | WORK,
    department=st.none() | WORK_PAGES,
    answers=st.booleans(),
    waiting=list_pages(),
    open=list_pages(),
    past=list_pages(),
    manages=st.booleans(),
).map(lambda one: replace(one, department=None) if one.work else one)  # it is for staff alone


@MANY
@given(content=HOMES, reader=READERS)
def test_it_is_within_slacks_limits(content: HomeContent, reader: Reader) -> None:
    view = render_home(content, reader)
    check_view(json.loads(json.dumps(view)), "home")
    for block in view["blocks"]:
        ids = [element["action_id"] for _, element in elements_in([block])]
        assert len(ids) == len(set(ids)), "Slack tells the buttons of a row apart by these"


def test_three_full_lists_fit() -> None:
    line = TicketLine(1, 10**9, "&" * 40_000, TicketStatus.NEW, "&" * 200, NOW, None, "&" * 200)
    page = ListPage((line,) * PAGE, 10**6, 7)
    view = render_home(
        HomeContent(
            answers=True,
            waiting=page,
            open=page,
            past=page,
            manages=True,
            work=WorkContent(full_page(), MANY_CHOICES, dict.fromkeys(OPEN, 10**6)),
        ),
        Reader(Locale.JA, OfficeCalendar(TOKYO), NOW),
    )
    check_view(view, "home")
    assert len(view["blocks"]) <= 100


@MANY
@given(content=HOMES, reader=READERS)
def test_it_pings_nobody_and_links_only_to_its_threads(
    content: HomeContent, reader: Reader
) -> None:
    blocks = render_home(content, reader)["blocks"]
    assert not pings_in("", blocks)
    for part in dicts_in(blocks):
        if part.get("type") == "mrkdwn":
            assert part["verbatim"] is True
            assert "<" not in LINK.sub("", part["text"])


@MANY
@given(content=HOMES, reader=READERS)
def test_buttons_carry_what_their_listener_reads(content: HomeContent, reader: Reader) -> None:
    known = {"ticket", "number", "page", *HomeList}
    for _, button in elements_in(render_home(content, reader)["blocks"]):
        if button["type"] == "button" and not button["action_id"].startswith("work_"):
            carried = action_ids.unpack(button["value"])
            assert carried.keys() <= known
            assert all(isinstance(value, int) and value >= 0 for value in carried.values())


@pytest.mark.parametrize(
    ("status", "entered_for", "buttons"),
    [
        (TicketStatus.NEW, None, ["追記する", "解決しました", "取り下げる", "詳しく"]),
        (TicketStatus.ASSIGNED, None, ["追記する", "解決しました", "取り下げる", "詳しく"]),
        (TicketStatus.ASSIGNED, "佐藤 健一", ["追記する", "取り下げる", "詳しく"]),
        (TicketStatus.SOLVED, None, ["追記する", "詳しく"]),
        (TicketStatus.WITHDRAWN, None, ["追記する", "詳しく"]),
    ],
)
def test_a_ticket_has_the_buttons_that_its_state_allows(
    status: TicketStatus, entered_for: str | None, buttons: list[str]
) -> None:
    line = TicketLine(1, 12, "印刷", status, None, NOW, None, entered_for)
    empty = ListPage((), 0, 0)
    content = HomeContent(answers=False, waiting=empty, open=ListPage((line,), 1, 0), past=empty)
    view = render_home(content, Reader(Locale.JA, OfficeCalendar(TOKYO), NOW))
    assert button_labels(view["blocks"]) == [
        "質問する",
        "相談を探す",
        "リマインド",
        "書き出す",
        *buttons,
    ]


def test_turning_one_list_leaves_the_others_where_they_are() -> None:
    line = TicketLine(1, 12, "印刷", TicketStatus.SOLVED, None, NOW, None)
    waiting, past = ListPage((line,), 21, 2), ListPage((line,), 40, 1)
    content = HomeContent(answers=False, waiting=waiting, open=ListPage((), 0, 0), past=past)
    view = render_home(content, Reader(Locale.JA, OfficeCalendar(TOKYO), NOW))
    turning = [
        (button["action_id"], action_ids.unpack(button["value"]))
        for _, button in elements_in(view["blocks"])
        if button["action_id"] in (action_ids.HOME_NEWER, action_ids.HOME_OLDER)
    ]
    assert turning == [
        (action_ids.HOME_NEWER, {"waiting": 1, "open": 0, "past": 1}),
        (action_ids.HOME_NEWER, {"waiting": 2, "open": 0, "past": 0}),
        (action_ids.HOME_OLDER, {"waiting": 2, "open": 0, "past": 2}),
    ]


@pytest.mark.parametrize("locale", Locale)
def test_forms_and_homes_speak_one_language(locale: Locale) -> None:
    views = [view for _, view in homes(Reader(locale, OfficeCalendar(TOKYO), NOW))]
    views += [
        render_phone_form(locale),
        render_question_form(locale),
        render_addition_form(1, 12, locale),
        render_closed_home(RefusedError(Reason.OUTSIDER), locale),
    ]
    for text in (text for view in views for text in _texts(view)):
        foreign = JAPANESE if locale is Locale.EN else ENGLISH
        assert not foreign.search(re.sub(r"https?://\S+?\|", "", text)), text


@pytest.mark.parametrize("locale", Locale)
def test_the_forms_are_within_slacks_limits(locale: Locale) -> None:
    for form in (
        render_phone_form(locale),
        render_question_form(locale),
        render_addition_form(2**63 - 1, 10**9, locale),
    ):
        check_view(json.loads(json.dumps(form)), "modal")
        assert isinstance(action_ids.unpack(form["private_metadata"]), dict)


def _texts(view: Block) -> list[str]:
    return [part["text"] for part in dicts_in(view) if isinstance(part.get("text"), str)]
