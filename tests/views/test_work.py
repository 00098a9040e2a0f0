"""Lists of work, results, details and the record are views that Slack takes, and ping nobody."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit_log import AuditLine, AuditPage
from bot.calendar.office_calendar import OfficeCalendar
from bot.home.state import HomeState, read_state
from bot.letters.article_content import ArticleName
from bot.letters.card_content import OtherTicket
from bot.letters.problem_content import TicketsProblem
from bot.letters.request_content import GivenAnswer, RequestContent
from bot.lists.behind_desk import WORKED
from bot.lists.chosen import Chosen, read_chosen
from bot.lists.content import PAGE
from bot.lists.detail_content import (
    EVENTS,
    DetailContent,
    Ending,
    Happened,
    Internal,
    Related,
    Spoken,
    Worked,
)
from bot.lists.detail_content import PAGE as MESSAGES
from bot.locale import Locale
from bot.notes.read import SHOWN, NoteLine
from handlers import action_ids
from handlers.preview.work_examples import work_forms
from handlers.views.audit import render_audit
from handlers.views.blocks import Block
from handlers.views.detail import render_detail
from handlers.views.exports import render_export_form
from handlers.views.found import render_find_form, render_found
from handlers.views.rendered import Reader
from handlers.wording.detail import HISTORY
from handlers.wording.exports import VERB
from storage.audit import AuditAction
from storage.problem import ProblemKind
from storage.satisfaction import Score
from storage.thread import Side
from storage.ticket import TicketStatus
from storage.ticket_event import TicketVerb
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.walking import dicts_in, elements_in
from tests.views.contents import (
    ARTICLE_NAMES,
    DAYS,
    INSTANTS,
    LONG,
    NAME,
    NOW,
    NUMBERS,
    OTHER_TICKETS,
    PROBLEM_KINDS,
    READERS,
    REQUESTS,
)
from tests.views.test_dates import TOKYO
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY
from tests.views.work import CHOICES, CHOSEN, MANY_CHOICES, WORK_LINES, WORK_PAGES, full_page

SPOKEN = st.builds(Spoken, NAME, st.sampled_from(Side), INSTANTS, LONG, st.booleans())
DETAILS = st.fixed_dictionaries(
    {}, optional={"name": NAME, "reason": LONG, "note": LONG, "until": DAYS.map(str)}
)
HAPPENED = st.builds(Happened, st.sampled_from(TicketVerb), NAME, INSTANTS, DETAILS)
NOTES = st.builds(NoteLine, NAME, INSTANTS, LONG, st.lists(NAME, max_size=2).map(tuple))
DETAIL = st.builds(
    DetailContent,
    line=WORK_LINES,
    text=LONG,
    opener=st.none() | NAME,
    caller=st.none() | NAME,
    wanted_by=st.none() | DAYS,
    urgent_reason=st.none() | LONG,
    hold_until=st.none() | DAYS,
    merged_into=st.none() | NUMBERS,
    conversation=st.lists(SPOKEN, max_size=3).map(tuple),
    page=st.integers(0, 3),
    said=st.integers(0, 500),
    only_own=st.booleans(),
    happened=st.lists(HAPPENED, max_size=3).map(tuple),
    earlier=st.integers(0, 9),
    request=REQUESTS,
    ending=st.builds(
        Ending,
        templates=st.lists(LONG, max_size=7).map(tuple),
        used=st.none() | ARTICLE_NAMES,
    ),
    related=st.builds(
        Related,
        problem=st.none()
        | st.builds(
            TicketsProblem, title=LONG, kind=PROBLEM_KINDS, is_open=st.booleans(), last=st.none()
        ),
        merged=st.lists(OTHER_TICKETS, max_size=12).map(tuple),
        watchers=st.lists(NAME, max_size=12).map(tuple),
    ),
    internal=st.none()
    | st.builds(
        Internal,
        notes=st.lists(NOTES, max_size=3).map(tuple),
        more=st.integers(0, 9),
        worked=st.lists(st.builds(Worked, NAME, NUMBERS, LONG), max_size=3).map(tuple),
    ),
)
AUDIT = st.builds(
    AuditPage,
    st.lists(
        st.builds(
            AuditLine,
            INSTANTS,
            NAME,
            st.sampled_from(AuditAction),
            st.none() | NUMBERS,
            NAME,
            st.dictionaries(st.sampled_from(["words", "person"]), LONG),
        ),
        max_size=3,
    ).map(tuple),
    st.integers(0, 500),
    st.integers(0, 9),
)
VIEWS: dict[str, st.SearchStrategy[Callable[[Reader], Block]]] = {
    "found": WORK_PAGES.map(lambda page: lambda reader: render_found(page, reader)),
    "find": st.tuples(CHOSEN, CHOICES).map(
        lambda given: lambda reader: render_find_form(*given, reader.locale)
    ),
    "export": CHOSEN.map(lambda chosen: lambda reader: render_export_form(chosen, reader.locale)),
    "detail": DETAIL.map(lambda content: lambda reader: render_detail(content, reader)),
    "audit": AUDIT.map(lambda page: lambda reader: render_audit(page, reader)),
}


@pytest.mark.parametrize("name", VIEWS)
@MANY
@given(data=st.data(), reader=READERS)
def test_it_is_one_that_slack_takes(name: str, data: st.DataObject, reader: Reader) -> None:
    view = data.draw(VIEWS[name])(reader)
    check_view(json.loads(json.dumps(view)), "modal")
    assert isinstance(action_ids.unpack(view["private_metadata"]), dict)
    assert not pings_in("", view["blocks"])
    for part in dicts_in(view["blocks"]):
        assert part.get("type") != "mrkdwn" or part["verbatim"] is True


def test_the_fullest_fit() -> None:
    reader = Reader(Locale.JA, OfficeCalendar(TOKYO), NOW, workspace_url="https://city.slack.com/")
    found = render_found(full_page(), reader)
    check_view(found, "modal")
    assert len(found["blocks"]) <= PAGE + 5
    check_view(render_find_form(Chosen(), MANY_CHOICES, Locale.JA), "modal")
    check_view(render_detail(longest(), reader), "modal")


def longest() -> DetailContent:
    line = full_page().lines[0]
    spoken = Spoken("&" * 200, Side.HELPDESK, NOW, "&" * 40_000, is_deleted=False)
    reason = {"until": "2026-11-30", "reason": "&" * 500, "note": "&" * 500, "name": "&" * 200}
    happened = Happened(TicketVerb.HOLD, "&" * 200, NOW, reason)
    names: dict[str, Any] = {"opener": "&" * 200, "caller": "&" * 200}
    days: dict[str, Any] = {"wanted_by": NOW.date(), "hold_until": NOW.date()}
    return DetailContent(
        line=line,
        text="&" * 40_000,
        **names,
        **days,
        urgent_reason="&" * 4000,
        merged_into=10**9,
        conversation=(spoken,) * MESSAGES,
        page=1,
        said=1000,
        only_own=True,
        happened=(happened,) * EVENTS,
        earlier=10**6,
        request=RequestContent("&" * 200, (GivenAnswer("&" * 100, "&" * 3000),) * 20, is_long=True),
        ending=Ending(
            Score.POOR,
            "&" * 4000,
            10**9,
            ArticleName(1, "&" * 100, "&" * 4000),
            ("&" * 70,) * 100,
        ),
        related=Related(
            TicketsProblem("&" * 200, ProblemKind.OUTAGE, True, None),
            (OtherTicket(10**9, "&" * 4000, TicketStatus.MERGED, "&" * 200),) * 100,
            ("&" * 200,) * 100,
        ),
        internal=Internal(
            (NoteLine("&" * 200, NOW, "&" * 40_000, ("&" * 200,)),) * SHOWN,
            10**6,
            (Worked("&" * 200, 10**6, "&" * 500),) * WORKED,
        ),
    )


@pytest.mark.parametrize("locale", Locale)
def test_the_examples_speak_one_language(locale: Locale) -> None:
    foreign = JAPANESE if locale is Locale.EN else ENGLISH
    known = {"VPN", "Excel", "xlsx", "CSV", "UTF", "Shift_JIS", "Slack"}
    for _, view in work_forms(Reader(locale, OfficeCalendar(TOKYO), NOW)):
        for part in dicts_in(view):
            text = part.get("text")
            if isinstance(text, str):
                for word in known:
                    text = text.replace(word, "")
                assert not foreign.search(text), text


def test_everything_that_happens_has_words() -> None:
    assert HISTORY.keys() == VERB.keys() == set(TicketVerb)


@MANY
@given(chosen=CHOSEN)
def test_what_was_chosen_is_read_again(chosen: Chosen) -> None:
    carried = action_ids.unpack(action_ids.pack(**chosen.packed()))
    assert read_chosen(carried) == chosen
    state = HomeState(work=chosen, department=3)
    again = read_state(action_ids.unpack(action_ids.pack(**state.packed())))
    assert (again.work, again.department) == (chosen, 3)


@pytest.mark.parametrize(
    "nonsense",
    [{"list": "gone"}, {"status": "gone"}, {"department": "x"}, {"since": "x"}, {"page": -1}],
)
def test_what_makes_no_sense_any_more_is_as_usual(nonsense: dict[str, Any]) -> None:
    assert read_chosen(nonsense) == Chosen()


def test_the_ids_in_a_row_differ() -> None:
    for _, view in work_forms(Reader(Locale.JA, OfficeCalendar(TOKYO), NOW)):
        for block in view["blocks"]:
            ids = [element["action_id"] for _, element in elements_in([block])]
            assert len(ids) == len(set(ids))
