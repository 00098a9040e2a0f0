"""The form is one that Slack takes, filled in with whatever was asked."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.locale import Locale
from bot.tickets.draft import Draft
from bot.tickets.form import TEXT_MAX, TITLE_MAX, Field, TicketForm
from handlers import action_ids
from handlers.listeners.ticket_form import read_form
from handlers.views.ticket_form import REASON_MAX, render_ticket_form
from handlers.wording.form import FORM_PROBLEM
from tests.fakes.slack.limits import check_view
from tests.fakes.slack.walking import dicts_in
from tests.views.contents import IDS, LONG
from tests.views.test_languages import ENGLISH, JAPANESE
from tests.views.test_messages import MANY

DRAFT = Draft(7, "D0YAMADA", "1795312800.000001", "印刷できない", "3 階の複合機です。")
DRAFTS = st.builds(
    Draft,
    question_id=IDS,
    channel=st.just("D" + "0" * 31),
    thread_ts=st.just("1795312800.000001"),
    title=LONG.map(lambda text: text[:TITLE_MAX]),
    details=LONG.map(lambda text: text[:TEXT_MAX]),
)


@MANY
@given(draft=DRAFTS, locale=st.sampled_from(Locale))
def test_it_is_within_slacks_limits(draft: Draft, locale: Locale) -> None:
    view = render_ticket_form(draft, locale)
    check_view(json.loads(json.dumps(view)), "modal")
    assert not [part for part in dicts_in(view["blocks"]) if "focus_on_load" in part]


def element(view: dict[str, Any], field: Field) -> dict[str, Any]:
    (block,) = [block for block in view["blocks"] if block.get("block_id") == field]
    held: dict[str, Any] = block["element"]
    return held


def test_every_field_is_there_and_takes_what_the_rules_take() -> None:
    view = render_ticket_form(DRAFT, Locale.JA)
    inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    assert set(inputs) == set(Field) - {Field.CALLER}
    assert all(element(view, Field(name))["action_id"] == name for name in inputs)
    assert element(view, Field.TITLE)["max_length"] == TITLE_MAX
    assert element(view, Field.DETAILS)["max_length"] == TEXT_MAX
    assert element(view, Field.URGENT_REASON)["max_length"] == REASON_MAX
    optional = [block["block_id"] for block in view["blocks"] if block.get("optional")]
    assert optional == [Field.WANTED_BY, Field.URGENT, Field.URGENT_REASON, Field.REQUESTER]


def test_of_nothing_there_is_nothing_to_begin_with() -> None:
    view = render_ticket_form(Draft(7, "D1", "1.0", "", ""), Locale.JA)
    for field in (Field.TITLE, Field.DETAILS):
        assert "initial_value" not in element(view, field)


def test_it_carries_where_it_came_from() -> None:
    view = render_ticket_form(replace(DRAFT, filled_to=9, asked_ts="1.5"), Locale.JA)
    carried = action_ids.unpack(view["private_metadata"])
    place = {"channel": "D0YAMADA", "thread_ts": "1795312800.000001"}
    assert carried == {"question": 7, "filled_to": 9, "asked_ts": "1.5", **place}
    assert view["callback_id"] == action_ids.TICKET_FORM


def sent(view: dict[str, Any], **states: dict[str, Any]) -> TicketForm:
    values = {name: {name: state} for name, state in states.items()}
    return read_form(view | {"state": {"values": values}})


def test_what_nobody_touched_is_sent_as_it_was_shown() -> None:
    view = render_ticket_form(DRAFT, Locale.JA)
    untouched = {field.value: {"value": None} for field in (Field.TITLE, Field.DETAILS)}
    assert sent(view, **untouched) == TicketForm("印刷できない", "3 階の複合機です。")
    assert sent(view) == TicketForm("印刷できない", "3 階の複合機です。")


def test_what_was_filled_in_is_read() -> None:
    form = sent(
        render_ticket_form(DRAFT, Locale.JA),
        title={"value": "題\x00\ud83d"},
        details={"value": "<!channel> & 詳細"},
        wanted_by={"selected_date": "2026-12-01"},
        urgent={"selected_options": [{"value": "urgent"}]},
        urgent_reason={"value": "今日まで"},
    )
    day = date(2026, 12, 1)
    assert form == TicketForm("題\ufffd\ufffd", "<!channel> & 詳細", day, True, "今日まで")


@pytest.mark.parametrize("is_cut", [False, True])
@pytest.mark.parametrize("locale", Locale)
def test_it_speaks_one_language(locale: Locale, *, is_cut: bool) -> None:
    x = "値" if locale is Locale.JA else "Xx"
    view = render_ticket_form(Draft(7, "D1", "1.0", x, x, is_cut=is_cut), locale)
    texts = [part["text"] for part in dicts_in(view) if isinstance(part.get("text"), str)]
    texts += [wording.plain(locale) for wording in FORM_PROBLEM.values()]
    assert len(texts) > 10
    for text in texts:
        if locale is Locale.EN:
            assert not JAPANESE.search(text), text
        else:
            assert not ENGLISH.search(text), text
            assert re.search(JAPANESE, text), text
