"""The forms of merging and of problems are ones that Slack takes, whatever people wrote."""

import json
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.office_calendar import OfficeCalendar
from bot.call import Place
from bot.letters.problem_content import CityNoticeContent
from bot.locale import Locale
from bot.problems.announce import Announced, AnnouncementDraft
from bot.problems.form import ANNOUNCEMENT_MAX, TITLE_MAX
from bot.problems.look import MOST_SHOWN, LinkDraft, ProblemLine
from bot.tickets.merge_form import Choosable, MergeDraft
from handlers.views.blocks import Block
from handlers.views.merge_form import render_merge_form
from handlers.views.problem_forms import (
    render_announced,
    render_announcement_form,
    render_begin_form,
    render_link_form,
    render_problem_list,
)
from handlers.views.rendered import Reader
from storage.problem import ProblemKind
from storage.ticket import TicketStatus
from tests.fakes.slack.limits import check_view
from tests.views.contents import IDS, LONG, NAME, NOW, NUMBERS, READERS
from tests.views.test_messages import MANY

LOCALES = st.sampled_from(Locale)
KINDS = st.sampled_from(ProblemKind)
TITLE = NAME.map(lambda text: text[:TITLE_MAX])
STATES = st.sampled_from(TicketStatus)
CHOOSABLE = st.builds(Choosable, number=NUMBERS, title=LONG, status=STATES)
SIMILAR = st.lists(CHOOSABLE, max_size=3, unique_by=lambda one: one.number).map(tuple)
MERGES = st.builds(MergeDraft, ticket_id=IDS, number=NUMBERS, similar=SIMILAR)
LINES = st.lists(
    st.builds(
        ProblemLine,
        problem_id=IDS,
        title=TITLE,
        kind=KINDS,
        begun_at=st.just(NOW),
        tickets=NUMBERS,
        open_tickets=NUMBERS,
        card=st.none() | st.just(Place("C1", "1.0")),
    ),
    max_size=MOST_SHOWN,
    unique_by=lambda one: one.problem_id,
).map(tuple)
ANNOUNCED = st.builds(
    Announced,
    announcement_id=IDS,
    title=TITLE,
    kind=KINDS,
    author=NAME,
    text=LONG.map(lambda text: text[:ANNOUNCEMENT_MAX] or "x"),
    tickets=NUMBERS,
    resolves=st.booleans(),
    city_wide=st.booleans(),
)


def taken(view: Block) -> None:
    check_view(json.loads(json.dumps(view)), "modal")


@MANY
@given(draft=MERGES, locale=LOCALES)
def test_merging(draft: MergeDraft, locale: Locale) -> None:
    taken(render_merge_form(draft, "C1", locale))


@MANY
@given(lines=LINES, number=NUMBERS, reader=READERS)
def test_linking_and_the_list(lines: tuple[ProblemLine, ...], number: int, reader: Reader) -> None:
    taken(render_link_form(LinkDraft(1, number, lines), "C1", reader.locale))
    taken(render_problem_list(lines, reader))
    taken(render_begin_form(reader.locale))


@MANY
@given(shown=ANNOUNCED, reader=READERS)
def test_telling_them_all(shown: Announced, reader: Reader) -> None:
    draft = AnnouncementDraft(1, shown.title, shown.tickets, shown.resolves, shown.city_wide)
    taken(render_announcement_form(draft, "C1", reader.locale))
    notice = CityNoticeContent(shown.title, shown.kind, shown.text, over=shown.resolves)
    taken(render_announced(shown, notice if shown.city_wide else None, "C1", reader))


def test_only_who_may_is_offered_the_whole_city() -> None:
    def offered(*, may: bool) -> bool:
        draft = AnnouncementDraft(1, "x", 2, resolves=False, can_be_city_wide=may)
        view = render_announcement_form(draft, "C1", Locale.JA)
        return "checkboxes" in str(view["blocks"])

    assert offered(may=True)
    assert not offered(may=False)
    reader = Reader(Locale.JA, OfficeCalendar(ZoneInfo("Asia/Tokyo")), NOW)
    shown = Announced(1, "x", ProblemKind.KNOWN, "吉田", "直ります", 2, False, False)
    assert "全庁" not in str(render_announced(shown, None, "C1", reader)["blocks"])
