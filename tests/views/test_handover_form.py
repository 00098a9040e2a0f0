"""The form for a message is one that Slack takes, whatever people wrote."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.handovers.draft import HandoverDraft, QuotedWords
from bot.locale import Locale
from bot.tickets.form import TITLE_MAX
from handlers.views.handover_form import render_handover_form
from handlers.views.typed_form import retyped
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.pings import pings_in
from tests.fakes.slack.shown import shown_text
from tests.fakes.slack.walking import elements_in
from tests.views.contents import IDS, LONG, NAME
from tests.views.test_messages import MANY

DRAFTS = st.builds(
    HandoverDraft,
    handover_id=st.none() | IDS,
    title=LONG.map(lambda text: text[:TITLE_MAX]),
    details=LONG,
    speaker=st.none() | NAME,
    quoted=st.lists(st.builds(QuotedWords, author=NAME, text=LONG), max_size=8).map(tuple),
    to_be_asked=st.lists(NAME, max_size=50).map(tuple),
    is_cut=st.booleans(),
    left_out=st.booleans(),
    has_more=st.booleans(),
    leaves_files=st.booleans(),
)


@MANY
@given(draft=DRAFTS, locale=st.sampled_from(Locale))
def test_it_is_within_slacks_limits_and_pings_nobody(draft: HandoverDraft, locale: Locale) -> None:
    view = render_handover_form(draft, locale)
    check_view(json.loads(json.dumps(view)), "modal")
    assert pings_in("", view["blocks"]) == set()


def test_the_thread_can_be_left_where_it_is() -> None:
    with_thread = HandoverDraft(1, "件名", "内容", quoted=(QuotedWords("佐藤", "私もです"),))
    for draft, boxes in ((with_thread, ["with_thread"]), (HandoverDraft(1, "件名", "内容"), [])):
        view = render_handover_form(draft, Locale.JA)
        found = [one["action_id"] for _, one in elements_in(view["blocks"])]
        assert [one for one in found if one == "with_thread"] == boxes
        assert ("私もです" in shown_text("", view["blocks"])) is bool(boxes)


def test_who_left_the_thread_where_it_is_need_not_do_so_again() -> None:
    draft = HandoverDraft(1, "件名", "内容", quoted=(QuotedWords("佐藤", "私もです"),))
    view = render_handover_form(draft, Locale.JA)
    blocks = [{"block_id": f"b{number}"} | one for number, one in enumerate(view["blocks"])]
    unticked: list[str] = []
    for ticked in (unticked, None):
        state = {"with_thread": {"with_thread": {"selected_options": ticked}}}
        sent = view | {"blocks": blocks, "state": {"values": state}}
        (box,) = [
            one
            for _, one in elements_in(retyped(sent, (), None, Locale.JA)["blocks"])
            if one["action_id"] == "with_thread"
        ]
        assert bool(box.get("initial_options")) is (ticked is None)
